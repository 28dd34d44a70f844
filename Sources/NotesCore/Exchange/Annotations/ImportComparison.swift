/// What a source says of an annotation now, what it said at the last import, and what the note says.
///
/// The words with their place, and the comment, are compared each for itself.
struct ImportComparison {
  /// What became of a part since the last import.
  private enum Part {
    /// The source says what it said, or what the note says.
    case same
    /// The source alone says something else.
    case changed
    /// The source says something else, and so does the note.
    case conflicting
  }

  private let annotation: ImportedAnnotation
  private let content: AnnotationContent
  /// What the source said; nil where nobody knows.
  private let before: AnnotationFingerprint?
  private let words: Part
  private let comment: Part

  init(_ annotation: ImportedAnnotation, with content: AnnotationContent, _ said: AnnotationFingerprint?) {
    self.annotation = annotation
    self.content = content
    let (now, here) = (annotation.fingerprint, AnnotationFingerprint(of: content))
    before = said?.parted(among: [AnnotationDraft(content), annotation.draft])
    guard let before else {
      // Nobody knows what it said: what stands here counts as the reader's.
      (words, comment) = (.same, .same)
      return
    }
    guard before.comment != nil else {
      // What it said is none of what is known, so that both say something else than then.
      (words, comment) = now == here ? (.same, .same) : (.conflicting, .conflicting)
      return
    }
    words = ImportComparison.part(now.words, before.words, here.words)
    comment = ImportComparison.part(now.comment, before.comment, here.comment)
  }

  private static func part(_ now: String?, _ before: String?, _ here: String?) -> Part {
    if now == before || now == here { return .same }
    return here == before ? .changed : .conflicting
  }

  /// Whether nothing is to be done about it.
  var isSettled: Bool { words == .same && comment == .same }
  /// Whether the source has changed something that the reader has not.
  var hasNews: Bool { words == .changed || comment == .changed }
  /// Whether the source has changed something that the reader has changed too.
  var hasConflict: Bool { words == .conflicting || comment == .conflicting }

  /// What is to be recorded where nothing is to be done; nil where it is recorded already.
  var settled: AnnotationFingerprint? {
    let now = annotation.fingerprint
    return before == now ? nil : now
  }

  /// What is to be recorded where the news is taken: what the source says now, but for what conflicts.
  var taken: AnnotationFingerprint {
    let now = annotation.fingerprint
    guard let before else { return now }
    return (words == .conflicting ? before : now).withComment(of: comment == .conflicting ? before : now)
  }

  /// What is to be written where the news is taken.
  var updated: AnnotationDraft {
    var draft = AnnotationDraft(content)
    if !content.keys.contains(annotation.key) { draft.keys.insert(annotation.key, at: 0) }
    if words == .changed {
      (draft.kind, draft.locator) = (annotation.draft.kind, annotation.draft.locator)
      draft.words = annotation.draft.words
    }
    if comment == .changed { draft.comment = annotation.draft.comment }
    return draft
  }
}
