/// What happened to the reading list within some days.
public struct ReadingPeriod: Sendable, Hashable {
  /// The first day.
  public let first: CivilDate
  /// The last day.
  public let last: CivilDate
  /// How many works were begun.
  public private(set) var started = 0
  /// How many works were finished.
  public private(set) var finished = 0
  /// How many notes were made.
  public private(set) var added = 0

  /// The week of a day, from Monday to Sunday.
  static func week(of day: CivilDate) -> ReadingPeriod {
    let monday = day.adding(days: -day.weekday)
    return ReadingPeriod(first: monday, last: monday.adding(days: 6))
  }

  /// The calendar month of a day.
  static func month(of day: CivilDate) -> ReadingPeriod {
    let (year, month, dayOfMonth) = day.parts
    let first = day.adding(days: 1 - dayOfMonth)
    return ReadingPeriod(first: first, last: first.adding(days: CivilDate.daysInMonth(month, of: year) - 1))
  }

  private init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = last
  }

  /// Counts what a note's dates say.
  mutating func add(_ note: Note) {
    if contains(note.started) { started += 1 }
    if contains(note.finished) { finished += 1 }
    if contains(note.added) { added += 1 }
  }

  private func contains(_ day: CivilDate?) -> Bool { day.map { (first...last).contains($0) } ?? false }
}
