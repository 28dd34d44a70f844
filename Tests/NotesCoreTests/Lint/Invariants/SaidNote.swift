@testable import NotesCore

/// What a note says, where a safe fix must leave it: invisible line breaks count as spaces, an identifier is the
/// same in every spelling, a relation says which note it leads to, and what stands twice says no more than once.
enum SaidNote {
  /// The parts of what a file says, by name.
  static func parts(of file: CheckedFile) -> [(name: String, value: String)] {
    let text = file.source.text(0..<file.source.bytes.count).replacing("\u{2028}", with: " ")
      .replacing("\u{2029}", with: " ").replacing("\u{85}", with: " ")
    let frontMatter = FrontMatter(Source(path: file.source.path, bytes: Array(text.utf8)))
    let document = Document(frontMatter)
    let annotations = document.annotations.map { annotation in
      let words = document.words(of: annotation).split(separator: "\n").map { trimmed($0) }
      return "\(annotation.kind) \(annotation.locator?.text ?? "") \(words)"
    }
    var parts = [
      (name: "annotations", value: "\(annotations)"),
      (name: "headings", value: "\(document.headings.map { "\($0.level) \(document.plainText(of: $0))" })"),
    ]
    if file.noteFile != nil { parts += fields(frontMatter, file) }
    return parts
  }

  /// The ids of the annotations of a file.
  static func ids(of file: CheckedFile) -> Set<String> {
    Set(Document(FrontMatter(file.source)).annotations.compactMap { $0.id?.text })
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func fields(_ frontMatter: FrontMatter, _ file: CheckedFile) -> [(
    name: String, value: String
  )] {
    guard let noteFile = file.noteFile, var note = NoteReader.decode(frontMatter, noteFile, .frontMatter).note
    else { return [] }
    note.arxiv = identified(note.arxiv)
    note.doi = identified(note.doi)
    note.acl = identified(note.acl)
    note.isbn = identified(note.isbn)
    let relations = note.relations
    note.relations = relations.map { entry in
      RelationTargets(entry.relation, entry.targets.map { file.noteIndex(of: $0).map(String.init) ?? $0 })
    }
    let urls = note.urls
    note.urls = urls.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let own = frontMatter.entries.filter { Field(key: $0.key) == nil }.map {
      "\($0.key): \(withoutRepetition(frontMatter.tree.value($0.valueNode, in: frontMatter.source.bytes)))"
    }
    return [(name: "fields", value: "\(note)"), (name: "own keys", value: "\(Set(own).sorted())")]
  }

  private static func withoutRepetition(_ value: YAMLValue) -> YAMLValue {
    switch value {
    case .missing, .text: value
    case .sequence(let items): .sequence(items.map(withoutRepetition))
    case .mapping(let pairs):
      .mapping(
        pairs.map { YAMLValue.Pair(key: $0.key, value: withoutRepetition($0.value)) }
          .reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
  }

  private static func identified(_ text: String?) -> String? {
    text.map { text in Identifier(parsing: text).map { "\($0.field.key) \($0.value)" } ?? text }
  }
}
