import NotesCore

/// A library with what its links lead to.
struct LinkedLibrary {
  /// The notes.
  let library: Library
  /// What links are followed with.
  let index: LinkIndex

  /// The place of a note among the others.
  func place(of note: Note) -> Int {
    let path = note.path.utf8
    return index.notes.firstIndex { $0.path.utf8.elementsEqual(path) } ?? index.notes.endIndex
  }
}

extension Context {
  /// The library with its notes read for some of their fields and for names, ready for following links.
  func loadLinked(_ fields: FieldSet) throws -> LinkedLibrary {
    let place = try library()
    let files = try LibraryFiles(place.root, place.configuration)
    let library = Library.load(files, fields: fields.union(.names))
    return LinkedLibrary(library: library, index: LinkIndex(files, library.notes))
  }

  /// Says which files could not be read, so that links in them are not known.
  func reportUnread(_ problems: [Diagnostic]) throws {
    guard !problems.isEmpty else { return }
    try output.flush()
    for problem in problems.prefix(3) {
      warn(
        Message(
          "\(problem.path): \(problem.message.english)", zh: "\(problem.path)：\(problem.message.chinese)"))
    }
    warn(
      Message(
        "\(problems.count == 1 ? "1 file" : "\(problems.count) files") could not be read: links there are not known",
        zh: "\(problems.count) 个文件读不了：里面的链接无从知道"))
  }
}
