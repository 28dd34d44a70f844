import NotesCore

/// The name of an annotation as links write it: `mamba#^k3v9qd`.
struct AnnotationName {
  /// The name of the note, any of those that find it.
  let note: String
  /// The annotation's id, without the signs before it.
  let id: String

  /// What stands between the two.
  static let separator = "#^"

  /// The name that a text is, as a link with its brackets, too; nil for one of a note.
  init?(_ text: String) {
    let isLink = text.hasSuffix("]]") && (text.hasPrefix("[[") || text.hasPrefix("![["))
    let text = isLink ? String(text.dropLast(2).drop { "![".contains($0) }) : text
    let parts = text.split(separator: AnnotationName.separator, omittingEmptySubsequences: false)
    guard parts.count > 1, let id = parts.last, !id.isEmpty else { return nil }
    note = parts.dropLast().joined(separator: AnnotationName.separator)
    self.id = String(id)
  }
}

extension Context {
  /// The annotation of a name. The library's notes must be decoded with `FieldSet.names`.
  ///
  /// Throws `notFound` where the note has no such annotation, and what the name of the note leads to.
  func annotation(named name: AnnotationName, in library: Library) throws(NotesError) -> NotedAnnotation {
    let note = try self.note(named: name.note, in: library)
    let annotations: [NotedAnnotation]
    do {
      annotations = try NotedAnnotation.all(of: note, in: library.root)
    } catch {
      throw error.error(path: note.path)
    }
    if let found = annotations.first(withID: name.id) { return found }
    let ids = EditDistance.nearest(to: name.id, in: annotations.compactMap(\.content.id))
      .map { "`\(note.id)#^\($0)`" }
    let list = Message(
      "`notes annotations note:\(note.id)` lists them", zh: "`notes annotations note:\(note.id)` 列出它的批注")
    let none = Message("it has no annotations yet", zh: "它还没有批注")
    let near = Message(
      "did you mean \(ids.joined(separator: ", "))?", zh: "是不是 \(ids.joined(separator: "、"))？")
    throw NotesError(
      .notFound,
      Message("`\(note.id)` has no annotation `^\(name.id)`", zh: "`\(note.id)` 没有批注 `^\(name.id)`"),
      hints: annotations.isEmpty ? [none] : (ids.isEmpty ? [] : [near]) + [list])
  }
}
