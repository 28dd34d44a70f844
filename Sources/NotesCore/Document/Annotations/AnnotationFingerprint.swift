/// What an annotation said at some time, in short: tells whether it says something else now.
///
/// It has two parts, so that a change of the one is told from a change of the other: FNV-1a-64 over the kind, the
/// locator and the words, and over the comment with its tags, NUL before each text, in the base-32 alphabet of Douglas
/// Crockford. Dates, ids and keys do not count. Notes that were imported into long ago have one part over all of it.
public struct AnnotationFingerprint: Sendable, Hashable {
  /// The 13 digits for the words and where they stand; without a comment's, those for all of it.
  let words: String
  /// The 13 digits for the comment; nil where one part stands for all.
  let comment: String?

  private init(words: String, comment: String?) {
    (self.words, self.comment) = (words, comment)
  }

  /// The fingerprint of what is to be written, in the form in which it is read back.
  public init(of draft: AnnotationDraft) {
    let draft = draft.tidied
    words = AnnotationFingerprint.digits(of: draft, [draft.locator ?? "", draft.words])
    comment = AnnotationFingerprint.digits(of: nil, [draft.comment])
  }

  /// The fingerprint of an annotation as it stands.
  public init(of content: AnnotationContent) {
    self.init(of: AnnotationDraft(content))
  }

  /// The fingerprint that a text is, of one part or of two; nil for any other text.
  init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy(AnnotationFingerprint.isPart) else { return nil }
    self.init(words: parts[0], comment: parts.count == 2 ? parts[1] : nil)
  }

  /// It in a line: one part, or two with a blank between them.
  public var text: String { ([words] + [comment].compactMap { $0 }).joined(separator: " ") }

  /// It with the comment of another.
  func withComment(of other: AnnotationFingerprint) -> AnnotationFingerprint {
    AnnotationFingerprint(words: words, comment: other.comment)
  }

  /// It in two parts, found out from what may have been said: one draft's words with the comment of the same or
  /// another, or with none.
  ///
  /// One part for all stays what it is where none of that fits.
  func parted(among drafts: [AnnotationDraft]) -> AnnotationFingerprint {
    if comment != nil { return self }
    for comment in drafts.map(\.comment) + [""] {
      for var draft in drafts {
        draft.comment = comment
        if AnnotationFingerprint.whole(draft) == words { return AnnotationFingerprint(of: draft) }
      }
    }
    return self
  }

  // MARK: Digits

  private static func whole(_ draft: AnnotationDraft) -> String {
    let draft = draft.tidied
    return digits(of: draft, [draft.locator ?? "", draft.words, draft.comment])
  }

  private static func digits(of draft: AnnotationDraft?, _ texts: [String]) -> String {
    var hash = FNV1a()
    if let draft { hash.combine(CollectionOfOne(UInt8(ascii: draft.kind == .quote ? "q" : "n"))) }
    for text in texts {
      hash.combine([0])
      hash.combine(text.utf8)
    }
    return String(decoding: hash.crockford, as: UTF8.self)
  }

  private static func isPart(_ text: String) -> Bool {
    let isDigit: (UInt8) -> Bool = { ($0.isDigit || $0.isLetter && $0 >= 0x61) && !"ilou".utf8.contains($0) }
    return text.utf8.count == 13 && text.utf8.allSatisfy(isDigit)
  }
}
