/// The reading state of the note that two notes of one work become.
///
/// Status, progress and what is left are those of the note that was read further; what it does not say of these is
/// taken from the other only where both have the same status. It began on the earlier day and ended on the later.
struct JoinedReading {
  /// The state.
  let state: ReadingState

  init(_ kept: ReadingState, _ gone: ReadingState) {
    let isGoneFurther = JoinedReading.isFurther(gone, than: kept)
    var state = isGoneFurther ? gone : kept
    let other = isGoneFurther ? kept : gone
    if state.status == other.status {
      state.progress = state.progress ?? other.progress
      state.left = state.left ?? other.left
    }
    state.started = [kept.started, gone.started].compactMap { $0 }.min()
    if state.status == .read || state.status == .dropped {
      state.finished = [kept.finished, gone.finished].compactMap { $0 }.max()
    }
    self.state = state
  }

  /// Whether more was read in one state than in the other: by what the status says, then by progress where both count
  /// alike.
  private static func isFurther(_ first: ReadingState, than second: ReadingState) -> Bool {
    let (rank, other) = (rank(of: first.status), self.rank(of: second.status))
    if rank != other { return rank > other }
    switch (first.progress, second.progress) {
    case (.counted(let done, let total), .counted(let otherDone, let otherTotal)) where total == otherTotal:
      return done > otherDone
    case (.percent(let share), .percent(let otherShare)): return share > otherShare
    default: return false
    }
  }

  /// Reading and unfinished are both begun.
  private static func rank(of status: Status?) -> Int {
    switch status {
    case nil: 0
    case .unread: 1
    case .dropped: 2
    case .unfinished, .reading: 3
    case .read: 4
    }
  }
}
