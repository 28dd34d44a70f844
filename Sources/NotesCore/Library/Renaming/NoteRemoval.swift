/// A note that is to go, and what still leads to it.
public struct NoteRemoval: Sendable {
  /// The note.
  public let note: Note
  /// The references to it from other notes and from pages, in the order of their files.
  public let citations: [Citation]
  /// The note files that are symbolic links to its file.
  public let symbolicLinks: [String]
  /// The files that could not be read, so that nobody knows whether they lead to it.
  public let problems: [Diagnostic]
  /// The change of its file.
  public let change: FileChange

  /// Works out the removal of a note, by its index. Reads every file of the library.
  ///
  /// Notes that go with it do not count among those that lead to it.
  public init(of place: Int, with others: Set<Int> = [], in index: LinkIndex) throws(NotesError) {
    note = index.notes[place]
    let leaving = Set((others.union([place])).map { PathName(index.notes[$0].path) })
    let walk = LinkedFileWalk(index).map { file -> [Citation]? in
      if leaving.contains(PathName(file.path)) { return nil }
      let citations = index.citations(in: file) { $0.note == place }
      return citations.isEmpty ? nil : citations
    }
    citations = walk.found.flatMap { $0 }.filter { !$0.isGenerated }
    symbolicLinks = index.files.links(to: note.path).filter { !leaving.contains(PathName($0)) }
    problems = walk.problems
    do {
      change = .removing(note.path, try index.files.bytes(of: note.path))
    } catch {
      throw error.error(path: note.path)
    }
  }
}
