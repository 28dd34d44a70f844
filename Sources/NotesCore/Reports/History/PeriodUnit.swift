/// The spans of the calendar that a history is told by.
public enum PeriodUnit: String, Sendable, CaseIterable {
  case day, week, month, year

  /// The unit that a word names. Throws a usage error for any other word.
  public init(named word: String) throws(NotesError) {
    guard let unit = PeriodUnit(rawValue: word) else {
      let list = PeriodUnit.allCases.map(\.rawValue).joined(separator: " ")
      throw NotesError(
        .usage, Message("a history cannot be split by `\(word)`", zh: "历史不能按 `\(word)` 分"),
        hints: [Message("with --history there are: \(list)", zh: "加 --history 时可以按：\(list)")])
    }
    self = unit
  }

  /// The finest unit, from weeks up, of which so many days have no more than `limit`; days where they are two weeks or
  /// fewer.
  public static func fitting(_ days: ClosedRange<CivilDate>, limit: Int) -> PeriodUnit {
    if days.upperBound.days(since: days.lowerBound) < min(14, limit) { return .day }
    return [PeriodUnit.week, .month].first { $0.starts(in: days).count <= limit } ?? .year
  }

  /// The first day of the span that a day is in; weeks begin on Mondays.
  func start(of day: CivilDate) -> CivilDate {
    let (year, _, dayOfMonth) = day.parts
    switch self {
    case .day: return day
    case .week: return day.adding(days: -day.weekday)
    case .month: return day.adding(days: 1 - dayOfMonth)
    case .year: return CivilDate(year: year, month: 1, day: 1) ?? day
    }
  }

  /// The first days of the spans that some days are in, in order.
  func starts(in days: ClosedRange<CivilDate>) -> [CivilDate] {
    var starts: [CivilDate] = []
    var next = start(of: days.lowerBound)
    while next <= days.upperBound {
      starts.append(next)
      next = start(after: next)
    }
    return starts
  }

  /// The first day of the span after one that begins on a day.
  private func start(after start: CivilDate) -> CivilDate {
    switch self {
    case .day: start.adding(days: 1)
    case .week: start.adding(days: 7)
    // No month is longer than 31 days, and no two are shorter than 59.
    case .month: self.start(of: start.adding(days: 31))
    case .year: self.start(of: start.adding(days: 366))
    }
  }
}
