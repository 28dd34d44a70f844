/// The past of one note, under whatever names.
public struct NoteTrack: Sendable {
  /// Its steps, in order; there is at least one, and neighbours differ in path or contents.
  public internal(set) var steps: [NoteStep]

  /// The last step.
  public var last: NoteStep { steps[steps.count - 1] }

  /// The note as it is now; nil where it is gone.
  public var note: Note? { last.note }

  /// The note as it is now, or as it was when it went.
  public var latestNote: Note? { steps.last { $0.note != nil }?.note }

  /// What moved the note, in order: the first step, those with another path, title or state of reading than before, and
  /// those that could not be read.
  public var moves: [PastMove] {
    var moves: [PastMove] = []
    var previous: Note?
    for step in steps {
      if let move = PastMove(step, after: previous, isFirst: moves.isEmpty) { moves.append(move) }
      previous = step.note
    }
    return moves
  }

  /// The last step that is before a boundary; nil where the note was not known there.
  public func step(at boundary: PastBoundary) -> NoteStep? { steps.last { boundary.contains($0) } }

  /// The place of the first step that is not before a boundary, nor before another that is; the number of steps where
  /// there is none.
  func firstIndex(after boundary: PastBoundary) -> Int {
    steps.lastIndex { boundary.contains($0) }.map { $0 + 1 } ?? 0
  }

  /// The day from which the note has been as it is: that of its last move or, where nothing moved it since it was made,
  /// the day that it names itself. At least so long ago, where the history begins there.
  public var unmovedSince: (day: CivilDate, isAtLeast: Bool) {
    let moves = moves.filter(\.movesNote)
    guard let last = moves.last else { return (self.last.day, false) }
    guard moves.count == 1, let note = last.step.note else { return (last.step.day, false) }
    let named = [note.started, note.added].compactMap { $0 }.first
    if last.step.isHorizon { return (last.step.day, true) }
    return (named.map { min($0, last.step.day) } ?? last.step.day, false)
  }
}
