/// Tells that hits stand in lines of plain text, without telling all lines of a body apart.
///
/// Most hits do. What looks as if it might be a heading, hidden, or for the tool alone is left to `SearchedBody`, which
/// knows.
struct PlainParagraphs {
  private let bytes: BodyBytes
  /// The line last looked at, without its break.
  private var line: Range<Int>
  /// Whether that one is text.
  private var isText: Bool
  /// The lines up to here have no underline below them that would make a heading of them.
  private var endWithoutUnderline: Int

  private static let commentSign = BytePair(Array("<!--".utf8))

  /// Whether a body may have comments, as its bytes tell.
  static func mayHideText(_ bytes: BodyBytes, from start: Int) -> Bool {
    commentSign?.next(in: bytes, from: start, to: bytes.count) != nil
  }

  /// The paragraphs of a body; nil where it may have comments.
  init?(_ bytes: BodyBytes, from start: Int) {
    if PlainParagraphs.mayHideText(bytes, from: start) { return nil }
    self.bytes = bytes
    line = start..<bytes.endOfLine(from: start, to: bytes.count)
    endWithoutUnderline = start
    isText = false
    isText = lineIsText()
  }

  /// Whether each of some places, which are in their order, is surely in a line of text, and in one alone.
  func hold(_ places: [Range<Int>]) -> Bool {
    var walk = self
    return walk.holdFromHere(places)
  }

  private mutating func holdFromHere(_ places: [Range<Int>]) -> Bool {
    for place in places where place.upperBound > line.upperBound || !isText {
      let start = line.lowerBound
      while line.upperBound <= place.lowerBound { goToNextLine() }
      if line.lowerBound > start { isText = lineIsText() }
      if !isText || place.upperBound > line.upperBound { return false }
    }
    return true
  }

  private mutating func goToNextLine() {
    let start = bytes.endOfBreak(at: line.upperBound, to: bytes.count)
    line = start..<bytes.endOfLine(from: start, to: bytes.count)
  }

  private mutating func lineIsText() -> Bool {
    !hasSign(line) && !mayBeUnderlined()
  }

  /// Whether a line may be a heading, the first line of a callout, or an id: signs of quotations and lists aside, a `#`,
  /// a `[!` or a `^` stands first in it.
  private func hasSign(_ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound, PlainParagraphs.mayStandBeforeText(bytes[index]) { index += 1 }
    guard index < line.upperBound else { return false }
    return switch bytes[index] {
    case UInt8(ascii: "#"), UInt8(ascii: "^"): true
    case UInt8(ascii: "["): index + 1 < line.upperBound && bytes[index + 1] == UInt8(ascii: "!")
    default: false
    }
  }

  private static func mayStandBeforeText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ")"):
      true
    default: byte.isBlank || byte.isDigit
    }
  }

  /// Whether a line of `=` or `-` stands in the rest of the paragraph.
  private mutating func mayBeUnderlined() -> Bool {
    if line.upperBound <= endWithoutUnderline { return false }
    var end = line.upperBound
    while end < bytes.count {
      let start = bytes.endOfBreak(at: end, to: bytes.count)
      end = bytes.endOfLine(from: start, to: bytes.count)
      let isSigns = bytes[start..<end].allSatisfy { PlainParagraphs.isUnderlineOrBlank($0) }
      if isSigns {
        let hasSign = bytes[start..<end].contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") }
        if hasSign { return true }
        break
      }
    }
    endWithoutUnderline = end
    return false
  }

  private static func isUnderlineOrBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ">") || byte.isBlank
  }
}
