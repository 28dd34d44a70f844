/// Which files of a library are notes and which are pages, told by their paths alone.
struct NoteSelection: Sendable {
  /// The folder of the notes, relative to the root and without dots; empty when it is the root itself.
  let notesFolder: String
  private let include: [Glob]
  private let exclude: [Glob]

  /// The notes below a folder; with `include`, a file has to be covered by one of its patterns.
  init(notes: String, include: [Glob], exclude: [Glob]) {
    var components = notes.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
    components.removeAll { $0.elementsEqual(".".utf8) }
    notesFolder = components.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    self.include = include
    self.exclude = exclude
  }

  /// The selection that a configuration makes.
  init(_ configuration: Configuration) {
    self.init(
      notes: configuration.notesFolder, include: configuration.include.map { Glob($0) },
      exclude: configuration.exclude.map { Glob($0) })
  }

  /// Whether a file is a note.
  func isNote(_ path: String) -> Bool {
    guard let below = belowNotesFolder(path), NoteSelection.isPlain(below) else { return false }
    let isNamed = NoteSelection.withName(of: path) {
      NoteFile.isNamedAsNote($0) && !NoteFile.isReadme($0)
    }
    return isNamed && !isExcluded(path) && (include.isEmpty || include.contains { $0.covers(path) })
  }

  /// Whether a file is a page: a `README.md`, or Markdown outside the notes folder.
  func isPage(_ path: String) -> Bool {
    guard NoteSelection.isPlain(path), !PathName(path).folders.contains(where: { isLeftOut($0.text) }) else {
      return false
    }
    return isPageName(path) && !excludesFile(path)
  }

  /// Whether a file is named as a page is where it stands, its folders aside.
  func isPageName(_ path: String) -> Bool {
    NoteSelection.withName(of: path) { name in
      if NoteFile.isReadme(name) { return true }
      let isMarkdown = NoteFile.isNamedAsNote(name) || NoteSelection.isNamedMarkdown(name)
      return isMarkdown && belowNotesFolder(path) == nil
    }
  }

  /// Whether a folder has no pages that are the library's own.
  func isLeftOut(_ folder: String) -> Bool {
    let isForeign = NoteSelection.withName(of: folder) { $0.elementsEqual("node_modules".utf8) }
    return isForeign || exclude.contains { $0.matches(folder, isFolder: true) }
  }

  /// Whether the configuration excludes a file by its own path, its folders aside.
  func excludesFile(_ path: String) -> Bool { exclude.contains { $0.matches(path) } }

  /// The part of a path below the notes folder; nil when it lies elsewhere.
  private func belowNotesFolder(_ path: String) -> String? {
    if notesFolder.isEmpty { return path }
    guard let below = SymbolicLink.relativePath(of: path, below: notesFolder), !below.isEmpty else {
      return nil
    }
    return below
  }

  /// As the walk does: what is excluded is a file, or a folder below the notes folder.
  private func isExcluded(_ path: String) -> Bool {
    if excludesFile(path) { return true }
    return PathName(path).folders.prefix { $0.text.utf8.count > notesFolder.utf8.count }
      .contains { folder in exclude.contains { $0.matches(folder.text, isFolder: true) } }
  }

  /// Whether no part of a path is hidden, empty, or leads upwards.
  private static func isPlain(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") }
  }

  private static func isNamedMarkdown(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let ending = ".markdown".utf8
    // Bit 0x20 is case in letters; the dot has it already.
    return name.count > ending.count
      && zip(name.suffix(ending.count), ending).allSatisfy { $0 | 0x20 == $1 }
  }

  private static func withName<Result>(
    of path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var path = path
    return path.withUTF8 { bytes in
      let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      return body(.init(rebasing: bytes[start...]))
    }
  }
}
