import Foundation
import Testing

@testable import NotesCore

struct ContentOverlayTests {
  private let folder = TemporaryFolder()

  private func note(_ title: String) -> [UInt8] { Array("---\ntitle: \(title)\ntype: paper\n---\n".utf8) }

  private func write(_ names: String...) {
    for name in names { folder.write("notes/" + name, String(decoding: note("disk"), as: UTF8.self)) }
  }

  private func load(_ overlay: ContentOverlay, _ configuration: Configuration = .init()) throws -> Library {
    try Library.load(folder.root, configuration, fields: .everything, overlay: overlay)
  }

  private func titles(_ library: Library) -> [String] {
    library.notes.map { "\($0.path) \($0.title ?? "-")" }
  }

  @Test func contentsStandInForThoseOnDiskAndTheRestStays() throws {
    write("a.md", "b.md")
    let library = try load(ContentOverlay(contents: ["notes/b.md": note("overlay")]))
    #expect(titles(library) == ["notes/a.md disk", "notes/b.md overlay"])
  }

  @Test func notesThatAreNotOnDiskStandInTheOrderOfTheirPaths() throws {
    write("2023/b.md", "2023/d.md", "z.md")
    let names = ["2023/a.md", "2023/c.md", "2023/e.md", "2022/x/y.md", "m.md", "zz.md", "é.md"]
    let contents = Dictionary(uniqueKeysWithValues: names.map { ("notes/" + $0, note("overlay")) })
    let library = try load(ContentOverlay(contents: contents))
    let paths = library.notes.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(paths.count == 10 && library.notes.first?.section == "2022/x")
    #expect(library.notes.count { $0.title == "disk" } == 3)
  }

  @Test(arguments: Seeds.all)
  func anyOverlayListsWhatADiskWithItsFilesWould(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = ["a", "b.md", "é", "文", "README.md", ".x", "c-d", "ab", "drafts", "x.txt"]
    func name() -> String {
      let folders = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        "f" + (parts.randomElement(using: &random) ?? "")
      }
      return (["notes"] + folders + [(parts.randomElement(using: &random) ?? "") + ".md"]).joined(
        separator: "/")
    }
    let merged = TemporaryFolder()
    folder.makeFolder("notes")
    merged.makeFolder("notes")
    var contents: [String: [UInt8]] = [:]
    for _ in 0..<40 {
      let path = name()
      let isOnDisk = Bool.random(using: &random)
      if isOnDisk { folder.write(path, "disk") }
      if !isOnDisk || Bool.random(using: &random) { contents[path] = note("overlay") }
      merged.write(path)
    }
    let exclude = [Glob("drafts.md"), Glob("fab/")]
    let overlay = ContentOverlay(contents: contents)
    let expected = try DirectoryListing(of: merged.root, exclude: exclude)
    let found = try DirectoryListing(of: folder.root, exclude: exclude, overlay: overlay)
    #expect(found.files.map(\.path) == expected.files.map(\.path))
    #expect(found.files.map(\.section) == expected.files.map(\.section))
  }

  @Test func whatIsNotKnownDoesNotExist() throws {
    write("known.md", "unknown.md", "new/other.md")
    folder.link("notes/gone.md", to: "nowhere")
    folder.makeFolder("notes/folder.md")
    let library = try load(
      ContentOverlay(contents: ["notes/staged.md": note("overlay")], knownPaths: ["notes/known.md"]))
    #expect(titles(library) == ["notes/known.md disk", "notes/staged.md overlay"])
    #expect(library.diagnostics == [])
  }

  @Test func aLinkOrAFolderInThePlaceOfContentsIsNotLookedAt() throws {
    folder.link("notes/link.md", to: "/etc/passwd")
    write("folder.md/a.md")
    let contents = ["notes/link.md": note("overlay"), "notes/folder.md": note("overlay")]
    let library = try load(ContentOverlay(contents: contents))
    #expect(
      titles(library) == [
        "notes/folder.md overlay", "notes/folder.md/a.md disk", "notes/link.md overlay",
      ])
    #expect(library.diagnostics.map(\.rule) == ["file/folder-named-as-note"])
  }

  @Test func namesOfOneTextWithOtherBytesAreOtherFiles() throws {
    let (composed, decomposed) = ("notes/\u{E9}.md", "notes/e\u{301}.md")
    folder.write(composed, String(decoding: note("disk"), as: UTF8.self))
    folder.write(decomposed, String(decoding: note("disk"), as: UTF8.self))
    let library = try load(ContentOverlay(contents: [composed: note("overlay")], knownPaths: [composed]))
    #expect(library.notes.count == 1 && library.notes.first?.title == "overlay")
  }

  @Test func aLibraryWhoseNotesFolderIsInTheOverlayAloneHasNotes() throws {
    let overlay = ContentOverlay(contents: ["notes/a.md": note("overlay")])
    #expect(try titles(load(overlay)) == ["notes/a.md overlay"])
    #expect(throws: NotesError.self) { try load(ContentOverlay(contents: ["README.md": []])) }
  }

  @Test func contentsThatAreTooLargeAreReportedAndNotDecoded() throws {
    folder.makeFolder("notes")
    let large = [UInt8](repeating: 0x20, count: Source.maximumSize + 1)
    let library = try load(ContentOverlay(contents: ["notes/a.md": large]))
    #expect(library.diagnostics.map(\.rule) == ["file/too-large"] && library.notes == [])
  }

  @Test func theConfigurationOfTheOverlayIsTheOneThatCounts() throws {
    let root = LibraryRoot(path: folder.path, configurationBytes: Array("notes: disk\n".utf8))
    let staged = ContentOverlay(contents: [".notes.yml": Array("notes: staged\n".utf8)])
    #expect(try ConfigurationReader.read(root.overlaid(with: staged)).notesFolder == "staged")
    #expect(try ConfigurationReader.read(root.overlaid(with: .none)).notesFolder == "disk")
    let untracked = ContentOverlay(knownPaths: ["notes/a.md"])
    #expect(try ConfigurationReader.read(root.overlaid(with: untracked)).notesFolder == "notes")
  }

  @Test func aPathThatOnlyTheOverlayKnowsCanBeNamed() throws {
    folder.makeFolder("notes")
    let overlay = ContentOverlay(contents: ["notes/gone/a.md": []], knownPaths: ["notes/b.md"])
    for path in ["notes/gone/a.md", "./notes//gone/", folder.path + "/notes/gone/a.md"] {
      let scope = try PathScope([path], in: folder.root, overlay: overlay)
      #expect(scope.contains("notes/gone/a.md") && !scope.contains("notes/b.md"))
    }
    #expect(try PathScope(["notes/b.md"], in: folder.root, overlay: overlay).contains("notes/b.md"))
    for path in ["notes/other.md", "notes/gone/../b.md", "", "/nowhere/notes/b.md"] {
      #expect(throws: NotesError.self) { try PathScope([path], in: folder.root, overlay: overlay) }
    }
  }
}
