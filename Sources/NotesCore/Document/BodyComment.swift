/// A comment `<!-- … -->` of a body. One that stands in code is none.
public struct BodyComment: Sendable, Hashable {
  /// The bytes from `<!--` to `-->`, both included.
  public let range: Range<Int>
  /// The bytes between them, blanks included.
  public let text: Range<Int>
}
