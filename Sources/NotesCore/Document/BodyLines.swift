/// The lines of a body, one after the other, each with what it is: enough of Markdown's blocks to tell text from
/// code and comments.
struct BodyLines {
  /// What a line belongs to.
  enum Block: Hashable {
    case blank, text, heading, code, comment, math, quotation, list, table, rule
  }

  /// One line, its surrounding blanks and its break taken off.
  struct Line {
    let block: Block
    let content: ArraySlice<UInt8>

    /// Whether the line is part of a paragraph.
    var isText: Bool { block == .text }
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// The fence that is open: its sign and its length.
  private var fence: (sign: UInt8, length: Int)?
  private var isInComment = false
  private var isInMath = false
  private var previous = Block.blank

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func next() -> Line? {
    guard index < bytes.endIndex else { return nil }
    let end =
      bytes[index...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.endIndex
    let raw = bytes[index..<end]
    index = end
    if index < bytes.endIndex {
      let isPair =
        bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.endIndex
        && bytes[index + 1] == UInt8(ascii: "\n")
      index += isPair ? 2 : 1
    }
    let content = trimmed(raw)
    let block = classify(raw, content)
    previous = block
    return Line(block: block, content: content)
  }

  private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
      line.removeFirst()
    }
    while let last = line.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { line.removeLast() }
    return line
  }

  private mutating func classify(_ raw: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>) -> Block {
    if let open = fence { return insideFence(open, content) }
    if isInComment { return insideComment(content) }
    if isInMath { return insideMath(content) }
    guard let first = content.first else { return .blank }
    if raw.starts(with: "    ".utf8) && previous != .text && previous != .list { return .code }
    switch first {
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let length = content.prefix { $0 == first }.count
      guard length >= 3, first == UInt8(ascii: "~") || !content.dropFirst(length).contains(first) else {
        return .text
      }
      fence = (first, length)
      return .code
    case UInt8(ascii: "#"):
      let level = content.prefix { $0 == first }.count
      let isHeading =
        level <= 6 && (content.count == level || content.dropFirst(level).first == UInt8(ascii: " "))
      return isHeading ? .heading : .text
    case UInt8(ascii: ">"): return .quotation
    case UInt8(ascii: "|"): return .table
    case UInt8(ascii: "<") where content.starts(with: "<!--".utf8):
      isInComment = !contains("-->", in: content)
      return .comment
    case UInt8(ascii: "$") where content.starts(with: "$$".utf8):
      isInMath = !contains("$$", in: content.dropFirst(2))
      return .math
    default: return listOrText(content)
    }
  }

  private func listOrText(_ content: ArraySlice<UInt8>) -> Block {
    let marker = content.prefix { (0x30...0x39).contains($0) }
    let rest = content.dropFirst(marker.count)
    if marker.isEmpty, let first = content.first, "-*_".utf8.contains(first), content.count >= 3,
      content.allSatisfy({ $0 == first || $0 == UInt8(ascii: " ") })
    {
      return .rule
    }
    let signs: String = marker.isEmpty ? "-*+" : ".)"
    guard let sign = rest.first, signs.utf8.contains(sign), marker.count < 10 else { return .text }
    return rest.count == 1 || rest.dropFirst().first == UInt8(ascii: " ") ? .list : .text
  }

  private mutating func insideFence(_ open: (sign: UInt8, length: Int), _ content: ArraySlice<UInt8>) -> Block
  {
    if content.count >= open.length, content.allSatisfy({ $0 == open.sign }) { fence = nil }
    return .code
  }

  private mutating func insideComment(_ content: ArraySlice<UInt8>) -> Block {
    if contains("-->", in: content) { isInComment = false }
    return .comment
  }

  private mutating func insideMath(_ content: ArraySlice<UInt8>) -> Block {
    if contains("$$", in: content) { isInMath = false }
    return .math
  }

  private func contains(_ needle: StaticString, in line: ArraySlice<UInt8>) -> Bool {
    let needle = UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount)
    return line.indices.contains { line[$0...].starts(with: needle) }
  }
}
