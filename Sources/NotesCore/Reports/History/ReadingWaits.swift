/// How long works waited from the day on which they were added to that on which they were read.
///
/// The days are those that the note itself names, `added` and `finished`; else those of the commits.
public struct ReadingWaits: Sendable, Hashable {
  /// How many works it is about.
  public var count: Int { days.count }
  /// For how many of them the note names both days.
  public private(set) var namedCount = 0
  /// How many were read of which nobody knows when they were added or read.
  public private(set) var unknownCount = 0
  /// The days, in order.
  private var days: [Int] = []

  /// The waits of what was read within some days.
  init(_ tracks: [NoteTrack], in range: ClosedRange<CivilDate>) {
    for track in tracks { add(track, range) }
    days.sort()
  }

  /// The days that a share of the works, from 0 to 1, waited at most; nil where there are none.
  public func quantile(_ share: Double) -> Int? {
    days.isEmpty ? nil : days[min(days.count - 1, Int(share * Double(days.count)))]
  }

  private mutating func add(_ track: NoteTrack, _ range: ClosedRange<CivilDate>) {
    guard let note = track.note, track.last.status == .read else { return }
    let start = track.steps.lastIndex { $0.status != .read }.map { $0 + 1 } ?? 0
    let step = track.steps[start]
    // What was read before git knew it was read at some time before.
    let readByCommit = start == 0 ? nil : step.day
    guard let read = note.finished ?? readByCommit else {
      if range.contains(step.day), !step.isHorizon { unknownCount += 1 }
      return
    }
    guard range.contains(readByCommit ?? read) else { return }
    let first = track.steps[0]
    guard let added = note.added ?? (first.isHorizon || start == 0 ? nil : first.day), added <= read else {
      unknownCount += 1
      return
    }
    days.append(read.days(since: added))
    if note.added != nil, note.finished != nil { namedCount += 1 }
  }
}
