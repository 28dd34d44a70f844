/// The lines of a front matter, each with the key that it goes with.
///
/// Comments directly above a key go with it, and those above a blank line with the key before it; those that a
/// blank line parts from the first key stay at the top.
struct FrontMatterBlocks {
  /// A line that is no entry's own.
  enum Line: Hashable {
    case comment(Range<Int>)
    case blank
  }

  /// A key with its value, and the comments that go with it.
  struct Block {
    /// The key and its value.
    let entry: FrontMatter.Entry
    /// The comments above it.
    var lead: [Line] = []
    /// Its own lines, their breaks included.
    let lines: Range<Int>
    /// The comments below it, and the blank lines that part them from what follows.
    var tail: [Line] = []
    /// All its bytes, from its first comment to where the next block begins.
    fileprivate(set) var whole: Range<Int>
  }

  /// What stands above the first block.
  private(set) var header: [Line] = []
  /// The blocks, in the order of the file.
  private(set) var blocks: [Block] = []
  /// What stands below the last block.
  private(set) var footer: [Line] = []

  /// The blocks of a front matter of `key: value` lines; nil where something is in the way of moving them.
  init?(_ frontMatter: FrontMatter, _ comments: FrontMatterComments) {
    guard let root = frontMatter.tree.root, frontMatter.tree.form(root) == .blockMapping,
      let content = frontMatter.fences?.content
    else { return nil }
    let lines = FrontMatterLines(bytes: frontMatter.source.bytes, content: content)
    var cursor = content.lowerBound
    for entry in frontMatter.entries {
      let key = frontMatter.tree.range(entry.keyNode).lowerBound
      let start = lines.start(of: key)
      guard start >= cursor, lines.isBlank(start..<key), let gap = lines.read(cursor..<start) else {
        return nil
      }
      let end = FrontMatterBlocks.end(of: entry, in: frontMatter, lines, comments)
      add(Block(entry: entry, lines: start..<end, whole: cursor..<end), after: gap)
      cursor = end
    }
    guard let gap = lines.read(cursor..<content.upperBound) else { return nil }
    footer = FrontMatterBlocks.condensed(gap.map(\.line))
    if footer.last == .blank { footer.removeLast() }
  }

  private mutating func add(_ block: Block, after gap: [(line: Line, start: Int)]) {
    var block = block
    let lead = gap.suffix(while: { $0.line != .blank })
    let before = gap.dropLast(lead.count)
    block.lead = lead.map(\.line)
    block.whole = (lead.first?.start ?? block.lines.lowerBound)..<block.whole.upperBound
    let lines = FrontMatterBlocks.condensed(before.map(\.line))
    if let last = blocks.indices.last {
      blocks[last].tail = lines
      blocks[last].whole = blocks[last].whole.lowerBound..<block.whole.lowerBound
    } else {
      header = lines
    }
    blocks.append(block)
  }

  /// Only one blank line stays, and only below a comment, which it keeps from what follows.
  private static func condensed(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    for line in lines where line != .blank || result.last.map({ $0 != .blank }) ?? false {
      result.append(line)
    }
    return result
  }

  /// The end of an entry's lines; comments below a list or a mapping that are indented are part of it.
  private static func end(
    of entry: FrontMatter.Entry, in frontMatter: FrontMatter, _ lines: FrontMatterLines,
    _ comments: FrontMatterComments
  ) -> Int {
    let tree = frontMatter.tree
    let form = tree.form(entry.valueNode)
    let last = tree.lastLeaf(of: entry.valueNode)
    let key = tree.range(entry.keyNode)
    var end = max(
      key.upperBound, tree.range(entry.valueNode).upperBound,
      tree.endOfText(last, in: lines.bytes, content: lines.content))
    if tree.form(last) != .literal, tree.form(last) != .folded { end = lines.end(from: end) }
    guard form == .blockMapping || form == .blockSequence else { return end }
    let indent = key.lowerBound - lines.start(of: key.lowerBound)
    for comment in comments.within(end..<lines.content.upperBound) {
      guard comment.isAlone, comment.column > indent, lines.start(of: comment.range.lowerBound) == end else {
        break
      }
      end = lines.end(from: comment.range.upperBound)
    }
    return end
  }
}

extension YAMLTree {
  /// The scalar that stands last in a node.
  fileprivate func lastLeaf(of node: NodeID) -> NodeID {
    NodeID(index: max(node.index, Int(nodes[node.index].next) - 1))
  }
}

extension Array {
  /// The longest part at the end whose elements all fit.
  fileprivate func suffix(while fits: (Element) -> Bool) -> ArraySlice<Element> {
    self[(lastIndex { !fits($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
