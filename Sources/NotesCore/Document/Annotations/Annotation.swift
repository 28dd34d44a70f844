/// An annotation: a callout below the heading `## Annotations` or `## 批注`, and what is said about it.
///
/// What it lacks is nil; a rule reports it.
public struct Annotation: Sendable, Hashable {
  /// Whose words a callout holds.
  public enum Kind: Sendable, Hashable {
    /// `> [!quote]`: those of the work.
    case quote
    /// `> [!note]`: the reader's own.
    case note
  }

  /// Whose words it holds.
  public let kind: Kind
  /// The callout's first line, without the blanks around it.
  public let head: Range<Int>
  /// Where in the work the words stand, without the date.
  public let locator: LocatedText?
  /// The date after the locator, in the form `YYYY-MM-DD`; it need not be one of the calendar.
  public let date: LocatedText?
  /// The words, from behind the first line's `> ` to the last that is no blank, with the `>` between them.
  public let text: Range<Int>?
  /// The id on a line of its own below the callout, without the `^`.
  public let id: LocatedText?
  /// The paragraphs below the id, up to a record of what was imported.
  public let comment: Range<Int>?
  /// All of it, from the first line to the last that is not blank.
  public let range: Range<Int>
  /// Where the comments above it begin that keep lint's findings about it back; the start of `range` without any.
  let start: Int

  /// All that stands and falls with it: the comments above it that are about it, and its range.
  var whole: Range<Int> { start..<range.upperBound }
}
