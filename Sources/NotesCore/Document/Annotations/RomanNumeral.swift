/// The numbers of the pages before the first.
enum RomanNumeral {
  /// The value of a numeral in lower case, below 400; nil for any other text.
  static func value(of text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 12 else { return nil }
    var (value, previous) = (0, Int.max)
    for letter in text {
      guard let digit = digits[letter] else { return nil }
      value += digit > previous ? digit - 2 * previous : digit
      previous = digit
    }
    return numeral(of: value) == text ? value : nil
  }

  private static let digits: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]

  private static let parts: [(Int, String)] = [
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// The one way in which a number is written.
  private static func numeral(of value: Int) -> String {
    var (rest, text) = (value, "")
    for (part, letters) in parts {
      while rest >= part {
        text += letters
        rest -= part
      }
    }
    return text
  }
}
