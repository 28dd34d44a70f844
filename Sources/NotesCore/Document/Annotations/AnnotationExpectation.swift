/// What a body must say after a change of its annotations.
struct AnnotationExpectation {
  private let original: Document
  /// What the annotations must say, with where each stood, for those that were there.
  private var annotations: [(offset: Int, content: AnnotationContent)]
  /// The number of headings; nil where one may be added.
  private var mayAddHeading = false
  private var changed: AnnotationContent?

  /// What a document says now.
  init(_ document: Document) {
    original = document
    annotations = document.annotations.map { ($0.range.lowerBound, document.content(of: $0)) }
  }

  /// With one more.
  func inserting(_ draft: AnnotationDraft, id: String, at offset: Int) -> AnnotationExpectation {
    var expected = self
    let index = annotations.firstIndex { $0.offset >= offset } ?? annotations.count
    expected.annotations.insert((offset, AnnotationExpectation.content(draft, id: id)), at: index)
    expected.mayAddHeading = AnnotationReader.sections(of: original).isEmpty
    return expected
  }

  /// Without one.
  func removing(_ annotation: Annotation) -> AnnotationExpectation {
    var expected = self
    expected.annotations.removeAll { $0.offset == annotation.range.lowerBound }
    return expected
  }

  /// With another in its place.
  func replacing(_ annotation: Annotation, with draft: AnnotationDraft, id: String?)
    -> AnnotationExpectation
  {
    var expected = self
    guard let index = annotations.firstIndex(where: { $0.offset == annotation.range.lowerBound }) else {
      return self
    }
    expected.annotations[index].content = AnnotationExpectation.content(draft, id: id)
    return expected
  }

  /// With one at another place.
  func moving(_ annotation: Annotation) -> AnnotationExpectation {
    var expected = removing(annotation)
    expected.changed = annotations.first { $0.offset == annotation.range.lowerBound }?.content
    return expected
  }

  /// Whether a document says that, and whatever else the original says.
  func isMet(by document: Document) -> Bool {
    var contents = document.annotations.map(document.content)
    if let changed {
      guard let index = contents.firstIndex(of: changed) else { return false }
      contents.remove(at: index)
    }
    let headings = document.headings.count - original.headings.count
    return contents == annotations.map(\.content)
      && headings == (mayAddHeading ? 1 : 0)
      && (document.openFence == nil) == (original.openFence == nil)
      && (document.openComment == nil) == (original.openComment == nil)
      && document.conflictMarkers.count == original.conflictMarkers.count
  }

  private static func content(_ draft: AnnotationDraft, id: String?) -> AnnotationContent {
    AnnotationContent(
      kind: draft.kind, locator: draft.locator.map { AnnotationLocator($0) }, date: draft.date,
      words: draft.words, id: id, keys: draft.keys, comment: draft.comment)
  }
}
