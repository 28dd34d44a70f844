/// An entry of a mapping, or an item of a list, with what it stands in.
struct EntryPlace {
  /// The mapping or list.
  let parent: YAMLTree.NodeID
  /// The key; nil for an item of a list.
  let key: YAMLTree.NodeID?
  /// The value.
  let value: YAMLTree.NodeID

  /// The entry whose key has these bytes.
  static func find(keyAt range: Range<Int>, in tree: YAMLTree) -> EntryPlace? {
    find(in: tree) { $0.key.map { tree.range($0) == range } ?? false }
  }

  /// The entry or item whose value has these bytes.
  static func find(valueAt range: Range<Int>, in tree: YAMLTree) -> EntryPlace? {
    find(in: tree) { tree.range($0.value) == range && tree.form($0.value).isScalar }
  }

  /// The removal of its lines; nil where that is not a matter of whole lines, where nothing else stands beside it,
  /// or where a comment would go with it.
  func removal(in file: LintedFile) -> Edit? {
    let tree = file.tree
    guard let content = file.frontMatter.fences?.content else { return nil }
    let form = tree.form(parent)
    guard form == .blockMapping || form == .blockSequence, hasSiblings(in: tree) else { return nil }
    let own = tree.range(key ?? value)
    let start = LineBounds.start(of: own.lowerBound, in: file.bytes, within: content)
    let end = LineBounds.end(
      from: max(own.upperBound, tree.range(value).upperBound), in: file.bytes, within: content)
    let isAlone = file.bytes[start..<own.lowerBound].allSatisfy {
      $0 == UInt8(ascii: " ") || key == nil && $0 == UInt8(ascii: "-")
    }
    let hasComment = FrontMatterComments.mayTouch(start..<end, in: file.frontMatter)
    return isAlone && !hasComment ? Edit(start..<end, []) : nil
  }

  private func hasSiblings(in tree: YAMLTree) -> Bool {
    var children = tree.children(parent)
    var count = 0
    while count < 3, children.next() != nil { count += 1 }
    return key == nil ? count > 1 : count > 2
  }

  private static func find(in tree: YAMLTree, _ isWanted: (EntryPlace) -> Bool) -> EntryPlace? {
    for index in tree.nodes.indices {
      let parent = YAMLTree.NodeID(index: index)
      if tree.form(parent).isMapping {
        for (key, value) in tree.entries(parent) {
          let place = EntryPlace(parent: parent, key: key, value: value)
          if isWanted(place) { return place }
        }
      } else if tree.form(parent).isSequence {
        for value in tree.children(parent) {
          let place = EntryPlace(parent: parent, key: nil, value: value)
          if isWanted(place) { return place }
        }
      }
    }
    return nil
  }
}
