/// Numbers as drawings have them: with a few digits, the same on every machine.
enum FixedPoint {
  /// A number with one digit after the point at most: `12.5`, `12`.
  static func tenths(_ value: Double) -> String { text(value, scale: 10) }

  /// A number with two digits after the point at most.
  static func hundredths(_ value: Double) -> String { text(value, scale: 100) }

  private static func text(_ value: Double, scale: Int) -> String {
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else { return "0" }
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    let sign = scaled < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    var digits = String(rest)
    digits = String(repeating: "0", count: String(scale).utf8.count - 1 - digits.utf8.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
