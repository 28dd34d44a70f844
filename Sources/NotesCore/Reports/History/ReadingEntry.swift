/// What became of one note between two points of a library's past.
public struct ReadingEntry: Sendable {
  /// The part of a report that the note stands in; each stands in one.
  public enum Part: String, Sendable, CaseIterable {
    /// It was read.
    case read
    /// It was begun, or read further.
    case begun
    /// It is new, and nobody has begun it; or it was begun or read before that time.
    case added
    /// It waits to be read again.
    case returned
    /// It was given up.
    case dropped
    /// Its file went.
    case removed
  }

  /// The note at the end; where it is gone, as it was.
  public let note: Note
  /// The note at the beginning; nil where there was none.
  public let previous: Note?
  /// The part that it stands in.
  public let part: Part
  /// The day of it: that which the note names for the end of its reading, else that of the commit.
  public let day: CivilDate
  /// The commit; nil for what is not committed.
  public let commit: PastCommit?

  /// What became of a note from one of its steps, nil where there was none, to another; nil where nothing of interest.
  /// `firstDay` is that of the report.
  init?(_ track: NoteTrack, from start: NoteStep?, to end: NoteStep, firstDay: CivilDate) {
    let isOld = start?.note == nil && ReadingEntry.isOld(track, end, firstDay)
    guard let part = isOld ? .added : ReadingEntry.part(from: start, to: end),
      let note = end.note ?? track.steps.last(where: { $0.number <= end.number && $0.note != nil })?.note
    else { return nil }
    self.note = note
    previous = start?.note
    self.part = part
    let step = ReadingEntry.decisive(track, from: start, to: end, part)
    day = part == .read ? note.finished ?? step.day : step.day
    commit = step.commit
  }

  /// Whether a note that is new tells of a reading that is not: by its own dates or, where it names none, because it came
  /// so with the first commit.
  private static func isOld(_ track: NoteTrack, _ end: NoteStep, _ firstDay: CivilDate) -> Bool {
    guard let note = end.note, let status = end.status, status != .unread else { return false }
    if let named = status == .read ? note.finished : note.started { return named < firstDay }
    return track.steps.first.map { $0.isRoot && $0.status == status } ?? false
  }

  private static func part(from start: NoteStep?, to end: NoteStep) -> Part? {
    guard let note = end.note else { return start?.note == nil ? nil : .removed }
    let (old, new) = (start?.status, end.status)
    switch new {
    case .read where old != .read: return .read
    case .dropped where old != .dropped: return .dropped
    case .reading where old != .reading && old != .unfinished,
      .unfinished where old != .reading && old != .unfinished:
      return .begun
    case .reading, .unfinished:
      return start?.note?.progress != note.progress && note.progress != nil ? .begun : nil
    case .unread where start?.note != nil && !(old?.isBacklog ?? false): return .returned
    default: return start?.note == nil ? .added : nil
    }
  }

  /// The step that made it so: the last one with another status, or another progress where that is what is told.
  private static func decisive(
    _ track: NoteTrack, from start: NoteStep?, to end: NoteStep, _ part: Part
  ) -> NoteStep {
    var steps = track.steps.prefix { $0.number != end.number } + [end]
    if let start { steps = steps.drop { $0.number != start.number } }
    for (step, next) in zip(steps, steps.dropFirst()).reversed() {
      let isAnother =
        part == .begun
        ? step.note?.progress != next.note?.progress || step.status != next.status
        : part == .removed || part == .added
          ? (step.note == nil) != (next.note == nil) : step.status != next.status
      if isAnother { return next }
    }
    return start == nil ? steps.first ?? end : end
  }
}
