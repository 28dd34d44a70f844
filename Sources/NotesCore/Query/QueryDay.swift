/// A day in a query: fixed, or counted back from the day of the question.
public enum QueryDay: Sendable, Hashable {
  /// A day of the calendar.
  case day(CivilDate)
  /// So many days before the day of the question.
  case ago(Int)

  /// The span of days that a text means: `2024`, `2024-03`, `2024-03-05`, `today`, `yesterday` or `7d` (seven days
  /// ago); nil for any other text.
  static func span(_ text: String) -> QueryBounds<QueryDay>? {
    switch text.lowercased() {
    case "today", "今天": return QueryBounds(only: .ago(0))
    case "yesterday", "昨天": return QueryBounds(only: .ago(1))
    default: break
    }
    if let days = daysAgo(text) { return QueryBounds(only: .ago(days)) }
    if let day = CivilDate(text) { return QueryBounds(only: .day(day)) }
    let width = text.utf8.count
    guard width == 4 || width == 7, let first = CivilDate(text + (width == 4 ? "-01-01" : "-01")) else {
      return nil
    }
    let (year, month, _) = first.parts
    let lastMonth = width == 4 ? 12 : month
    let lastDay = CivilDate.daysInMonth(lastMonth, of: year)
    guard let last = CivilDate(year: year, month: lastMonth, day: lastDay) else { return nil }
    return QueryBounds(.day(first), .day(last))
  }

  private static func daysAgo(_ text: String) -> Int? {
    guard text.utf8.last == UInt8(ascii: "d") || text.utf8.last == UInt8(ascii: "D"),
      (2...6).contains(text.utf8.count), text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text.dropLast())
  }

  /// The day that is meant on the day of the question.
  func date(today: CivilDate) -> CivilDate {
    switch self {
    case .day(let day): day
    case .ago(let days): today.adding(days: -days)
    }
  }

  /// The day as a query writes it.
  var text: String {
    switch self {
    case .day(let day): day.text
    case .ago(let days): "\(days)d"
    }
  }

  /// Whether one day comes after another, as far as that does not depend on the day of the question.
  func isAfter(_ other: QueryDay) -> Bool {
    switch (self, other) {
    case (.day(let left), .day(let right)): left > right
    case (.ago(let left), .ago(let right)): left < right
    default: false
    }
  }
}
