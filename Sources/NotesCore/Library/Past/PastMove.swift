/// A step that moved a note: that made, moved or removed it, or changed what it says of its reading, or left that so that
/// it cannot be read.
public struct PastMove: Sendable {
  /// What sort of move it is.
  public enum Kind: String, Sendable, Hashable {
    /// The note was made.
    case added
    /// It was known before, at the beginning of a shallow clone.
    case known
    /// It came back after it had been removed.
    case returned
    /// It went.
    case removed
    /// It says something else, or stands elsewhere.
    case changed
  }

  /// The step.
  public let step: NoteStep
  /// The note before it; nil where there was none.
  public let previous: Note?
  /// What sort of move it is.
  public let kind: Kind

  /// The move that a step is after what the note was before; nil where nothing moved and all could be read.
  init?(_ step: NoteStep, after previous: Note?, isFirst: Bool) {
    self.step = step
    self.previous = previous
    switch (previous, step.note) {
    case (nil, nil): return nil
    case (nil, .some): kind = !isFirst ? .returned : step.isHorizon ? .known : .added
    case (.some, nil): kind = .removed
    case (let old?, let new?):
      kind = .changed
      if !step.isUnreadable, !PastMove.differ(old, new) { return nil }
    }
  }

  /// Whether anything is known to be another than before; it is not where the note could not be read, unless it went
  /// elsewhere.
  var movesNote: Bool {
    guard kind == .changed, let previous, let note = step.note else { return true }
    return PastMove.differ(previous, note)
  }

  /// Whether the status is another than before.
  public var changesStatus: Bool { previous?.status != step.note?.status }

  /// Whether the progress is another than before.
  public var changesProgress: Bool { previous?.progress != step.note?.progress }

  /// Whether the note stands elsewhere than before.
  public var changesPath: Bool {
    guard let previous, let note = step.note else { return false }
    return !previous.path.utf8.elementsEqual(note.path.utf8)
  }

  /// Whether the title is another than before.
  public var changesTitle: Bool {
    guard let previous, let note = step.note else { return false }
    return !previous.title.utf8.elementsEqual(note.title.utf8)
  }

  /// Whether what is left to read is another than before.
  public var changesLeft: Bool { previous?.left != step.note?.left }

  private static func differ(_ old: Note, _ new: Note) -> Bool {
    old.status != new.status || old.progress != new.progress || old.left != new.left
      || !old.path.utf8.elementsEqual(new.path.utf8) || !old.title.utf8.elementsEqual(new.title.utf8)
  }
}
