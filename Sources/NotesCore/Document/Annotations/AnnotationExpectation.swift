/// What a body must say after a change of its annotations.
struct AnnotationExpectation {
  private let original: Document
  /// What the annotations must say, with where each stood, for those that were there.
  private var annotations: [(offset: Int, content: AnnotationContent)]
  /// Whether the first annotation brings a heading.
  private var addsHeading = false
  /// What an annotation says that may stand anywhere among the others.
  private var moved: AnnotationContent?

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
    expected.addsHeading = AnnotationReader.sections(of: original).isEmpty
    return expected
  }

  /// With these, and no others.
  func becoming(_ contents: [AnnotationContent]) -> AnnotationExpectation {
    var expected = self
    expected.annotations = contents.map { (0, $0) }
    expected.addsHeading = !contents.isEmpty && AnnotationReader.sections(of: original).isEmpty
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
    expected.moved = annotations.first { $0.offset == annotation.range.lowerBound }?.content
    return expected
  }

  /// Whether a document says that, and whatever else the original says.
  func isMet(by document: Document) -> Bool {
    var contents = document.annotations.map(document.content)
    if let moved {
      guard let index = contents.firstIndex(of: moved) else { return false }
      contents.remove(at: index)
    }
    let headings = document.headings.count - original.headings.count
    return contents == annotations.map(\.content)
      && headings == (addsHeading ? 1 : 0)
      && (document.openFence == nil) == (original.openFence == nil)
      && (document.openComment == nil) == (original.openComment == nil)
      && document.conflictMarkers.count == original.conflictMarkers.count
  }

  /// What a draft says once it is written.
  static func content(_ draft: AnnotationDraft, id: String?) -> AnnotationContent {
    AnnotationContent(
      kind: draft.kind, locator: draft.locator.map { AnnotationLocator($0) }, date: draft.date,
      words: draft.words, id: id, keys: draft.keys, comment: draft.comment)
  }
}
