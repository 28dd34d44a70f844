/// Reads a text byte by byte.
struct TextScanner {
  private let bytes: [UInt8]
  private var index = 0

  /// A scanner at the start of a text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether nothing is left.
  var isAtEnd: Bool { index == bytes.count }

  /// The byte at hand; nil at the end.
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Goes past the byte at hand where it is one of some ASCII characters.
  mutating func skip(anyOf characters: StaticString) -> Bool {
    guard let current, characters.withUTF8Buffer({ $0.contains(current) }) else { return false }
    index += 1
    return true
  }

  /// Goes past as many digits as there are, where there is one.
  mutating func digits() -> ArraySlice<UInt8>? {
    let start = index
    while let byte = current, (0x30...0x39).contains(byte) { index += 1 }
    return index > start ? bytes[start..<index] : nil
  }

  /// The number that exactly so many digits say.
  mutating func number(digits count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + count] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    index += count
    return value
  }

  /// Whether the byte at hand is one of some ASCII characters.
  func isAt(_ characters: StaticString) -> Bool {
    var copy = self
    return copy.skip(anyOf: characters)
  }
}
