/// A text of several lines of a paragraph made one line, and where its bytes went.
struct UnbrokenText {
  private var bytes: [UInt8] = []
  /// A line's first byte in the old text, and in the new one.
  private var lines: [(old: Int, new: Int)] = []

  /// The text in one line.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds lines; a break between them is a blank, or nothing beside a letter of a script that sets none.
  mutating func append(_ text: BodyBytes) {
    var start = 0
    while start < text.count {
      let end = text.endOfLine(from: start, to: text.count)
      lines.append((old: start, new: bytes.count))
      bytes += text[start..<end]
      guard end < text.count, let next = TextSeams.endOfBreak(text, from: end, to: text.count) else { return }
      if !UnbrokenText.isSeam(text, from: end, to: next) { bytes.append(0x20) }
      start = next
    }
  }

  /// Where an offset of the old text is in the new one; for one in what was left out, where it stood.
  func place(of offset: Int) -> Int {
    guard let line = lines.last(where: { $0.old <= offset }) else { return 0 }
    return min(line.new + offset - line.old, bytes.count)
  }

  private static func isSeam(_ text: BodyBytes, from end: Int, to next: Int) -> Bool {
    guard end > 0, next < text.count else { return false }
    return text.scalar(before: end, from: 0).scalar.isSetSolid
      || text.scalar(at: next, to: text.count).scalar.isSetSolid
  }
}
