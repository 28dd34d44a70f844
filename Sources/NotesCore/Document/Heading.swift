/// A heading of a body.
///
/// `Document.plainText(of:)` and `Document.anchors` say what it reads as, and what links call it.
public struct Heading: Sendable, Hashable {
  /// From 1, the highest, to 6.
  public let level: Int
  /// The bytes of the whole heading, without the blanks around it; with the line of `=` or `-` below, if it has one.
  public let range: Range<Int>
  /// The bytes of its text as written, without the signs around it; empty when it has none.
  public let text: Range<Int>
  /// The place of its first line in `Document.lines`.
  public let line: Int
}
