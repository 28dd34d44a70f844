/// The reason that a command cannot go on.
///
/// What is wrong with a note is a `Diagnostic` and is collected; an error is thrown, and becomes an exit code in
/// one place.
public struct NotesError: Error, Sendable, Hashable {
  /// What kind of reason it is; the exit code follows from it.
  public enum Kind: Sendable, Hashable {
    /// The words of the command are wrong.
    case usage
    /// The library or its configuration is wrong.
    case configuration
    /// A file could not be read or written.
    case inputOutput
    /// What was asked for cannot be done to this note as it stands.
    case refused
    /// Nothing has that name.
    case notFound
    /// Several things have that name.
    case ambiguous
  }

  /// What kind of reason it is.
  public let kind: Kind
  /// What is wrong.
  public let message: Message
  /// What to do about it, one sentence each.
  public let hints: [Message]
  /// What is wrong with the file that stands in the way, if one does.
  public let diagnostics: [Diagnostic]

  /// An error of `kind` that says `message`.
  public init(
    _ kind: Kind, _ message: Message, hints: [Message] = [], diagnostics: [Diagnostic] = []
  ) {
    self.kind = kind
    self.message = message
    self.hints = hints
    self.diagnostics = diagnostics
  }
}
