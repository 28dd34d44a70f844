import NotesCore
import Testing

struct NewLibraryTests {
  private let folder = TemporaryFolder()
  private let state = TemporaryFolder()

  private func start(_ name: String = "", _ language: Language = .english) throws -> NewLibrary {
    try NewLibrary.start(in: folder.path + name, language: language, stateDirectory: state.path)
  }

  @Test(arguments: Language.allCases) func aStartedLibraryCanBeUsedAtOnce(language: Language) throws {
    let new = try start("/a/b", language)
    #expect(new.path == folder.path + "/a/b" && new.kept == [] && new.made.count == 4 && !new.isInRepository)
    let root = try LibraryRoot.discover(from: new.path)
    let configuration = try ConfigurationReader.read(root)
    #expect(configuration.notesFolder == "notes" && configuration.schema == "schema/note.schema.json")
    #expect(configuration.language == nil && configuration.exclude == [])
    #expect(try Library.load(root, configuration, fields: .names).notes == [])
    #expect(folder.read("a/b/schema/note.schema.json") == PublishedSchema.note)
  }

  /// With the marks of the comments taken away, the examples are a configuration that is read.
  @Test(arguments: Language.allCases) func theCommentedExamplesAreRight(language: Language) throws {
    _ = try start("", language)
    let text = try #require(folder.read(".notes.yml"))
    let keys = ["exclude:", "  - ", "language:", "open:", "views:", "  next:"]
    let lines = text.split(separator: "\n").map { line in
      line.hasPrefix("# ") && keys.contains { line.dropFirst(2).hasPrefix($0) } ? line.dropFirst(2) : line
    }
    let source = Source(path: ".notes.yml", bytes: Array(lines.joined(separator: "\n").utf8))
    let configuration = try ConfigurationReader.read(source)
    #expect(configuration.language == language && configuration.exclude.count == 1)
    #expect(configuration.openOrder.first == "pdf" && configuration.views.map(\.name) == ["next"])
  }

  @Test func aSecondStartChangesNothing() throws {
    _ = try start()
    folder.write(".notes.yml", "notes: papers\n")
    let before = folder.snapshot()
    let again = try start()
    #expect(again.made == [] && again.kept.count == 4 && folder.snapshot() == before)
    #expect(NewLibrary.existing(at: folder.path, orAbove: false)?.path == folder.path)
  }

  @Test func whatIsThereIsKept() throws {
    folder.makeRepository()
    folder.write("notes/a.md", "mine")
    folder.write("schema/note.schema.json", "{}")
    #expect(NewLibrary.existing(at: folder.path, orAbove: true) == nil)
    let new = try start()
    #expect(new.kept == ["notes/", "schema/note.schema.json"] && new.isInRepository)
    #expect(folder.read("notes/a.md") == "mine" && folder.read("schema/note.schema.json") == "{}")
  }

  @Test func aLibraryAboveIsSeen() throws {
    _ = try start()
    folder.makeFolder("notes/2023")
    let existing = try #require(NewLibrary.existing(at: folder.path + "/notes/2023", orAbove: true))
    #expect(existing.path == folder.path && existing.isAbove)
    #expect(NewLibrary.existing(at: folder.path + "/notes/2023", orAbove: false) == nil)
  }

  @Test func nothingIsWrittenThroughALinkedFolder() throws {
    let outside = TemporaryFolder()
    folder.link("schema", to: outside.path)
    #expect(throws: NotesError.self) { try start() }
    #expect(outside.snapshot().isEmpty && folder.read(".notes.yml") == nil)
  }

  @Test(arguments: ["/file", "/file/x"]) func aFileIsNoFolder(name: String) throws {
    folder.write("file", "text")
    #expect(try #require(throws: NotesError.self) { try start(name) }.kind == .inputOutput)
    #expect(folder.read("file") == "text")
  }
}
