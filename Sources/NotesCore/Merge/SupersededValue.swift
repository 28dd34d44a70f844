/// A value that one of two joined notes had, and that the note which both became has not.
public struct SupersededValue: Sendable, Hashable {
  /// The note that had it, by its id.
  public let id: String
  /// The field, as the files have it; `relations.improves` for one of its members, `#` for a comment.
  public let field: String
  /// The value.
  public let value: String
  /// What stands in its place; nil where nothing does.
  public let kept: String?
}
