/// What the text of a number says, read by the grammar of JSON.
struct NumberParts {
  /// Whether it begins with a minus.
  let isNegative: Bool
  /// The digits without the zeros at the front.
  let digits: [UInt8]
  /// The power of ten that belongs to the last digit; held far below overflow.
  let exponent: Int

  /// Reads a numeral; nil for what is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = Reader(bytes: bytes)
    isNegative = reader.skip(UInt8(ascii: "-"))
    guard let whole = reader.digits(), whole.count == 1 || whole.first != 0 else { return nil }
    var digits = whole
    var exponent = 0
    if reader.skip(UInt8(ascii: ".")) {
      guard let fraction = reader.digits() else { return nil }
      digits += fraction
      exponent = -fraction.count
    }
    if reader.skip(UInt8(ascii: "e")) || reader.skip(UInt8(ascii: "E")) {
      let isBelowZero = reader.skip(UInt8(ascii: "-"))
      if !isBelowZero { _ = reader.skip(UInt8(ascii: "+")) }
      guard let power = reader.digits() else { return nil }
      let value = power.reduce(0) { min($0 * 10 + Int($1), 1 << 40) }
      exponent += isBelowZero ? -value : value
    }
    guard reader.isAtEnd else { return nil }
    self.digits = Array(digits.drop { $0 == 0 })
    // Zero is zero, whatever its exponent.
    self.exponent = self.digits.isEmpty ? 0 : exponent
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    var isAtEnd: Bool { index == bytes.count }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    /// One or more digits.
    mutating func digits() -> [UInt8]? {
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return index > start ? bytes[start..<index].map { $0 - 0x30 } : nil
    }
  }
}
