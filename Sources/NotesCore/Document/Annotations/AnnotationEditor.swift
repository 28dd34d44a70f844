/// Writes, changes and takes away annotations of a file, and nothing else.
///
/// Each change is an edit of a byte range. The result is read again, and must differ in that annotation alone; a file
/// in which that cannot be is refused rather than damaged.
public struct AnnotationEditor: Sendable {
  /// The file after the edits so far.
  public private(set) var document: Document
  private let heading: Language

  /// The file, and the language of the heading that it gets if it has none above annotations.
  public init(_ source: Source, heading: Language) {
    document = Document(FrontMatter(source))
    self.heading = heading
  }

  /// The bytes after the edits so far.
  public var source: Source { document.source }

  /// What each annotation says, in the order of the file.
  public var contents: [AnnotationContent] { document.annotations.map(document.content) }

  /// Throws where a form has keys of other programs or a record of imports, which no person writes.
  public func checkImports() throws(NotesError) { try AnnotationRefusal.checkImports(in: document) }

  /// Writes an annotation at its place in the work's order, and gives its id.
  ///
  /// Throws `refused` where the file cannot hold it.
  @discardableResult public mutating func insert(_ draft: AnnotationDraft) throws(NotesError) -> String {
    let draft = draft.tidied
    try AnnotationRefusal.check(draft, in: source.path)
    let id = AnnotationID.make(
      words: draft.words, locator: draft.locator, taken: document.blocks.map(\.text))
    let place = AnnotationPlacement(document, among: document.annotations).insertion(
      at: draft.locator.map { AnnotationLocator($0) }, heading: heading)
    let text = broken(Array(AnnotationText(draft: draft).whole(id: id).utf8))
    try apply([place.edit(text, lineBreak: lineBreak)], comment: draft.comment) {
      $0.inserting(draft, id: id, at: place.offset)
    }
    return id
  }

  /// Takes an annotation away, with its id, its keys and its comment. Throws `refused` where more would go.
  public mutating func delete(_ annotation: Annotation) throws(NotesError) {
    try apply([Edit(AnnotationPlacement.removal(of: annotation, from: document), "")]) {
      $0.removing(annotation)
    }
  }

  /// Changes what an annotation says, and where it stands if its locator asks for that. It keeps its id.
  ///
  /// What stays the same is not written again. Throws `refused` where the file cannot hold it.
  public mutating func replace(_ annotation: Annotation, with draft: AnnotationDraft) throws(NotesError) {
    let draft = draft.tidied
    try AnnotationRefusal.check(draft, in: source.path)
    let id = annotation.id?.text
    let edits = AnnotationChange(of: annotation, to: draft, in: document).edits.map {
      Edit($0.range, broken($0.replacement))
    }
    if !edits.isEmpty {
      try apply(edits, comment: draft.comment) { $0.replacing(annotation, with: draft, id: id) }
    }
    try moveIfNeeded(at: annotation.range.lowerBound)
  }

  // MARK: Places

  /// Moves the annotation at an offset where it does not stand between its neighbours in the work's order.
  private mutating func moveIfNeeded(at offset: Int) throws(NotesError) {
    guard let index = document.annotations.firstIndex(where: { $0.range.lowerBound == offset }) else {
      return
    }
    let places = document.annotations.map { AnnotationLocator($0.locator?.text ?? "") }
    let isAfter = index == 0 || !(places[index] < places[index - 1])
    let isBefore = index + 1 == places.count || !(places[index + 1] < places[index])
    if isAfter, isBefore { return }
    let annotation = document.annotations[index]
    var others = document.annotations
    others.remove(at: index)
    let place = AnnotationPlacement(document, among: others).insertion(at: places[index], heading: heading)
    let coming = place.edit(document.source.bytes[annotation.whole], lineBreak: lineBreak)
    try apply([Edit(AnnotationPlacement.removal(of: annotation, from: document), ""), coming]) {
      $0.moving(annotation)
    }
  }

  // MARK: Edits

  /// What ends the lines of the file.
  private var lineBreak: [UInt8] { LineBreaks.usual(in: document.source.bytes) }

  /// A text whose lines end as those of the file do.
  private func broken(_ text: [UInt8]) -> [UInt8] {
    LineBreaks.replaced(in: text, by: lineBreak)
  }

  private mutating func apply(
    _ edits: [Edit], comment: String = "", _ expected: (AnnotationExpectation) -> AnnotationExpectation
  ) throws(NotesError) {
    try AnnotationRefusal.checkConflicts(of: document)
    let bytes = edits.applied(to: document.source.bytes)
    let changed = Document(Source(path: source.path, bytes: bytes), bodyStart: document.bodyStart)
    guard expected(AnnotationExpectation(document)).isMet(by: changed),
      comment.isEmpty || ImportLedger(changed).saysNothingNew(to: ImportLedger(document))
    else {
      throw AnnotationRefusal.unsafe(in: document, comment: comment)
    }
    document = changed
  }
}
