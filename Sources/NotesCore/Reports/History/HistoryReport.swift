/// How the backlog grew and shrank, as git remembers it.
///
/// Topics and notes without a status do not count.
public struct HistoryReport: Sendable {
  /// A work of the backlog that nothing has moved for some time.
  public struct Stuck: Sendable {
    /// The note.
    public let note: Note
    /// The days since its status, progress or place changed.
    public let days: Int
    /// Whether it may be longer, for a shallow clone begins there.
    public let isAtLeast: Bool
  }

  /// The days that it is about, from the first commit or a later day to that of the report.
  public let days: ClosedRange<CivilDate>
  /// The commit that it starts after; nil where it starts with a day.
  public let start: PastBoundary?
  /// The day on which the history of a shallow clone begins; nil where it is whole.
  public let shallowSince: CivilDate?
  /// The spans that the periods are.
  public let unit: PeriodUnit
  /// The periods, in order; there is at least one.
  public let periods: [HistoryPeriod]
  /// How many notes had each status before the first period; for the beginning of a shallow clone, at its first commit.
  public let before: ReadingCounts
  /// The waits of what was read in these days.
  public let waits: ReadingWaits
  /// The works of the backlog, the longest unmoved first.
  public let stuck: [Stuck]
  /// The notes that ever had a status, in the order in which they came.
  public let tracks: [NoteTrack]

  /// The report of notes' pasts, from a day on; with `start`, of what is not before that, and what a branch brought later
  /// counts on the first day where it is older.
  public init(
    _ tracks: [NoteTrack], days: ClosedRange<CivilDate>, unit: PeriodUnit, after start: PastBoundary? = nil,
    shallowSince: CivilDate? = nil
  ) {
    let tracks = tracks.filter { $0.steps.contains { $0.status != nil } }
    self.days = days
    self.start = start
    self.shallowSince = shallowSince
    self.unit = unit
    self.tracks = tracks
    (before, periods) = HistoryReport.periods(
      tracks.flatMap { HistoryReport.events($0, from: days.lowerBound, after: start) }, days, unit)
    waits = ReadingWaits(tracks, in: days, after: start)
    stuck = HistoryReport.stuck(tracks, today: days.upperBound)
  }

  /// How many notes had each status at the end.
  public var after: ReadingCounts { periods.last?.counts ?? before }

  /// All periods as one.
  public var whole: HistoryPeriod {
    periods.reduce(into: HistoryPeriod(first: days.lowerBound, last: days.upperBound)) { whole, period in
      whole.counts = period.counts
      whole.entered += period.entered
      whole.read += period.read
      whole.dropped += period.dropped
      whole.removed += period.removed
    }
  }

  private struct Event {
    let day: CivilDate
    let old: Status?
    let new: Status?
    /// Whether it is of what was there before the report.
    let isBefore: Bool
  }

  private static func periods(
    _ events: [Event], _ days: ClosedRange<CivilDate>, _ unit: PeriodUnit
  ) -> (ReadingCounts, [HistoryPeriod]) {
    var counts = ReadingCounts()
    for event in events where event.isBefore { counts.replace(event.old, by: event.new) }
    let before = counts
    let events = events.filter { !$0.isBefore }.sorted { $0.day < $1.day }
    var next = events.startIndex
    let starts = unit.starts(in: days)
    let periods = starts.indices.map { index in
      let last = index + 1 < starts.count ? starts[index + 1].adding(days: -1) : days.upperBound
      var period = HistoryPeriod(first: max(starts[index], days.lowerBound), last: last)
      while next < events.count, events[next].day <= last {
        period.add(from: events[next].old, to: events[next].new)
        counts.replace(events[next].old, by: events[next].new)
        next += 1
      }
      period.counts = counts
      return period
    }
    return (before, periods)
  }

  private static func events(
    _ track: NoteTrack, from firstDay: CivilDate, after start: PastBoundary?
  ) -> [Event] {
    var events: [Event] = []
    var status: Status?
    let first = start.map { track.firstIndex(after: $0) }
    for (index, step) in track.steps.enumerated() where step.status != status {
      // What a shallow clone begins with did not come on that day.
      let isKnown = index == 0 && step.isHorizon
      let isBefore = first.map { index < $0 } ?? (step.day < firstDay)
      events.append(
        Event(
          day: max(step.day, firstDay), old: status, new: step.status, isBefore: isKnown || isBefore))
      status = step.status
    }
    return events
  }

  private static func stuck(_ tracks: [NoteTrack], today: CivilDate) -> [Stuck] {
    tracks.compactMap { track -> Stuck? in
      guard let note = track.note, track.last.isBacklog else { return nil }
      let since = track.unmovedSince
      return Stuck(note: note, days: max(0, today.days(since: since.day)), isAtLeast: since.isAtLeast)
    }.sorted { left, right in
      if left.days != right.days { return left.days > right.days }
      let ranks = [left, right].map { stuckOrder.firstIndex(of: $0.note.status) ?? stuckOrder.count }
      return ranks[0] != ranks[1] ? ranks[0] < ranks[1] : SectionOrder.notePrecedes(left.note, right.note)
    }
  }

  /// What was begun and left is stuck more than what nobody has begun.
  private static let stuckOrder: [Status?] = [.unfinished, .reading, .unread]
}
