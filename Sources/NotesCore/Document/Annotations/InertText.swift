/// The words of others, in Markdown: they read the same and do nothing.
///
/// A backslash stands before what would be a link, a footnote, HTML, a heading, a rule, an item of a list, a fence, a
/// quotation or the id of a block, and before nothing else, so that formulas stay what they are. `read` gives back every text that `written` gave.
public enum InertText {
  /// A text as the lines of a quotation hold it.
  public static func written(_ text: String) -> String {
    escaped(text) { isActive($0, in: $1) || isActiveInQuotation($0, in: $1) }
  }

  /// A text as paragraphs, where lists stay what they are, and formulas may go on in the lines below. What is code stays as it is: a backslash would be seen there.
  public static func writtenAsParagraphs(_ text: String) -> String {
    escaped(text, code: CertainCode.places) { isActive($0, in: $1) || isActiveInParagraph($0, in: $1) }
  }

  /// A text without the backslashes that `written` adds.
  public static func read(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var (backslashes, isFirst) = (0, true)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\\") {
        backslashes += 1
        continue
      }
      append(
        backslashes, to: &result, isRead: isSign(byte, isFirst: isFirst) && !backslashes.isMultiple(of: 2))
      isFirst = byte.isLineBreak || isFirst && backslashes == 0 && byte.isBlank
      backslashes = 0
      result.append(byte)
    }
    append(backslashes, to: &result, isRead: false)
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ backslashes: Int, to result: inout [UInt8], isRead: Bool) {
    result.append(
      contentsOf: repeatElement(UInt8(ascii: "\\"), count: isRead ? backslashes / 2 : backslashes))
  }

  /// What a backslash may be put before.
  private static let signs = Set("[]<>^#`~=-$".utf8)
  /// What one may be put before at the start of a line alone: elsewhere they are signs of formulas.
  private static let firstSigns = Set("*+_".utf8)

  private static func isSign(_ byte: UInt8, isFirst: Bool) -> Bool {
    signs.contains(byte) || isFirst && firstSigns.contains(byte)
  }

  /// Puts backslashes before what is active, and before what would be read as if it had one, but not in code.
  private static func escaped(
    _ text: String, code: (BodyBytes) -> [Bool] = { _ in [] }, where isActive: (Int, BodyBytes) -> Bool
  ) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let code = code(bytes)
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16)
      var (backslashes, isFirst) = (0, true)
      for (index, byte) in bytes.enumerated() {
        if !code.isEmpty, code[index] {
          (backslashes, isFirst) = (0, false)
        } else if byte == UInt8(ascii: "\\") {
          backslashes += 1
        } else {
          let isSign = isSign(byte, isFirst: isFirst)
          if isSign, !backslashes.isMultiple(of: 2) || isActive(index, bytes) {
            result.append(contentsOf: repeatElement(UInt8(ascii: "\\"), count: backslashes + 1))
          }
          isFirst = byte.isLineBreak || isFirst && backslashes == 0 && byte.isBlank
          backslashes = 0
        }
        result.append(byte)
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static func isActive(_ index: Int, in bytes: BodyBytes) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
    return switch bytes[index] {
    case UInt8(ascii: "["): "[^!".utf8.contains(next)
    case UInt8(ascii: "]"): "([:".utf8.contains(next)
    case UInt8(ascii: "<"): next.isLetter || "!?/".utf8.contains(next)
    case UInt8(ascii: ">"): isAtStartOfLine(index, in: bytes)
    case UInt8(ascii: "#"): isAtStartOfLine(index, in: bytes) && isHeading(index, in: bytes)
    case UInt8(ascii: "^"): isBlockID(index, in: bytes)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): isFence(index, in: bytes)
    default: false
    }
  }

  /// Whether a line begins a list there, or is a rule or the underline of a heading.
  private static func isActiveInQuotation(_ index: Int, in bytes: BodyBytes) -> Bool {
    let sign = bytes[index]
    guard "-+*=_".utf8.contains(sign), isAtStartOfLine(index, in: bytes) else { return false }
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
    if "-+*".utf8.contains(sign), next.isBlank || next.isLineBreak { return true }
    return sign != UInt8(ascii: "+") && isWholeLine(of: sign, from: index, in: bytes)
  }

  private static func isActiveInParagraph(_ index: Int, in bytes: BodyBytes) -> Bool {
    guard isAtStartOfLine(index, in: bytes) else { return false }
    return switch bytes[index] {
    case UInt8(ascii: "="), UInt8(ascii: "-"): isWholeLine(of: bytes[index], from: index, in: bytes)
    case UInt8(ascii: "$"): bytes.has("$$", at: index, before: bytes.count)
    default: false
    }
  }

  private static func isAtStartOfLine(_ index: Int, in bytes: BodyBytes) -> Bool {
    var start = index
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return start == 0 || bytes[start - 1].isLineBreak
  }

  /// Whether nothing but signs stands before a blank or the end of the line.
  private static func isHeading(_ index: Int, in bytes: BodyBytes) -> Bool {
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end == bytes.count || bytes[end].isBlank || bytes[end].isLineBreak
  }

  /// Whether a line ends in `^` and letters, digits or hyphens, behind a blank.
  private static func isBlockID(_ index: Int, in bytes: BodyBytes) -> Bool {
    guard index == 0 || bytes[index - 1].isBlank || bytes[index - 1].isLineBreak else { return false }
    // Up to the end of the id alone: a line may hold many such signs.
    var end = index + 1
    while end < bytes.count, bytes[end].isLetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "-") {
      end += 1
    }
    end = bytes.skipBlanks(from: end, to: bytes.count)
    return end == bytes.count || bytes[end].isLineBreak
  }

  /// Whether three of a sign begin here.
  private static func isFence(_ index: Int, in bytes: BodyBytes) -> Bool {
    let sign = bytes[index]
    guard index == 0 || bytes[index - 1] != sign, index + 2 < bytes.count else { return false }
    return bytes[index + 1] == sign && bytes[index + 2] == sign
  }

  private static func isWholeLine(of sign: UInt8, from index: Int, in bytes: BodyBytes) -> Bool {
    let line = index..<bytes.endOfLine(from: index, to: bytes.count)
    return line.allSatisfy { bytes[$0] == sign || bytes[$0].isBlank }
  }
}
