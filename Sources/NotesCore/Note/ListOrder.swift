/// A place in a section's list: the field `order`.
///
/// Numbers compare as numbers, and a letter suffix comes before a dot: `1 < 1a < 1b < 1.1 < 2 < 10`.
public struct ListOrder: Sendable, Hashable, Comparable {
  /// The place as the file holds it.
  public let text: String
  /// The first four steps of the way to the place, in numbers that compare as the places do.
  private let key: UInt64

  /// The place that `text` says; nil unless it is numbers with letter suffixes, joined by dots: `4.1b`.
  public init?(_ text: String) {
    var previous = UInt8(ascii: ".")
    guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard !ListOrder.isLetter(previous) else { return nil }
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard previous != UInt8(ascii: ".") else { return nil }
      case UInt8(ascii: "."):
        guard previous != UInt8(ascii: ".") else { return nil }
      default: return nil
      }
      previous = byte
    }
    guard previous != UInt8(ascii: ".") else { return nil }
    self.text = text
    key = ListOrder.key(of: text)
  }

  /// Sixteen bits a step: 0 for the end, then the letters, then the numbers. The first number that is too large
  /// ends the key, so that places which it cannot tell apart have the same.
  private static func key(of text: String) -> UInt64 {
    var steps = text.utf8[...]
    var key: UInt64 = 0
    for shift in [48, 32, 16, 0] as [UInt64] {
      switch nextStep(&steps) {
      case .end: return key
      case .letter(let letter): key |= UInt64(letter - UInt8(ascii: "a") + 1) << shift
      case .number(let length, let digits):
        let value = length < 5 ? digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) } : 65_000
        key |= (27 + value) << shift
        if length >= 5 { return key }
      }
    }
    return key
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") }

  /// Whether one place comes before another.
  public static func < (left: ListOrder, right: ListOrder) -> Bool {
    if left.key != right.key { return left.key < right.key }
    return isSlowlyLess(left, right)
  }

  private static func isSlowlyLess(_ left: ListOrder, _ right: ListOrder) -> Bool {
    var left = left.text.utf8[...]
    var right = right.text.utf8[...]
    while true {
      let first = nextStep(&left)
      let second = nextStep(&right)
      if first != second { return first < second }
      if first == .end { return false }
    }
  }

  /// One step of the way to a place; the cases stand in the order in which they compare.
  private enum Step: Comparable {
    case end
    case letter(UInt8)
    case number(length: Int, digits: [UInt8])

    static func < (left: Step, right: Step) -> Bool {
      switch (left, right) {
      case (.end, .end): false
      case (.end, _): true
      case (_, .end): false
      case (.letter(let first), .letter(let second)): first < second
      case (.letter, .number): true
      case (.number, .letter): false
      case (.number(let length, let first), .number(let otherLength, let second)):
        length != otherLength ? length < otherLength : first.lexicographicallyPrecedes(second)
      }
    }
  }

  private static func nextStep(_ text: inout Substring.UTF8View) -> Step {
    while text.first == UInt8(ascii: ".") { text.removeFirst() }
    guard let byte = text.first else { return .end }
    if isLetter(byte) {
      text.removeFirst()
      return .letter(byte)
    }
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    text = text[digits.endIndex...]
    let significant = Array(digits.drop { $0 == UInt8(ascii: "0") })
    return .number(length: significant.count, digits: significant)
  }
}
