/// The number of a book; the old form of ten digits and the new one of thirteen are one number.
public struct ISBN: Sendable, Hashable {
  /// The thirteen digits, without hyphens.
  public let value: String

  /// A number as people write it, with hyphens or spaces, after `ISBN` or bare; nil when its check digit is wrong.
  public init?(_ text: String) {
    var text = text.uppercased()[...]
    if text.hasPrefix("ISBN") {
      text = text.dropFirst(4)
      if text.hasPrefix("-13") || text.hasPrefix("-10") { text = text.dropFirst(3) }
      if text.first == ":" { text = text.dropFirst() }
    }
    var digits: [Int] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(Int(byte - 0x30))
      case UInt8(ascii: "X") where digits.count == 9: digits.append(10)
      case UInt8(ascii: "-"), UInt8(ascii: " "): continue
      default: return nil
      }
      guard digits.count <= 13 else { return nil }
    }
    guard let thirteen = ISBN.thirteenDigits(digits) else { return nil }
    value = thirteen.map(String.init).joined()
  }

  /// The last digit that follows from the others of ten or thirteen digits without hyphens; nil for any other text.
  static func expectedCheckDigit(_ digits: String) -> String? {
    guard [10, 13].contains(digits.utf8.count) else { return nil }
    return (0...10).lazy.map { $0 == 10 ? "X" : String($0) }.first { ISBN(digits.dropLast() + $0) != nil }
  }

  private static func thirteenDigits(_ digits: [Int]) -> [Int]? {
    switch digits.count {
    case 10:
      let sum = digits.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
      guard sum.isMultiple(of: 11) else { return nil }
      let body = [9, 7, 8] + digits.dropLast()
      return body + [(10 - weightedSum(body) % 10) % 10]
    case 13:
      guard digits.starts(with: [9, 7, 8]) || digits.starts(with: [9, 7, 9]), !digits.contains(10),
        weightedSum(digits).isMultiple(of: 10)
      else { return nil }
      return digits
    default: return nil
    }
  }

  private static func weightedSum(_ digits: [Int]) -> Int {
    digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 1 : 3) }
  }
}
