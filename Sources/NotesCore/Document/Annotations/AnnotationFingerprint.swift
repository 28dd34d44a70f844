/// What an annotation said at some time, in short: tells whether it says something else now.
///
/// It is FNV-1a-64 over the kind, the locator, the words and the comment with its tags, NUL between them, in the
/// base-32 alphabet of Douglas Crockford. Dates, ids and keys do not count.
public struct AnnotationFingerprint: Sendable, Hashable {
  /// Its 13 digits.
  public let text: String

  /// The fingerprint of what is to be written, in the form in which it is read back.
  public init(of draft: AnnotationDraft) {
    let draft = draft.tidied
    var hash = FNV1a()
    hash.combine(CollectionOfOne(UInt8(ascii: draft.kind == .quote ? "q" : "n")))
    for part in [draft.locator ?? "", draft.words, draft.comment] {
      hash.combine([0])
      hash.combine(part.utf8)
    }
    text = String(decoding: hash.crockford, as: UTF8.self)
  }

  /// The fingerprint of an annotation as it stands.
  public init(of content: AnnotationContent) {
    self.init(of: AnnotationDraft(content))
  }

  /// The fingerprint that a text is; nil for any other text.
  init?(_ text: String) {
    let isDigit: (UInt8) -> Bool = { ($0.isDigit || $0.isLetter && $0 >= 0x61) && !"ilou".utf8.contains($0) }
    guard text.utf8.count == 13, text.utf8.allSatisfy(isDigit) else { return nil }
    self.text = text
  }
}
