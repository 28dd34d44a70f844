/// Tells what stands in HTML: lines without a blank one between them, of which the first begins with a tag.
///
/// There Markdown's signs are text. Asked for offsets in their order, it looks at each line once.
struct HTMLParagraphs {
  private let document: Document
  /// The last lines that were looked at.
  private var paragraph: Range<Int> = 0..<0
  private var isHTML = false

  init(_ document: Document) {
    self.document = document
  }

  /// Whether an offset stands in HTML.
  mutating func contain(_ offset: Int) -> Bool {
    guard let line = document.lines.index(containing: offset) else { return false }
    if !paragraph.contains(line) { read(around: line) }
    return isHTML
  }

  private mutating func read(around line: Int) {
    let lines = document.lines
    var start = line
    while start > paragraph.upperBound, lines[start - 1].block != .blank { start -= 1 }
    var end = line + 1
    while end < lines.count, lines[end].block != .blank { end += 1 }
    paragraph = start..<end
    isHTML = beginsWithTag(lines[start].content)
  }

  private func beginsWithTag(_ line: Range<Int>) -> Bool {
    let text = document.source.bytes[line].drop { $0.isBlank }
    guard text.first == UInt8(ascii: "<"), let next = text.dropFirst().first else { return false }
    let name = text.dropFirst(next == UInt8(ascii: "/") ? 2 : 1)
      .prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard let first = name.first, first.isLetter else { return false }
    // Not so in an address, `<https://…>`.
    return text[name.endIndex...].first.map { $0.isBlank || ">/".utf8.contains($0) } ?? true
  }
}
