/// Which end of a link a note stands at.
public enum LinkEnd: Sendable, Hashable {
  /// The link leads from the note.
  case source
  /// The link leads to it.
  case target
  case either
}
