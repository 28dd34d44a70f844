/// One line of a body.
public struct BodyLine: Sendable, Hashable {
  /// The line without its break, blanks included.
  public let content: Range<Int>
  /// The line feed, the carriage return or the pair that ends it; empty at the end of a file without one.
  public let lineBreak: Range<Int>
  /// What it belongs to. The lines of a fence are code themselves, and so is HTML such as `<pre>`, in which no Markdown
  /// is read.
  public let block: BodyBlock
  /// Whether it begins with `>`, and that is no text of code, a comment or math.
  public let isQuoted: Bool
}
