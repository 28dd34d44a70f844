import NotesCore

/// What the tool's exit code says.
enum ExitStatus: Int32 {
  /// Done; an empty list, too.
  case done = 0
  /// Lint found something, or no note has that name.
  case found = 1
  /// The command could not run.
  case failed = 2
  /// Several notes have that name.
  case ambiguous = 3

  /// The status of a command that ended with an error.
  init(_ kind: NotesError.Kind) {
    switch kind {
    case .usage, .configuration, .inputOutput, .refused: self = .failed
    case .notFound: self = .found
    case .ambiguous: self = .ambiguous
    }
  }
}
