/// Puts the keys of a front matter into the order of fields, each with its comments.
package enum KeyOrder {
  /// The edit that does so; none where they are in order, or where something is in the way of moving them.
  package static func edits(_ frontMatter: FrontMatter) -> [Edit] {
    guard let comments = FrontMatterComments(frontMatter),
      let blocks = FrontMatterBlocks(frontMatter, comments)?.blocks
    else { return [] }
    let order = sorted(blocks) { $0.entry.key }
    guard let first = order.indices.first(where: { order[$0] != $0 }),
      let last = order.indices.last(where: { order[$0] != $0 })
    else { return [] }
    let bytes = frontMatter.source.bytes
    return [
      Edit(
        blocks[first].whole.lowerBound..<blocks[last].whole.upperBound,
        order[first...last].flatMap { bytes[blocks[$0].whole] })
    ]
  }

  /// The first key that stands after one that should follow it; nil where they are in order.
  package static func firstMisplaced(in frontMatter: FrontMatter) -> FrontMatter.Entry? {
    var highest = 0
    for entry in frontMatter.entries {
      let place = place(of: entry.key)
      if place < highest { return entry }
      highest = place
    }
    return nil
  }

  /// The places of some elements in the order of fields; keys of the reader's own come last, in their own order.
  static func sorted<Element>(_ elements: [Element], by key: (Element) -> String) -> [Int] {
    let places = elements.map { place(of: key($0)) }
    return places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
  }

  private static func place(of key: String) -> Int { Field(key: key)?.rawValue ?? Int.max }
}
