import Testing

@testable import NotesCore

struct LibraryFixesTests {
  private let folder = TemporaryFolder()

  private func fixes() throws -> [FileFix] {
    try LibraryFixes.find(
      in: LibraryFiles(LibraryRoot(path: folder.path), Configuration()), on: .everything,
      RuleSelection(LintConfiguration()), today: ExampleLibrary.today, includingUnsafe: true)
  }

  private func texts(of fixes: [FileFix]) -> [String] {
    fixes.map { $0.fixed.text(0..<$0.fixed.bytes.count) }
  }

  /// That `rag` is the usual spelling is known only once the text has become a list.
  @Test func aDefectThatAFixInAnotherFileBringsToLightIsFixedToo() throws {
    folder.write("notes/a.md", "---\ntitle: A\ntype: paper\ntags: RAG\n---\n")
    for name in ["b", "c"] {
      folder.write("notes/\(name).md", "---\ntitle: \(name)\ntype: paper\ntags:\n  - rag\n---\n")
    }
    let found = try fixes()
    #expect(texts(of: found) == ["---\ntitle: A\ntype: paper\ntags:\n  - rag\n---\n"])
    #expect(found.map(\.count) == [2])
    for fix in found { folder.write(fix.fixed.path, fix.fixed.text(0..<fix.fixed.bytes.count)) }
    #expect(try fixes().isEmpty)
  }

  @Test func theFilesStandInTheOrderOfTheirPaths() throws {
    for name in ["c", "a", "b"] {
      folder.write("notes/\(name).md", "---\ntitle: \(name)\ntype: paper\n---\nx \n")
    }
    #expect(try fixes().map(\.original.path) == ["notes/a.md", "notes/b.md", "notes/c.md"])
  }
}
