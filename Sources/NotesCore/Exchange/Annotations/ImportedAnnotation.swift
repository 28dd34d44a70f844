/// An annotation as another program has it, in the form in which it is written here.
public struct ImportedAnnotation: Sendable, Hashable {
  /// The program's key.
  public let key: AnnotationKey
  /// What is written: words and comment do nothing but read.
  public let draft: AnnotationDraft

  /// What the program says, in short.
  public var fingerprint: AnnotationFingerprint { AnnotationFingerprint(of: draft) }

  /// What a program says of one annotation, before it is made fit to be written.
  struct Said {
    /// The words of the work.
    var words = ""
    /// The words of the reader.
    var comment = ""
    var tags: [String] = []
    var locator: String?
    /// A date, or a time that begins with one.
    var date = ""
  }

  /// What is to be written of what was said; nil where that is neither words nor a comment.
  ///
  /// A comment without words of the work is a note of the reader's own.
  init?(_ key: AnnotationKey, _ said: Said) {
    self.key = key
    let words = DraftText.paragraphs(said.words)
    let comment = DraftText.paragraphs(said.comment)
    let tags = said.tags.map(ImportedAnnotation.tag).filter { !$0.isEmpty }
    // Words of the work are made inert as they are written; a comment is the reader's Markdown elsewhere.
    let inert = ImportLedger.inert(InertText.writtenAsParagraphs(comment))
    let isQuote = !words.isEmpty
    guard isQuote || !comment.isEmpty else { return nil }
    let draft = AnnotationDraft(
      isQuote ? .quote : .note, locator: said.locator.flatMap(ImportedAnnotation.locator),
      date: CivilDate(String(said.date.prefix(10)))?.text, words: isQuote ? words : inert,
      comment: AnnotationTags.adding(tags, to: isQuote ? inert : ""), keys: [key]
    ).tidied
    self.draft = ImportedAnnotation.isLocator(draft) ? draft : draft.withoutLocator
  }

  // MARK: Tags

  /// A tag without blanks and signs: `machine learning` becomes `machine-learning`.
  static func tag(_ text: String) -> String {
    let parts = text.unicodeScalars.split { !isPartOfTag($0) }
    return parts.map { String($0) }.joined(separator: "-")
  }

  private static func isPartOfTag(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      true
    default: scalar == "_" || scalar == "/"
    }
  }

  // MARK: Locators

  /// The longest locator, in characters of Unicode: a chapter's title may be one.
  private static let locatorLimit = 100

  /// A place in one line, without signs that Markdown acts upon; nil where nothing is left.
  private static func locator(_ text: String) -> String? {
    let kept = DraftText.line(text).unicodeScalars.filter { !"[]<>`\\^#|~$*_{}!".unicodeScalars.contains($0) }
    let line = DraftText.line(String(String.UnicodeScalarView(kept.prefix(locatorLimit))))
    return line.isEmpty ? nil : line
  }

  /// Whether a draft's locator is read back as it is written: one that ends in a date is not.
  private static func isLocator(_ draft: AnnotationDraft) -> Bool {
    (try? AnnotationRefusal.check(draft, in: "")) != nil
  }
}

extension AnnotationDraft {
  fileprivate var withoutLocator: AnnotationDraft {
    var draft = self
    draft.locator = nil
    return draft
  }
}
