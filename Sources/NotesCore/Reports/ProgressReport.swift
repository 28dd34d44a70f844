/// How far the reading has come: of everything, by what it can be split by, and lately.
///
/// Topics and notes without a status do not count.
public struct ProgressReport: Sendable {
  /// A work that was begun and left.
  public struct Unfinished: Sendable, Hashable {
    /// The note.
    public let note: Note
    /// The days since the reading began; nil where nobody wrote down when.
    public let daysSinceStarted: Int?
  }

  /// What the report has to have decoded.
  public static let fields = FieldSet([
    .title, .short, .status, .progress, .started, .finished, .left, .type, .year, .added, .tags, .order,
  ])

  /// The day of the report.
  public let today: CivilDate
  /// All notes that count, as one group without a name.
  public let whole: ProgressGroup
  /// What was begun and left, the oldest first; those without a date after the others, as their sections list them.
  public let unfinished: [Unfinished]
  /// This week.
  public let week: ReadingPeriod
  /// This month.
  public let month: ReadingPeriod
  private let groups: [ProgressGrouping: [ProgressGroup]]

  /// The progress of notes: those of a library, or those that a query takes.
  public init(_ notes: [Note], today: CivilDate) {
    self.today = today
    let counting = notes.filter { $0.status != nil && $0.kind != .topic }
    var whole = ProgressGroup("")
    var week = ReadingPeriod.week(of: today)
    var month = ReadingPeriod.month(of: today)
    for note in counting {
      whole.add(note)
      week.add(note)
      month.add(note)
    }
    self.whole = whole
    self.week = week
    self.month = month
    unfinished = counting.filter { $0.status == .unfinished }.sorted(by: ProgressReport.isOlder).map { note in
      Unfinished(note: note, daysSinceStarted: note.started.map { today.days(since: $0) })
    }
    groups = Dictionary(
      uniqueKeysWithValues: ProgressGrouping.allCases.map { ($0, ProgressReport.split(counting, by: $0)) })
  }

  /// The groups of one kind, in the order of the lists.
  public func groups(by grouping: ProgressGrouping) -> [ProgressGroup] { groups[grouping] ?? [] }

  /// Notes that count, in groups of one kind, in the order of the lists.
  static func split(_ notes: [Note], by grouping: ProgressGrouping) -> [ProgressGroup] {
    var groups: [String: ProgressGroup] = [:]
    for note in notes {
      let names = grouping.names(of: note)
      for name in names.isEmpty ? [""] : Set(names) {
        groups[name, default: ProgressGroup(name)].add(note)
      }
    }
    return groups.values.sorted(by: grouping.precedes)
  }

  private static func isOlder(_ left: Note, _ right: Note) -> Bool {
    switch (left.started, right.started) {
    case (let first?, let second?) where first != second: first < second
    case (.some, nil): true
    case (nil, .some): false
    default: SectionOrder.notePrecedes(left, right)
    }
  }
}
