/// Links to headings by their words, `[[id#Heading]]`, which two joined notes may both have.
enum JoinedHeadings {
  /// The links to headings of the note that goes, by its index, whose words the kept note has as well: from other files,
  /// and from the note itself.
  ///
  /// Reads every file where there are such headings.
  static func citations(
    _ own: JoinedNote, _ other: JoinedNote, _ gone: Int, in index: LinkIndex
  ) -> [Citation] {
    let shared = keys(of: own).intersection(keys(of: other))
    if shared.isEmpty { return [] }
    let path = other.note.path
    return LinkedFileWalk(index).map { file -> [Citation]? in
      let citations = index.citations(in: file) { reference in
        guard case .heading(let heading) = reference.link?.fragment,
          let last = heading.split(separator: "#").last, shared.contains(FilePlaces.key(String(last)))
        else { return false }
        if case .itself = reference.destination { return file.path.utf8.elementsEqual(path.utf8) }
        return reference.note == gone
      }
      return citations.isEmpty ? nil : citations
    }.found.flatMap { $0 }
  }

  /// What the headings are compared by; those of annotations become one.
  private static func keys(of note: JoinedNote) -> Set<String> {
    let document = note.file.document
    let annotations = Set(AnnotationReader.sections(of: document).map(\.heading))
    return Set(
      document.headings.enumerated().filter { !annotations.contains($0.offset) }
        .map { FilePlaces.key(document.plainText(of: $0.element)) })
  }
}
