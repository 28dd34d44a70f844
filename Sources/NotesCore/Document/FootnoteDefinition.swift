/// What a footnote says: `[^label]: text`, and the paragraphs below it that four spaces make part of it.
public struct FootnoteDefinition: Sendable, Hashable {
  /// Its name, without the brackets and the `^`.
  public let label: LocatedText
  /// Where its text starts; the end of the line where that holds none.
  public let textStart: Int
  /// All of it, from the bracket to the last that is no blank.
  public internal(set) var range: Range<Int>
}
