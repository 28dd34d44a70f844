/// The reading state of the note that two notes of one work become.
///
/// Status, progress and what is left are those of the note that was read further; where both are as far, of the one
/// that is kept, or of the other what it does not say. It began on the earlier day and ended on the later.
struct JoinedReading {
  /// The state.
  let state: ReadingState

  /// The states from the one in which least has been read.
  private static let order: [Status?] = [nil, .unread, .dropped, .unfinished, .reading, .read]

  init(_ kept: ReadingState, _ gone: ReadingState) {
    let ranks = [kept, gone].map { state in JoinedReading.order.firstIndex(of: state.status) ?? 0 }
    var state = ranks[1] > ranks[0] ? gone : kept
    let other = ranks[1] > ranks[0] ? kept : gone
    if ranks[0] == ranks[1] {
      state.progress = JoinedReading.further(state.progress, other.progress)
      state.left = state.left ?? other.left
    }
    state.started = [kept.started, gone.started].compactMap { $0 }.min()
    if state.status == .read || state.status == .dropped {
      state.finished = [kept.finished, gone.finished].compactMap { $0 }.max()
    }
    self.state = state
  }

  /// The further of two, where they can be compared; else the first that there is.
  private static func further(_ first: Progress?, _ second: Progress?) -> Progress? {
    guard let first, let second else { return first ?? second }
    switch (first, second) {
    case (.counted(_, let total), .counted(_, let other)) where total == other: break
    case (.percent, .percent): break
    default: return first
    }
    return second.fraction > first.fraction ? second : first
  }
}
