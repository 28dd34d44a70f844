/// What happened to the reading list in a span of days, as git remembers it.
public struct HistoryPeriod: Sendable, Hashable {
  /// The first day.
  public let first: CivilDate
  /// The last day; that of the report, where the span is not over.
  public let last: CivilDate
  /// How many notes had each status at its end.
  public internal(set) var counts = ReadingCounts()
  /// How many notes came into the backlog: new ones, and those that came back.
  public internal(set) var entered = 0
  /// How many left it because they were read.
  public internal(set) var read = 0
  /// How many left it because they were given up.
  public internal(set) var dropped = 0
  /// How many left it because the note went, or its status did.
  public internal(set) var removed = 0

  /// How many left the backlog.
  public var left: Int { read + dropped + removed }

  /// A span in which nothing happened.
  init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = last
  }

  /// Counts that a note's status became another.
  mutating func add(from old: Status?, to new: Status?) {
    let wasBacklog = old?.isBacklog ?? false
    let isBacklog = new?.isBacklog ?? false
    if isBacklog, !wasBacklog { entered += 1 }
    guard wasBacklog, !isBacklog else { return }
    switch new {
    case .read: read += 1
    case .dropped: dropped += 1
    default: removed += 1
    }
  }
}
