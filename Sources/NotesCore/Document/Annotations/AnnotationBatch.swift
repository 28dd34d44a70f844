/// Many annotations, and keys and comments of those that are there, that come into a file at once.
///
/// The result is that of one insertion after the other, at the cost of reading the file twice. It is refused unless all
/// else says what it said.
struct AnnotationBatch {
  private let document: Document
  private let heading: Language
  private var drafts: [(draft: AnnotationDraft, id: String)] = []
  private var keys: [Int: AnnotationKey] = [:]
  private var comments: [Int: String] = [:]
  private var ids: AnnotationIDs

  /// What comes into a document, and the language of the heading that it gets if it has none above annotations.
  init(_ document: Document, heading: Language) {
    self.document = document
    self.heading = heading
    ids = AnnotationIDs(document.blocks.map(\.text))
  }

  /// Adds an annotation, and gives the id that it will have.
  @discardableResult mutating func insert(_ draft: AnnotationDraft) throws(NotesError) -> String {
    let draft = draft.tidied
    try AnnotationRefusal.check(draft, in: document.source.path)
    let id = ids.make(words: draft.words, locator: draft.locator)
    drafts.append((draft, id))
    return id
  }

  /// Adds a key to the annotation at a place in `Document.annotations`, and a comment if it has none yet.
  mutating func add(_ key: AnnotationKey, comment: String? = nil, to place: Int) {
    keys[place] = key
    comments[place] = comment
  }

  /// The file with all of it. Throws `refused` where it cannot hold that.
  func result() throws(NotesError) -> Document {
    if drafts.isEmpty, keys.isEmpty { return document }
    let groups = groups
    let lineBreak = LineBreaks.usual(in: document.source.bytes)
    let edits = (keyEdits + commentEdits + insertions(groups)).map {
      Edit($0.range, LineBreaks.replaced(in: $0.replacement, by: lineBreak))
    }
    let bytes = edits.applied(to: document.source.bytes)
    let changed = Document(Source(path: document.source.path, bytes: bytes), bodyStart: document.bodyStart)
    guard AnnotationExpectation(document).becoming(contents(with: groups)).isMet(by: changed) else {
      throw AnnotationRefusal.unsafe(in: document)
    }
    return changed
  }

  // MARK: Places

  /// The new annotations by how many of those that are there stand before them, each in the work's order.
  private var groups: [Int: [(draft: AnnotationDraft, id: String)]] {
    AnnotationOrder(document.annotations)
      .groups(of: drafts.map { AnnotationLocator($0.draft.locator ?? "") })
      .mapValues { $0.map { drafts[$0] } }
  }

  // MARK: Edits

  private var keyEdits: [Edit] {
    keys.map { place, key in
      let annotation = document.annotations[place]
      let end = annotation.id?.range.upperBound ?? annotation.text?.upperBound ?? annotation.head.upperBound
      return Edit(end..<end, "\n\n<!-- \(key.text) -->")
    }
  }

  /// Comments come in behind all keys of their annotations.
  private var commentEdits: [Edit] {
    comments.map { place, comment in
      let end = document.annotations[place].range.upperBound
      return Edit(end..<end, "\n\n" + comment)
    }
  }

  private func insertions(_ groups: [Int: [(draft: AnnotationDraft, id: String)]]) -> [Edit] {
    groups.map { place, group in
      let text = group.map { AnnotationText(draft: $0.draft).whole(id: $0.id) }.joined(separator: "\n\n")
      if place > 0 {
        let end = document.annotations[place - 1].range.upperBound
        return Edit(end..<end, "\n\n" + text + AnnotationPlacement.gap(behind: end, in: document))
      }
      if let start = document.annotations.first?.start {
        return Edit(start..<start, text + "\n\n")
      }
      return AnnotationPlacement(document, among: []).insertion(at: nil, heading: heading)
        .edit(text.utf8, lineBreak: LineBreaks.usual(in: document.source.bytes))
    }
  }

  /// What the annotations will say.
  private func contents(with groups: [Int: [(draft: AnnotationDraft, id: String)]]) -> [AnnotationContent] {
    var contents: [AnnotationContent] = []
    for place in 0...document.annotations.count {
      if place > 0 { contents.append(content(at: place - 1)) }
      contents += (groups[place] ?? []).map { AnnotationExpectation.content($0.draft, id: $0.id) }
    }
    return contents
  }

  private func content(at place: Int) -> AnnotationContent {
    let content = document.content(of: document.annotations[place])
    guard let key = keys[place] else { return content }
    return AnnotationContent(
      kind: content.kind, locator: content.locator, date: content.date, words: content.words, id: content.id,
      keys: [key] + content.keys, comment: comments[place] ?? content.comment)
  }
}
