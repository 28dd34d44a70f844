import NotesCore

/// What became of one annotation.
enum AnnotationResult {
  case written(id: String, AnnotationDraft)
  /// The words are there already.
  case known(AnnotationContent)
  case changed(AnnotationContent, AnnotationDraft)
  /// It says all of that already.
  case unchanged(AnnotationContent)
  case deleted(AnnotationContent)
}
