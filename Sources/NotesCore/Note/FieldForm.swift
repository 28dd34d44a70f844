/// The forms of the numbers that fields hold.
enum FieldForm {
  /// A year of publication: four digits.
  static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4 else { return nil }
    return digits(text)
  }

  /// A rating: 1 to 5.
  static func rating(_ text: String) -> Int? {
    digits(text).flatMap { text.utf8.count == 1 && (1...5).contains($0) ? $0 : nil }
  }

  private static func digits(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
