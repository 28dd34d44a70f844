/// A link of a note's body, and where it says so.
public struct BodyLink: Sendable, Hashable {
  /// Where it points.
  public let target: LinkTarget
  /// The bytes of the name or the path alone: no brackets, heading, block or text.
  public let range: Range<Int>
}
