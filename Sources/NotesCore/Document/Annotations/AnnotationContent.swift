/// What an annotation says.
public struct AnnotationContent: Sendable, Hashable {
  /// Whose words it holds.
  public let kind: Annotation.Kind
  /// Where in the work they stand.
  public let locator: AnnotationLocator?
  /// The date after the locator, in the form `YYYY-MM-DD`; it need not be one of the calendar.
  public let date: String?
  /// The words in lines, those of the work without the signs that keep them from being markup; empty when there are
  /// none.
  public let words: String
  /// Its id.
  public let id: String?
  /// What other programs call it.
  public let keys: [AnnotationKey]
  /// What is said about the words, in Markdown and without the comments that hold the keys.
  public let comment: String

  /// The tags in the comment, each once and without the `#`, in order.
  public var tags: [String] { AnnotationTags.tags(in: comment) }

  /// Whether a draft says it once more: the same words of the work, wherever they stand, or the reader's own words at
  /// the same place.
  public func isRepeated(by draft: AnnotationDraft) -> Bool {
    kind == draft.kind && hasWords(draft.words)
      && (kind == .quote
        || AnnotationID.canonical(locator?.text ?? "") == AnnotationID.canonical(draft.locator ?? ""))
  }

  /// Whether it quotes some words; neither blanks nor the form of letters count.
  public func hasWords(_ other: String) -> Bool {
    AnnotationID.canonical(words) == AnnotationID.canonical(other)
  }
}

extension Document {
  /// What an annotation of this document says.
  public func content(of annotation: Annotation) -> AnnotationContent {
    let (keys, comment) = AnnotationComment(annotation, in: self).parts
    let words = words(of: annotation)
    return AnnotationContent(
      kind: annotation.kind, locator: annotation.locator.map { AnnotationLocator($0.text) },
      date: annotation.date?.text, words: annotation.kind == .quote ? InertText.read(words) : words,
      id: annotation.id?.text,
      keys: keys, comment: comment)
  }
}
