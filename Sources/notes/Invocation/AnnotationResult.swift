import NotesCore

/// What became of one annotation.
enum AnnotationResult {
  case written(id: String, AnnotationDraft)
  /// The words are there already; the draft may say more about them.
  case known(AnnotationContent, AnnotationDraft)
  case changed(AnnotationContent, AnnotationDraft)
  /// It says all of that already.
  case unchanged(AnnotationContent)
  case deleted(AnnotationContent)

  /// Whether an annotation says now what it did not say before.
  var isWritten: Bool {
    switch self {
    case .written, .changed: true
    case .known, .unchanged, .deleted: false
    }
  }
}
