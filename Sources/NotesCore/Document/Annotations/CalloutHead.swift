/// The first line of an annotation's callout: `> [!quote] LOCATOR · DATE`.
struct CalloutHead {
  let kind: Annotation.Kind
  /// The line without the blanks around it.
  let range: Range<Int>
  let locator: LocatedText?
  let date: LocatedText?

  /// The head that a line is; nil for any other line, and for a callout of another kind.
  init?(_ bytes: BodyBytes, _ line: BodyLine) {
    guard line.isQuoted, line.block == .quotation else { return nil }
    self.init(bytes, in: bytes.trimmed(line.content))
  }

  /// The head in an item of a list, `- > [!quote] p. 5`, which is no annotation; nil for any other line.
  init?(_ bytes: BodyBytes, inList line: BodyLine) {
    guard line.block == .list else { return nil }
    let content = bytes.trimmed(line.content)
    let sign = content.first { bytes[$0].isBlank } ?? content.upperBound
    let text = bytes.skipBlanks(from: sign, to: content.upperBound)
    guard text < content.upperBound, bytes[text] == UInt8(ascii: ">") else { return nil }
    self.init(bytes, in: text..<content.upperBound)
  }

  /// The head that begins with the sign of a quotation.
  private init?(_ bytes: BodyBytes, in quotation: Range<Int>) {
    range = quotation
    let end = range.upperBound
    let open = bytes.skipBlanks(from: range.lowerBound + 1, to: end)
    var index: Int
    if CalloutHead.has("[!quote]", bytes, at: open, before: end) {
      (kind, index) = (.quote, open + 8)
    } else if CalloutHead.has("[!note]", bytes, at: open, before: end) {
      (kind, index) = (.note, open + 7)
    } else {
      return nil
    }
    // Obsidian folds a callout by either sign.
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
    let rest = bytes.trimmed(index..<end)
    let date = CalloutHead.date(bytes, in: rest)
    let locator = bytes.trimmed(rest.lowerBound..<(date?.separator ?? rest.upperBound))
    self.locator = locator.isEmpty ? nil : LocatedText(text: bytes.text(locator), range: locator)
    self.date = date.map { LocatedText(text: bytes.text($0.range), range: $0.range) }
  }

  /// Letters count in either case, as in Obsidian.
  private static func has(_ text: StaticString, _ bytes: BodyBytes, at start: Int, before end: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= end else { return false }
    for index in 0..<text.utf8CodeUnitCount {
      let byte = bytes[start + index]
      if (byte.isLetter ? byte | 0x20 : byte) != text.utf8Start[index] { return false }
    }
    return true
  }

  /// A date after ` · ` at the end of a range, and where the separator begins.
  private static func date(_ bytes: BodyBytes, in range: Range<Int>) -> (range: Range<Int>, separator: Int)? {
    let date = range.upperBound - 10..<range.upperBound
    guard date.lowerBound >= range.lowerBound + 2 else { return nil }
    for (place, index) in date.enumerated() {
      let isDash = place == 4 || place == 7
      guard isDash ? bytes[index] == UInt8(ascii: "-") : bytes[index].isDigit else { return nil }
    }
    var index = date.lowerBound
    while index > range.lowerBound, bytes[index - 1].isBlank { index -= 1 }
    guard index >= range.lowerBound + 2, bytes.has("·", at: index - 2, before: index) else { return nil }
    return (date, index - 2)
  }
}
