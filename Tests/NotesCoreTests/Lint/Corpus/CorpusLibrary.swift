@testable import NotesCore

/// The clean library in a temporary folder, or that library with a defect.
struct CorpusLibrary {
  private let folder = TemporaryFolder()

  /// The library; `changes` are files that are other than in the clean one, or not in it.
  init(changes: [String: String] = [:], without path: String? = nil) {
    for note in CorpusNote.all where note.path != path { folder.write(note.path, note.text) }
    folder.write("notes/posts/scan.png", "")
    for (path, text) in changes { folder.write(path, text) }
  }

  /// What is found, as `path:line:column: rule`, sorted.
  ///
  /// `select` takes the place of the usual rules where it is not empty.
  func findings(_ select: [String] = []) throws -> [String] {
    let files = try LibraryFiles(folder.root, Configuration())
    let selection = RuleSelection(LintConfiguration(), select: select.map { RuleSelector($0) })
    return try Linter(files, selection, today: ExampleLibrary.today).report().diagnostics.map {
      "\($0.path):\($0.start.line):\($0.start.column): \($0.rule)"
    }.sorted()
  }
}
