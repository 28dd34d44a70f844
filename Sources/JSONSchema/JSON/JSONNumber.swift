/// A decimal number of any length, exactly as it was written: a sign, digits, and a power of ten.
public struct JSONNumber: Sendable, Hashable {
  /// Whether it is below zero; zero itself is not.
  let isNegative: Bool
  /// The digits as a number that does not end in zero, up to 19 of them; 0 where there are more.
  let significand: UInt64
  /// The digits, 0 to 9, where there are more than 19.
  let longDigits: [UInt8]?
  /// The power of ten that the digits are multiplied with.
  let exponent: Int

  /// Exponents beyond this are no numbers here: no one can do anything with them.
  private static let largestExponent = 999_999_999

  /// The number that a text says in the grammar of JSON; nil for any other text.
  public init?(_ text: String) {
    var text = text
    guard let number = text.withUTF8({ JSONNumber(utf8: $0) }) else { return nil }
    self = number
  }

  /// A whole number.
  public init(_ value: Int) {
    var significand = UInt64(value.magnitude)
    var exponent = 0
    while significand != 0, significand.isMultiple(of: 10) {
      significand /= 10
      exponent += 1
    }
    isNegative = value < 0
    self.significand = significand
    longDigits = nil
    self.exponent = exponent
  }

  /// The number that these bytes say in the grammar of JSON; nil for any others.
  init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    if let number = JSONNumber(shortInteger: bytes) {
      self = number
      return
    }
    guard let parts = NumberParts(bytes), abs(parts.exponent) <= JSONNumber.largestExponent else {
      return nil
    }
    var digits = parts.digits[...]
    var exponent = parts.exponent
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    isNegative = parts.isNegative && !digits.isEmpty
    self.exponent = digits.isEmpty ? 0 : exponent
    if digits.count <= 19 {
      significand = digits.reduce(0) { $0 * 10 + UInt64($1) }
      longDigits = nil
    } else {
      significand = 0
      longDigits = Array(digits)
    }
  }

  /// Whether it is zero.
  var isZero: Bool { significand == 0 && longDigits == nil }

  /// Whether it has no fraction.
  public var isInteger: Bool { exponent >= 0 }

  /// The number as an `Int`; nil where it has a fraction or is too large for one.
  public var integer: Int? {
    guard longDigits == nil, (0...19).contains(exponent) else { return nil }
    var value = significand
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    guard value <= UInt64(Int.max) else { return nil }
    return isNegative ? -Int(value) : Int(value)
  }

  /// The digits, the first one first; none for zero.
  var digits: [UInt8] {
    if let longDigits { return longDigits }
    var digits: [UInt8] = []
    var rest = significand
    while rest > 0 {
      digits.append(UInt8(rest % 10))
      rest /= 10
    }
    return digits.reversed()
  }

  /// Whether the number is `divisor` times a whole number. The divisor has at most 19 digits and is not zero.
  func isMultiple(of divisor: JSONNumber) -> Bool {
    if isZero { return true }
    // Neither ends in zero, so a smaller power of ten cannot be made up for.
    guard divisor.significand > 0, exponent >= divisor.exponent else { return false }
    let modulus = divisor.significand
    var rest = longDigits.map { digits in
      digits.reduce(0) { JSONNumber.step($0, digit: UInt64($1), modulus: modulus) }
    }
    // 19 digits have at most 63 factors of two and fewer of five: more zeros bring nothing.
    let zeros = min(exponent - divisor.exponent, 64)
    rest = rest ?? significand % modulus
    for _ in 0..<zeros { rest = JSONNumber.step(rest ?? 0, digit: 0, modulus: modulus) }
    return rest == 0
  }

  /// The remainder of `rest` with one more digit.
  private static func step(_ rest: UInt64, digit: UInt64, modulus: UInt64) -> UInt64 {
    var (high, low) = rest.multipliedFullWidth(by: 10)
    let (sum, overflow) = low.addingReportingOverflow(digit)
    low = sum
    if overflow { high += 1 }
    return modulus.dividingFullWidth((high % modulus, low)).remainder
  }

  /// A whole number of at most 18 digits, which most numbers are; nil for all else.
  private init?(shortInteger bytes: UnsafeBufferPointer<UInt8>) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = bytes.dropFirst(isNegative ? 1 : 0)
    guard (1...18).contains(digits.count), digits.count == 1 || digits.first != 0x30 else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    self.init(isNegative ? -value : value)
  }
}
