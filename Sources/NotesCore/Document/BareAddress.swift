/// Finds where an address that stands in prose without brackets begins and ends.
enum BareAddress {
  /// The address around the colon of a `://`; nil when it is none of http or https, or has nothing after the sign.
  static func find(_ bytes: BodyBytes, around colon: Int, from start: Int, to end: Int) -> Range<Int>? {
    guard let first = startOfScheme(bytes, before: colon, from: start) else { return nil }
    if first > start, bytes[first - 1].isLetter || bytes[first - 1].isDigit { return nil }
    let last = endOfAddress(bytes, from: colon + 3, to: end)
    return last > colon + 3 ? first..<last : nil
  }

  private static func startOfScheme(_ bytes: BodyBytes, before colon: Int, from start: Int) -> Int? {
    if colon - 4 >= start, hasLetters("http", bytes, at: colon - 4) { return colon - 4 }
    if colon - 5 >= start, hasLetters("https", bytes, at: colon - 5) { return colon - 5 }
    return nil
  }

  private static func hasLetters(_ letters: StaticString, _ bytes: BodyBytes, at start: Int) -> Bool {
    for index in 0..<letters.utf8CodeUnitCount where bytes[start + index] | 0x20 != letters.utf8Start[index] {
      return false
    }
    return true
  }

  /// An address ends at a blank, a quote, full-width punctuation, or a bracket that closes none of its own; the
  /// punctuation of the sentence that it stands in is taken off.
  private static func endOfAddress(_ bytes: BodyBytes, from start: Int, to end: Int) -> Int {
    var index = start
    var (round, square) = (0, 0)
    scan: while index < end {
      switch bytes[index] {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
        UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        break scan
      case UInt8(ascii: "("): round += 1
      case UInt8(ascii: "["): square += 1
      case UInt8(ascii: ")"):
        if round == 0 { break scan }
        round -= 1
      case UInt8(ascii: "]"):
        if square == 0 { break scan }
        square -= 1
      case 0xC2, 0xE2, 0xE3, 0xEF:
        if isWidePunctuation(bytes, at: index, to: end) { break scan }
      default: break
      }
      index += 1
    }
    while index > start, endsSentence(bytes[index - 1]) { index -= 1 }
    return index
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Whether punctuation or a space that no address has stands at an offset: U+00A0, U+2000-206F, U+3000-303F, and
  /// the signs of U+FF01-FF65.
  private static func isWidePunctuation(_ bytes: BodyBytes, at index: Int, to end: Int) -> Bool {
    guard index + 1 < end else { return false }
    let second = bytes[index + 1]
    switch bytes[index] {
    case 0xC2: return second == 0xA0
    case 0xE2: return second == 0x80 || second == 0x81
    case 0xE3: return second == 0x80
    default:
      guard index + 2 < end else { return false }
      let third = bytes[index + 2]
      if second == 0xBC { return third < 0x90 || 0x9A...0xA0 ~= third || third >= 0xBB }
      return second == 0xBD && (third == 0x80 || 0x9B...0xA5 ~= third)
    }
  }
}
