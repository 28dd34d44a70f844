/// The text of two notes put together: what is called otherwise in it, and the bytes.
struct JoinPlan {
  /// What the notes of the library become.
  let renaming: Renaming
  /// The annotations that both have to the letter.
  let sharedAnnotations: Int

  private let own: JoinedNote
  private let other: JoinedNote
  /// The second file with the line breaks of the first, and with the labels changed that the first has too.
  private let relabelled: LinkedFile

  /// Plans the text. The ids of blocks and the labels of footnotes and links that both notes have get another form in
  /// the second.
  init(
    _ own: JoinedNote, _ other: JoinedNote, _ kept: Int, _ gone: Int, _ note: Note, in index: LinkIndex
  ) throws(NotesError) {
    self.own = own
    self.other = other
    let lineBreak = LineBreaks.usual(in: own.file.source.bytes)
    let text = other.file.replacing(LineBreaks.replaced(in: other.file.source.bytes, by: lineBreak))
    let labels = JoinedLabels(own.file.document, text.document)
    relabelled = text.replacing(labels.edits.applied(to: text.source.bytes))
    let body = JoinedBody(own.file.document, relabelled.document)
    let joined = JoinedAnchors(body, path: own.note.path)
    let places = [
      kept: Renaming.Places(anchors: joined.changed(of: own.file.document, at: body.first)),
      gone: Renaming.Places(
        anchors: joined.changed(of: relabelled.document, at: body.second), blocks: labels.blocks,
        headings: JoinPlan.annotationHeading(own.file.document, relabelled.document)),
    ]
    sharedAnnotations = JoinPlan.sharedAnnotations(own.file.document, relabelled.document)
    renaming = Renaming(index, joining: gone, to: kept, as: note, places: places)
  }

  /// The text of the joined file below the front matter of the first, and how many links of both are written anew.
  ///
  /// Throws `refused` where the result would have other headings, links or annotations than the two notes.
  func joined() throws(NotesError) -> (text: Source, linkCount: Int) {
    let rewriter = LinkRewriter(renaming)
    let path = own.note.path
    let (firstBytes, firstCount) = try rewriter.rewritten(own.file, at: path)
    let (secondBytes, secondCount) = try rewriter.rewritten(relabelled, at: path)
    let first = own.file.replacing(firstBytes)
    let second = relabelled.replacing(secondBytes, path: path)
    let source = Source(path: path, bytes: JoinedBody(first.document, second.document).bytes)
    guard isWhole(Document(FrontMatter(source)), first.document, second.document) else {
      throw JoinRefusal.changed(own.note.path, other.note.path)
    }
    return (withOneLedger(source), firstCount + secondCount)
  }

  /// A text in which what both notes remember of imports stands together.
  private func withOneLedger(_ source: Source) -> Source {
    let edits = ImportLedger(Document(FrontMatter(source))).gatheringEdits()
    return Source(path: source.path, bytes: edits.applied(to: source.bytes))
  }

  /// The heading of annotations that the second text gives up, and the one of the first in its place.
  private static func annotationHeading(_ first: Document, _ second: Document) -> [String: String] {
    guard let own = AnnotationReader.sections(of: first).first?.heading else { return [:] }
    let name = first.plainText(of: first.headings[own])
    let others = AnnotationReader.sections(of: second).map {
      second.plainText(of: second.headings[$0.heading])
    }
    return Dictionary(
      others.filter { $0 != name }.map { (FilePlaces.key($0), name) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether a text has all that two texts have: their links, headings, blocks, annotations and footnotes.
  private func isWhole(_ joined: Document, _ first: Document, _ second: Document) -> Bool {
    let shared = sharedAnnotations
    let heading = AnnotationSections(first).ranges.isEmpty ? 0 : AnnotationSections(second).ranges.count
    return joined.headings.count == first.headings.count + second.headings.count - heading
      && joined.annotations.count == first.annotations.count + second.annotations.count - shared
      && joined.footnotes.count == first.footnotes.count + second.footnotes.count
      && joined.linkReferences.count == first.linkReferences.count + second.linkReferences.count
      && joined.linkDefinitions.count == first.linkDefinitions.count + second.linkDefinitions.count
      && (shared > 0 || joined.links.count == first.links.count + second.links.count)
      && (shared > 0 || joined.blocks.count == first.blocks.count + second.blocks.count)
  }

  private static func sharedAnnotations(_ first: Document, _ second: Document) -> Int {
    if AnnotationSections(first).ranges.isEmpty { return 0 }
    let known = Set(first.annotations.map { Array(first.source.bytes[$0.range]) })
    return second.annotations.count { known.contains(Array(second.source.bytes[$0.range])) }
  }
}
