/// A line through a library's past: the commits before it, and the rest.
public struct PastBoundary: Sendable {
  /// The first day after it.
  public let day: CivilDate
  /// The commit that it follows; nil where it lies before all of them.
  public let commit: PastCommit?
  /// Whether a commit is before it, by its place in the log.
  let isBefore: [Bool]

  /// Whether a step is before it.
  func contains(_ step: NoteStep) -> Bool { step.number < isBefore.count && isBefore[step.number] }
}
