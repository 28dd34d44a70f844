/// Where in a work an annotation of another program stands, as locators say it.
enum ImportedPlace {
  /// A page by its label: `5` becomes `p. 5`; nil for none.
  static func page(_ label: String) -> String? {
    let label = DraftText.line(label)
    if label.isEmpty { return nil }
    return AnnotationLocator(pages: label)?.text ?? "p. \(label)"
  }

  /// A location of a book without pages, as Kindle counts them; nil for none.
  static func location(_ number: String) -> String? {
    let number = DraftText.line(number)
    guard number.utf8.contains(where: \.isDigit), number != "0" else { return nil }
    let locator = "loc. \(number)"
    return AnnotationLocator(locator).kind == .location ? locator : nil
  }

  /// A time from the start of a recording, in seconds; nil for what is none.
  static func time(_ seconds: Int?) -> String? {
    guard let seconds, seconds >= 0, seconds < 360_000 else { return nil }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let rest = padded(seconds % 60)
    return hours > 0 ? "\(hours):\(padded(minutes)):\(rest)" : "\(minutes):\(rest)"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
