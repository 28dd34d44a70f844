/// A tag within a paragraph: `<name key="value">` or `</name>`.
///
/// Source: CommonMark 0.31, 6.6.
enum HTMLTag {
  /// The offset after the tag whose `<` stands at `start`; nil where there is none.
  static func end<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, at start: Int, to end: Int
  ) -> Int? where Bytes.Element == UInt8, Bytes.Index == Int {
    guard start + 2 < end else { return nil }
    let isClosing = bytes[start + 1] == UInt8(ascii: "/")
    var index = start + (isClosing ? 2 : 1)
    guard bytes[index].isLetter else { return nil }
    while index < end, isOfName(bytes[index]) { index += 1 }
    if !isClosing {
      while let next = endOfAttribute(bytes, at: index, to: end) { index = next }
    }
    index = skipSpace(bytes, from: index, to: end)
    if !isClosing, index < end, bytes[index] == UInt8(ascii: "/") { index += 1 }
    return index < end && bytes[index] == UInt8(ascii: ">") ? index + 1 : nil
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
  }

  /// The offset after a key and its value, with the space before them; nil where there are none.
  private static func endOfAttribute<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, at start: Int, to end: Int
  ) -> Int? where Bytes.Element == UInt8, Bytes.Index == Int {
    var index = skipSpace(bytes, from: start, to: end)
    guard index > start, index < end else { return nil }
    let first = bytes[index]
    guard first.isLetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":") else { return nil }
    while index < end, isOfKey(bytes[index]) { index += 1 }
    let equals = skipSpace(bytes, from: index, to: end)
    guard equals < end, bytes[equals] == UInt8(ascii: "=") else { return index }
    return endOfValue(bytes, at: skipSpace(bytes, from: equals + 1, to: end), to: end)
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    isOfName(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  private static func endOfValue<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, at start: Int, to end: Int
  ) -> Int? where Bytes.Element == UInt8, Bytes.Index == Int {
    guard start < end else { return nil }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var close = start + 1
      while close < end, bytes[close] != quote { close += 1 }
      return close < end ? close + 1 : nil
    }
    var index = start
    while index < end, isOfBareValue(bytes[index]) { index += 1 }
    return index > start ? index : nil
  }

  private static func isOfBareValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "`"):
      false
    default: true
    }
  }

  private static func skipSpace<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, from start: Int, to end: Int
  ) -> Int where Bytes.Element == UInt8, Bytes.Index == Int {
    var index = start
    while index < end, bytes[index].isBlank || bytes[index].isLineBreak { index += 1 }
    return index
  }
}
