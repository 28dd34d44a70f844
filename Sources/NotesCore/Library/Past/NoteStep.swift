/// One step in a note's past: what its file held from some commit on.
public struct NoteStep: Sendable {
  /// The day of the step; never before that of the step before it.
  public let day: CivilDate
  /// The commit; nil for what has not been committed.
  public let commit: PastCommit?
  /// What the note said, decoded with `LibraryPast.fields`; nil where it was gone. Where the file could not be read,
  /// what it said before.
  public let note: Note?
  /// The object with the contents, in hexadecimal; nil where the note was gone, or is not committed.
  public let blob: ArraySlice<UInt8>?
  /// Whether the front matter, the status or the progress could not be read.
  public let isUnreadable: Bool
  /// Whether it is the beginning of a shallow clone, so that nobody knows since when it was so.
  public let isHorizon: Bool
  /// Whether it is of a commit that nothing comes before: what the note says may have been so for long.
  public let isRoot: Bool
  /// The place of the commit in the log, parents first; `Int.max` for what has not been committed.
  let number: Int
  /// The place of the commit by which it came, on the line of first parents; `Int.max` for what has not been committed.
  let arrival: Int

  /// The status, where it counts: topics have none.
  public var status: Status? { note.flatMap { $0.kind == .topic ? nil : $0.status } }

  /// Whether the note waited to be read.
  public var isBacklog: Bool { status?.isBacklog ?? false }
}
