extension JSONNumber: Comparable {
  /// Whether one number lies below another.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? right.isMagnitudeLess(than: left) : left.isMagnitudeLess(than: right)
  }

  private func isMagnitudeLess(than other: JSONNumber) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    if longDigits == nil, other.longDigits == nil, exponent == other.exponent {
      return significand < other.significand
    }
    let digits = digits
    let others = other.digits
    let magnitude = digits.count + exponent
    let otherMagnitude = others.count + other.exponent
    if magnitude != otherMagnitude { return magnitude < otherMagnitude }
    return digits.lexicographicallyPrecedes(others)
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The number in the grammar of JSON, in the shortest form that people write.
  public var description: String {
    let sign = isNegative ? "-" : ""
    let digits = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    if isZero { return "0" }
    if (0...20).contains(exponent) { return sign + digits + String(repeating: "0", count: exponent) }
    guard (-20..<0).contains(exponent) else { return "\(sign)\(digits)e\(exponent)" }
    let zeros = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count))
    let padded = zeros + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}
