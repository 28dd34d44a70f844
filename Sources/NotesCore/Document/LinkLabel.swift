/// The labels of footnotes and of links, as they stand between brackets.
enum LinkLabel {
  /// The longest label, in bytes.
  ///
  /// Source: CommonMark 0.31, 6.3, which counts characters.
  private static let maximumLength = 999

  /// What a label is compared by: without regard to case, and to how many blanks stand in it.
  static func key(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The label of the footnote that brackets may name: neither blanks nor brackets stand in it.
  static func ofFootnote(_ bytes: BodyBytes, between open: Int, and close: Int) -> Range<Int>? {
    guard close > open + 2, bytes[open + 1] == UInt8(ascii: "^") else { return nil }
    return footnoteEnd(bytes, from: open, to: close) == close ? open + 2..<close : nil
  }

  /// The label of the footnote whose definition, `[^label]:`, may begin at `open`.
  static func ofFootnoteDefinition(_ bytes: BodyBytes, at open: Int, to end: Int) -> Range<Int>? {
    guard bytes.has("[^", at: open, before: end) else { return nil }
    let close = footnoteEnd(bytes, from: open, to: end)
    return close > open + 2 && bytes.has("]:", at: close, before: end) ? open + 2..<close : nil
  }

  /// Whether a label may stand between brackets: some text, and no bracket without a backslash before it.
  static func isLabel(_ bytes: BodyBytes, _ range: Range<Int>) -> Bool {
    guard range.count <= maximumLength else { return false }
    var hasText = false
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "]"): return false
      case UInt8(ascii: "\\") where index + 1 < range.upperBound: index += 1
      default: break
      }
      if bytes[index] > 0x20 { hasText = true }
      index += 1
    }
    return hasText
  }

  /// The offset of the bracket that closes the label which begins at `open`; nil where none does.
  static func end(_ bytes: BodyBytes, from open: Int, to end: Int) -> Int? {
    var index = open + 1
    let limit = min(end, open + maximumLength + 2)
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return index
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// Where the label of a footnote ends, at a bracket or another sign that none has.
  private static func footnoteEnd(_ bytes: BodyBytes, from open: Int, to end: Int) -> Int {
    var index = open + 2
    while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "["),
      bytes[index] != UInt8(ascii: "]")
    {
      index += 1
    }
    return index
  }
}
