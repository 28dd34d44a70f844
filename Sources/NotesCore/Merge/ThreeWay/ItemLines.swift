/// The lines of a list or a mapping, one item or member after the other: what stands on lines of its own with the
/// comments above it.
struct ItemLines {
  /// One item or member.
  struct Item {
    /// The item's text, or the member's name.
    let name: ExactText
    /// Its lines, with the comments above it.
    var lines: [UInt8]
    /// The value of a member; the item itself in a list.
    let node: YAMLTree.NodeID
    /// Where its lines are in the file.
    let range: Range<Int>
    /// Where its key's or its own text begins.
    let start: Int
  }

  /// The line with the key.
  let head: [UInt8]
  /// The items, in order.
  private(set) var items: [Item] = []
  /// The comments below the last.
  private(set) var tail: [UInt8] = []
  /// The spaces before each item; nil where there is none.
  private(set) var margin: Int?

  /// Where the items of each name stand first.
  private var places: [ExactText: Int] = [:]

  /// The lines of the value of an outermost key; nil where they do not stand one by one.
  init?(of block: FieldBlock) {
    let key = block.frontMatter.tree.range(block.entry.keyNode)
    self.init(block.entry.valueNode, keyEnd: key.upperBound, in: block.range, of: block.frontMatter)
  }

  /// The lines of a member's value; nil where they do not stand one by one.
  init?(of member: Item, in frontMatter: FrontMatter) {
    self.init(member.node, keyEnd: member.start, in: member.range, of: frontMatter)
  }

  /// The lines of a node that stand in `range`; its key ends behind `keyEnd` on the same line.
  private init?(
    _ node: YAMLTree.NodeID, keyEnd: Int, in range: Range<Int>, of frontMatter: FrontMatter
  ) {
    guard let content = frontMatter.fences?.content else { return nil }
    let tree = frontMatter.tree
    let bytes = frontMatter.source.bytes
    let lines = FrontMatterLines(bytes: bytes, content: content)
    var cursor = lines.end(from: keyEnd)
    head = Array(bytes[range.lowerBound..<cursor])
    let nodes: [(text: YAMLTree.NodeID, value: YAMLTree.NodeID)]
    switch tree.form(node) {
    case .blockSequence: nodes = tree.children(node).map { ($0, $0) }
    case .blockMapping: nodes = tree.entries(node).map { ($0, $1) }
    default:
      guard tree.isMissing(node) else { return nil }
      nodes = []
    }
    for (text, value) in nodes {
      let start = tree.range(text).lowerBound
      let lineStart = lines.start(of: start)
      guard tree.form(text).isScalar, lineStart >= cursor, lines.read(cursor..<lineStart) != nil,
        let end = ItemLines.end(of: value, after: text, in: tree, lines), end <= range.upperBound
      else { return nil }
      let margin = bytes[lineStart..<start].prefix { $0 == UInt8(ascii: " ") }.count
      guard self.margin ?? margin == margin else { return nil }
      self.margin = margin
      items.append(
        Item(
          name: ExactText(frontMatter.text(text)), lines: Array(bytes[cursor..<end]), node: value,
          range: cursor..<end, start: start))
      cursor = end
    }
    guard cursor <= range.upperBound, lines.read(cursor..<range.upperBound) != nil else { return nil }
    tail = Array(bytes[cursor..<range.upperBound])
    places = Dictionary(items.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
  }

  /// Where the lines of a value end; nil where text over several lines makes that hard to say.
  private static func end(
    of value: YAMLTree.NodeID, after key: YAMLTree.NodeID, in tree: YAMLTree, _ lines: FrontMatterLines
  ) -> Int? {
    let last = YAMLTree.NodeID(index: max(value.index, Int(tree.nodes[value.index].next) - 1))
    guard tree.form(last) != .literal, tree.form(last) != .folded else { return nil }
    let isBlock = tree.form(value) == .blockSequence || tree.form(value) == .blockMapping
    let end = isBlock ? 0 : tree.range(value).upperBound
    return lines.end(from: max(tree.range(key).upperBound, end, tree.range(last).upperBound))
  }

  /// The names of the items.
  var names: [ExactText] { items.map(\.name) }

  /// The first item of a name.
  subscript(name: ExactText) -> Item? { places[name].map { items[$0] } }

  /// The same with all items as far in as those of another version; nil where a line is not as far in as the others.
  func indented(like other: ItemLines) -> ItemLines? {
    guard let margin, let wanted = other.margin, margin != wanted else { return self }
    var result = self
    for index in items.indices {
      var lines: [UInt8] = []
      for line in TextMerge.lines(items[index].lines) {
        let blanks = line.prefix { $0 == UInt8(ascii: " ") }.count
        if line.count == 1 {
          lines += line
        } else if blanks < margin {
          return nil
        } else {
          lines += [UInt8](repeating: UInt8(ascii: " "), count: wanted) + line.dropFirst(margin)
        }
      }
      result.items[index].lines = lines
    }
    result.margin = wanted
    return result
  }
}
