/// Gives a scalar the quotes that it should have.
package enum ScalarRequoting {
  /// The edit of one scalar of a field's value; none where it is right, or where it has to stay as it is.
  ///
  /// `field` is nil for a key of the reader's own, whose scalars stay as they are.
  package static func edits(
    _ node: YAMLTree.NodeID, of field: Field?, in frontMatter: FrontMatter, isInBrackets: Bool = false
  ) -> [Edit] {
    let range = frontMatter.tree.range(node)
    let layout = ScalarLayout(of: field)
    guard let bytes = layout.bytes(of: node, in: frontMatter, isInBrackets ? .flow : .block),
      !bytes.elementsEqual(frontMatter.source.bytes[range])
    else { return [] }
    return [Edit(range, bytes)]
  }
}
