/// The canonical layout of the lines between the fences.
struct FrontMatterLayout {
  private let frontMatter: FrontMatter
  private let bytes: [UInt8]
  private let content: Range<Int>
  private let comments: FrontMatterComments
  private let lineBreak: [UInt8]
  private var result: [UInt8] = []

  /// What should stand between the fences; nil where it has to stay as it is.
  static func lines(of frontMatter: FrontMatter) -> [UInt8]? {
    guard let root = frontMatter.tree.root, let comments = FrontMatterComments(frontMatter),
      var layout = FrontMatterLayout(frontMatter, comments)
    else { return nil }
    let isWritten =
      frontMatter.tree.form(root) == .flowMapping ? layout.writeFlow(root) : layout.writeBlocks()
    return isWritten ? layout.result : nil
  }

  private init?(_ frontMatter: FrontMatter, _ comments: FrontMatterComments) {
    guard let fences = frontMatter.fences else { return nil }
    self.frontMatter = frontMatter
    self.comments = comments
    bytes = frontMatter.source.bytes
    content = fences.content
    lineBreak =
      bytes[fences.opening].last { $0 == UInt8(ascii: "\r") }.map { _ in Array("\r\n".utf8) } ?? [0x0A]
    result.reserveCapacity(content.count + 64)
  }

  // MARK: Lines

  private mutating func writeBlocks() -> Bool {
    guard let blocks = FrontMatterBlocks(frontMatter, comments) else { return false }
    write(blocks.header)
    let order = KeyOrder.sorted(blocks.blocks) { $0.entry.key }
    for (place, index) in order.enumerated() {
      let block = blocks.blocks[index]
      guard let lines = lines(of: block) else { return false }
      write(block.lead)
      result += lines
      let isLast = place == order.count - 1 && blocks.footer.isEmpty
      write(isLast && block.tail.last == .blank ? block.tail.dropLast() : block.tail)
    }
    write(blocks.footer)
    return true
  }

  /// An entry's lines; nil where they have to stay as they are, but are indented.
  private func lines(of block: FrontMatterBlocks.Block) -> [UInt8]? {
    let old = bytes[block.lines]
    guard let new = EntryWriter.lines(of: block.entry, in: frontMatter, comments.within(block.lines)) else {
      return old.first == UInt8(ascii: " ") ? nil : Array(old)
    }
    // Lines that differ in their breaks alone are as they should be.
    let isSame = new.lazy.filter { $0 != UInt8(ascii: "\r") }.elementsEqual(
      old.lazy.filter { $0 != UInt8(ascii: "\r") })
    return isSame ? Array(old) : new
  }

  private mutating func write(_ lines: some Sequence<FrontMatterBlocks.Line>) {
    for line in lines {
      if case .comment(let range) = line { result += bytes[range] }
      result += lineBreak
    }
  }

  // MARK: Brackets

  /// Writes a front matter that stands in braces as lines.
  private mutating func writeFlow(_ root: YAMLTree.NodeID) -> Bool {
    let entries = frontMatter.entries
    var pieces: [(key: String, bytes: [UInt8])] = []
    for (index, entry) in entries.enumerated() {
      let next =
        index + 1 < entries.count ? frontMatter.tree.range(entries[index + 1].keyNode).lowerBound : nil
      let start = index == 0 ? content.lowerBound : frontMatter.tree.range(entry.keyNode).lowerBound
      var own = comments.within(start..<(next ?? content.upperBound))
      let lead =
        index == 0
        ? own.prefix { $0.range.lowerBound < frontMatter.tree.range(entry.keyNode).lowerBound } : []
      own = own.dropFirst(lead.count)
      let valueEnd = frontMatter.tree.range(entry.valueNode).upperBound
      let after = own.drop { $0.range.lowerBound < valueEnd || !$0.isAlone }
      own = own.dropLast(after.count)
      guard let lines = EntryWriter.lines(of: entry, in: frontMatter, own) else { return false }
      pieces.append((entry.key, lead.flatMap(line) + lines + after.flatMap(line)))
    }
    for index in KeyOrder.sorted(pieces, by: \.key) { result += pieces[index].bytes }
    return !pieces.isEmpty
  }

  private func line(_ comment: FrontMatterComments.Comment) -> [UInt8] { bytes[comment.range] + lineBreak }
}
