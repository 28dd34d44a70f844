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

  /// The waits of some numbers of days.
  init(days: [Int]) {
    self.days = days.sorted()
  }

  /// The waits of what was read within some days; with `boundary`, of what was not read before it.
  init(_ tracks: [NoteTrack], in range: ClosedRange<CivilDate>, after boundary: PastBoundary? = nil) {
    for track in tracks { add(track, range, boundary) }
    days.sort()
  }

  /// The days at a number of quarters of the works, in order: the median at 2; nil where there are none.
  ///
  /// Between two works it is interpolated, so that the median of an even number is the mean of the middle two:
  /// definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996),
  /// which R and NumPy use unless told otherwise.
  public func quartile(_ quarters: Int) -> Double? {
    guard let last = days.indices.last else { return nil }
    let (index, rest) = (last * quarters).quotientAndRemainder(dividingBy: 4)
    let step = index < last ? days[index + 1] - days[index] : 0
    return Double(4 * days[index] + rest * step) / 4
  }

  private mutating func add(
    _ track: NoteTrack, _ range: ClosedRange<CivilDate>, _ boundary: PastBoundary?
  ) {
    guard let note = track.note, track.last.status == .read else { return }
    let start = track.steps.lastIndex { $0.status != .read }.map { $0 + 1 } ?? 0
    let step = track.steps[start]
    if let boundary, start < track.firstIndex(after: boundary) { return }
    // What a branch brought after the boundary may be older.
    let day = boundary == nil ? step.day : max(step.day, range.lowerBound)
    // What was read before git knew it was read at some time before.
    let readByCommit = start == 0 ? nil : step.day
    guard let read = note.finished ?? readByCommit else {
      if range.contains(day), !step.isHorizon { unknownCount += 1 }
      return
    }
    guard range.contains(readByCommit == nil ? read : day) else { return }
    let first = track.steps[0]
    guard let added = note.added ?? (first.isHorizon || start == 0 ? nil : first.day), added <= read else {
      unknownCount += 1
      return
    }
    days.append(read.days(since: added))
    if note.added != nil, note.finished != nil { namedCount += 1 }
  }
}
