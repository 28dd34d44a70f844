/// An annotation that is to be written.
public struct AnnotationDraft: Sendable, Hashable {
  /// Whose words it holds.
  public var kind: Annotation.Kind
  /// Where in the work they stand, in one line.
  public var locator: String?
  /// The day, in the form `YYYY-MM-DD`.
  public var date: String?
  /// The words, in lines: as the work has them, or in the reader's own Markdown.
  public var words: String
  /// What is said about them, in Markdown, with its tags.
  public var comment: String
  /// What other programs call it.
  public var keys: [AnnotationKey]

  /// An annotation of some words.
  public init(
    _ kind: Annotation.Kind = .quote, locator: String? = nil, date: String? = nil, words: String,
    comment: String = "", keys: [AnnotationKey] = []
  ) {
    self.kind = kind
    self.locator = locator
    self.date = date
    self.words = words
    self.comment = comment
    self.keys = keys
  }

  /// What a written annotation says, to be written with changes.
  public init(_ content: AnnotationContent) {
    self.init(
      content.kind, locator: content.locator?.text, date: content.date, words: content.words,
      comment: content.comment, keys: content.keys)
  }

  /// The words in Markdown: those of others read the same and do nothing.
  public var markdown: String { kind == .quote ? InertText.written(words) : words }

  /// The draft in the form in which it is read back: no blanks at the ends of lines, no blank lines around a text, no
  /// controls; the locator in one line.
  public var tidied: AnnotationDraft {
    AnnotationDraft(
      kind, locator: locator.map(DraftText.line).flatMap { $0.isEmpty ? nil : $0 }, date: date,
      words: DraftText.words(words), comment: DraftText.comment(comment), keys: keys)
  }
}
