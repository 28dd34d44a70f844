import NotesCore
import Testing

struct LibraryRootTests {
  private let folder = TemporaryFolder()

  @Test func aConfigurationFileMakesARootAndItsBytesAreRead() throws {
    folder.write("library/.notes.yml", "notes: papers\n")
    folder.write("library/papers/2023/a.md")
    let root = try LibraryRoot.discover(from: folder.path + "/library/papers/2023")
    #expect(root.path == folder.path + "/library")
    #expect(root.configurationBytes == Array("notes: papers\n".utf8))
  }

  @Test(arguments: ["schema/x", ".git/HEAD"])
  func aNotesFolderBesideSchemaOrGitMakesARoot(mark: String) throws {
    folder.write("notes/2023/a.md")
    folder.write(mark)
    let root = try LibraryRoot.discover(from: folder.path + "/notes/2023")
    #expect(root == LibraryRoot(path: folder.path))
  }

  @Test func theNearestRootWins() throws {
    folder.write(".notes.yml")
    folder.write("inner/notes/a.md")
    folder.write("inner/schema/x")
    #expect(try LibraryRoot.discover(from: folder.path + "/inner/notes").path == folder.path + "/inner")
  }

  @Test func aLinkedNotesFolderMakesNoRoot() {
    folder.makeFolder("elsewhere")
    folder.makeFolder("schema")
    folder.link("notes", to: "elsewhere")
    #expect(throws: NotesError.self) { try LibraryRoot.discover(from: folder.path) }
  }

  @Test func noLibraryIsSaidWithWhatToDo() throws {
    folder.makeFolder("notes")
    let error = try #require(throws: NotesError.self) { try LibraryRoot.discover(from: folder.path) }
    #expect(error.kind == .configuration)
    #expect(error.hints.map(\.english).joined(separator: " ").contains("notes init"))
    #expect(error.hints.map(\.chinese).joined(separator: " ").contains("-C DIR"))
  }

  @Test(arguments: ["missing", "a.txt", ""])
  func aStartThatIsNoFolderIsAnError(name: String) throws {
    folder.write("a.txt")
    let start = name.isEmpty ? "" : folder.path + "/" + name
    let error = try #require(throws: NotesError.self) { try LibraryRoot.discover(from: start) }
    #expect(error.kind == .configuration)
  }

  @Test(arguments: ["/etc/passwd", "missing", ".notes.yml", ".git/HEAD", "notes"])
  func aConfigurationThatLeadsElsewhereIsAnError(target: String) throws {
    folder.makeRepository()
    folder.makeFolder("notes")
    folder.link(".notes.yml", to: target)
    let error = try #require(throws: NotesError.self) { try LibraryRoot.discover(from: folder.path) }
    #expect(error.kind == .configuration)
    #expect(error.diagnostics.count == 1)
  }
}
