/// What YAML readers take an unquoted scalar for.
///
/// The union of YAML 1.1's types (https://yaml.org/type/) and YAML 1.2's core schema (section 10.3.2), so that
/// what is a string here is a string to all of them.
enum ImplicitScalar {
  /// Whether every YAML 1.1 and 1.2 reader takes the unquoted text for a string.
  static func isString(_ text: String) -> Bool {
    !isWord(text) && !isNumber(Array(text.utf8)) && !isTimestamp(Array(text.utf8))
  }

  private static let words: Set<String> = [
    "", "~", "null", "y", "n", "yes", "no", "true", "false", "on", "off", "=", "<<",
    ".inf", "+.inf", "-.inf", ".nan",
  ]

  private static func isWord(_ text: String) -> Bool {
    text.utf8.count <= 5 && words.contains(text.lowercased())
  }

  /// Integers in four bases, floats, and base-60 numbers, with `_` and `,` between digits.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    if rest.count > 2, rest.first == UInt8(ascii: "0"), let base = rest.dropFirst().first,
      "xXoObB".utf8.contains(base)
    {
      return rest.dropFirst(2).allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: "_") }
    }
    let mantissa = rest.prefix { isDigit($0) || "._,:".utf8.contains($0) }
    guard mantissa.contains(where: isDigit) else { return false }
    return isEmptyOrExponent(rest[mantissa.endIndex...])
  }

  private static func isEmptyOrExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    guard first == UInt8(ascii: "e") || first == UInt8(ascii: "E") else { return false }
    var digits = bytes.dropFirst()
    if digits.first == UInt8(ascii: "+") || digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// `2024-01-31`, with one-digit months and days too, and with a time of day after `T` or blanks.
  static func isTimestamp(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    guard takeDigits(&rest, 4...4), takeDash(&rest), takeDigits(&rest, 1...2), takeDash(&rest),
      takeDigits(&rest, 1...2)
    else { return false }
    guard let next = rest.first else { return true }
    return "Tt \t".utf8.contains(next) && rest.dropFirst().contains(where: isDigit)
  }

  private static func takeDigits(_ bytes: inout ArraySlice<UInt8>, _ count: ClosedRange<Int>) -> Bool {
    let digits = bytes.prefix(count.upperBound).prefix(while: isDigit)
    bytes = bytes[digits.endIndex...]
    return count.contains(digits.count)
  }

  private static func takeDash(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "-") else { return false }
    bytes.removeFirst()
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
