/// A date in the locator of an annotation, where nothing reads it as one.
struct MeantAnnotationDate {
  /// What the locator says besides it; empty where that is all.
  let place: String
  /// The date as it stands.
  let written: String
  /// The day; nil where the calendar has none such.
  let day: CivilDate?

  /// Whether it is of the form YYYY-MM-DD.
  var isISO: Bool { CivilDate.parts(of: written) != nil }

  /// The locator with the date where it belongs; nil where there is no such day.
  var mended: String? {
    day.map { place.isEmpty ? "· \($0.text)" : "\(place) · \($0.text)" }
  }

  /// The date in a locator; nil where there is none.
  init?(in locator: String) {
    guard locator.utf8.contains(where: \.isDigit),
      let found = MeantAnnotationDate.between(locator) ?? MeantAnnotationDate.last(in: locator)
    else { return nil }
    (place, written) = found
    let numbers = MeantAnnotationDate.numbers(in: written[...]) ?? []
    day = numbers.count == 3 ? CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
  }

  /// A date before the last dot: `p. 5 · 2024-01-01 · words`.
  private static func between(_ locator: String) -> (place: String, date: String)? {
    var parts = locator.split(separator: "·").map { $0.trimmingBlanks }
    guard parts.count > 1, let index = parts.dropLast().firstIndex(where: { CivilDate.parts(of: $0) != nil })
    else { return nil }
    let date = parts.remove(at: index)
    return (parts.filter { !$0.isEmpty }.joined(separator: " · "), date)
  }

  /// More characters than any form of a date has.
  private static let maximumLength = 14

  /// A date at the end, behind a sign, or behind what is clearly a place.
  private static func last(in locator: String) -> (place: String, date: String)? {
    var text = Substring(locator)
    let isClosed = text.last.map { ")）]】".contains($0) } ?? false
    if isClosed { text = text.dropLast() }
    var start = text.suffix(maximumLength).startIndex
    while start < text.endIndex, numbers(in: text[start...]) == nil || !isBoundary(text[..<start].last) {
      start = text.index(after: start)
    }
    guard start < text.endIndex else { return nil }
    let date = String(text[start...])
    var place = text[..<start].trimmingBlanks
    let sign = place.last.map { signs.contains($0) || isClosed && "(（[【".contains($0) } ?? false
    if sign { place = place.dropLast().trimmingBlanks }
    let isClear = sign || place.isEmpty || AnnotationLocator(place).kind != .words
    return isClear && (sign || !date.contains(" ")) ? (place, date) : nil
  }

  private static let signs: Set<Character> = [
    "·", "•", "・", "‧", "⋅", "∙", ",", "，", ";", "；", "|", "｜", "、", "-", "–", "—", ":", "：", "@",
  ]

  /// Whether a date may stand behind a character, or at the start.
  private static func isBoundary(_ character: Character?) -> Bool {
    character.map { $0.isWhitespace || signs.contains($0) || "(（[【".contains($0) } ?? true
  }

  /// Year, month and day, where a text is nothing else.
  private static func numbers(in text: Substring) -> [Int]? {
    guard text.utf8.first?.isDigit ?? false else { return nil }
    let parts = text.split { "-/.年月日 ".contains($0) }
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1...].allSatisfy({ $0.utf8.count <= 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    return parts.compactMap { Int($0) }
  }
}

extension StringProtocol {
  /// The text without the white space around it.
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
