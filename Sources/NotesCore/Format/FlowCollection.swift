/// Writes a list or a mapping that stands in brackets as lines of its own.
package enum FlowCollection {
  /// The edit of one entry of the front matter; its scalars keep their quotes.
  ///
  /// None where its value is not in brackets or is empty, or where a comment in it could not be kept.
  package static func edits(_ entry: FrontMatter.Entry, in frontMatter: FrontMatter) -> [Edit] {
    let tree = frontMatter.tree
    let form = tree.form(entry.valueNode)
    guard form == .flowSequence || form == .flowMapping, let comments = FrontMatterComments(frontMatter),
      let blocks = FrontMatterBlocks(frontMatter, comments)?.blocks,
      let block = blocks.first(where: { $0.entry == entry }),
      let lines = EntryWriter.lines(
        of: entry, in: frontMatter, comments.within(block.lines),
        EntryWriter.Style(
          indent: tree.range(entry.keyNode).lowerBound - block.lines.lowerBound, keepsQuotes: true))
    else { return [] }
    return lines.elementsEqual(frontMatter.source.bytes[block.lines]) ? [] : [Edit(block.lines, lines)]
  }
}
