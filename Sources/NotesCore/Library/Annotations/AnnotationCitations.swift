/// What leads to an annotation: `[[mamba#^k3v9qd]]` and `![[mamba#^k3v9qd]]`.
public struct AnnotationCitations: Sendable {
  /// The links to it from notes and from pages, in the order of their files; those in the annotation itself and in lists
  /// that the tool writes do not count.
  public let citations: [Citation]
  /// The files that could not be read, so that nobody knows whether they lead to it.
  public let problems: [Diagnostic]

  /// Those of an annotation by its id, in the note at a place of the index. Reads every file of the library.
  public init(to id: String, of place: Int, in index: LinkIndex) {
    let path = PathName(index.notes[place].path)
    let walk = LinkedFileWalk(index).map { file -> [Citation]? in
      let isOwn = PathName(file.path) == path
      let own = isOwn ? AnnotationCitations.annotation(id, in: file.document)?.range : nil
      let citations = index.citations(in: file) { reference in
        guard let link = reference.link, case .block(let block)? = link.fragment,
          LinkName.isSame(block, id), !(own?.contains(link.whole.lowerBound) ?? false)
        else { return false }
        return reference.note == place || isOwn && link.target == .sameNote
      }
      return citations.isEmpty ? nil : citations
    }
    citations = walk.found.flatMap { $0 }.filter { !$0.isGenerated }
    problems = walk.problems
  }

  private static func annotation(_ id: String, in document: Document) -> Annotation? {
    document.annotations.first { $0.id.map { LinkName.isSame($0.text, id) } ?? false }
  }
}
