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

  /// Says which queries name a note that is called otherwise now, or is gone, and which lists may be out of date.
  func reportQueries(naming ids: [String], in files: LibraryFiles) throws {
    let written = WrittenQueries(in: files, naming: ids)
    try output.flush()
    for mention in written.mentions {
      warn(
        Message(
          "\(mention.place): a query there names `\(mention.name)`, which is no note's id now; mend it",
          zh: "\(mention.place)：那里的查询写着 `\(mention.name)`，已经不是哪条笔记的编号；请改正"))
    }
    if written.pages.isEmpty { return }
    let (english, chinese) = (written.pages.joined(separator: ", "), written.pages.joined(separator: "、"))
    warn(
      Message(
        "the lists in \(english) may be out of date: `notes index` writes them anew",
        zh: "\(chinese) 里的列表可能过时了：用 `notes index` 重新生成"))
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
