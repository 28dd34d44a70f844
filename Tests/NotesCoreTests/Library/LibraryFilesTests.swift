import Foundation
import NotesCore
import Testing

struct LibraryFilesTests {
  private let folder = TemporaryFolder()
  private let outside = TemporaryFolder()

  private func files(
    _ overlay: ContentOverlay = .none, _ change: (inout Configuration) -> Void = { _ in }
  ) throws -> LibraryFiles {
    folder.makeFolder("notes")
    var configuration = Configuration()
    change(&configuration)
    return try LibraryFiles(folder.root, configuration, overlay: overlay)
  }

  @Test func pagesAreReadmesAndMarkdownOutsideOfTheNotesFolder() throws {
    for name in [
      "README.md", "docs/guide.MARKDOWN", "docs/a.md", "notes/README.md", "notes/2023/readme.MD", "图/说明.md",
    ] { folder.write(name) }
    for name in [
      "notes/a.md", "notes/b.markdown", ".hidden/a.md", ".a.md", "a.txt", ".md", "node_modules/x/README.md",
      "other/.git/HEAD", "other/README.md", "worktree/.git", "worktree/a.md", "docs/drafts/a.md",
    ] { folder.write(name) }
    outside.write("a.md")
    folder.link("linked", to: outside.path)
    folder.link("loop", to: ".")
    folder.link("link.md", to: "README.md")
    mkfifo(folder.path + "/pipe.md", 0o600)
    let pages = try files { $0.exclude = ["docs/drafts/", "notes/c.md"] }.pages()
    #expect(
      pages == [
        "README.md", "docs/a.md", "docs/guide.MARKDOWN", "notes/2023/readme.MD", "notes/README.md", "图/说明.md",
      ])
  }

  @Test func markdownOfTheNotesFolderThatIsLeftOutIsNoPage() throws {
    folder.write("notes/a.md")
    folder.write("notes/drafts/b.md")
    #expect(try files { $0.exclude = ["drafts/"] }.pages() == [])
    #expect(try files { $0.include = ["/notes/a.md"] }.pages() == [])
  }

  @Test func pagesComeFromTheOverlayAsFromTheDisk() throws {
    for name in ["README.md", "untracked.md", "docs/a.md", "scratch/b.md"] { folder.write(name) }
    let overlay = ContentOverlay(
      contents: [
        "docs/new.md": [], "notes/n.md": [], ".x/a.md": [], "node_modules/a.md": [], "README.md": [],
      ],
      knownPaths: ["docs/a.md"])
    #expect(try files(overlay).pages() == ["README.md", "docs/a.md", "docs/new.md"])
    #expect(try files(ContentOverlay(contents: ["docs/new.md": []])).pages().count == 5)
  }

  @Test func pagesAreFoundAsDeepAsPathsGo() throws {
    var path = folder.path
    while path.utf8.count < 3900 {
      path += "/" + String(repeating: "d", count: 40)
      mkdir(path, 0o700)
    }
    try Data().write(to: URL(fileURLWithPath: path + "/a.md"))
    #expect(try files().pages().count == 1)
  }

  @Test func bytesComeFromTheOverlayThenFromTheDisk() throws {
    folder.write("a.md", "disk")
    folder.write("b.md", "disk")
    folder.link("c.md", to: "b.md")
    let files = try files(ContentOverlay(contents: ["a.md": Array("overlay".utf8)]))
    #expect(try files.bytes(of: "a.md") == Array("overlay".utf8))
    #expect(try files.bytes(of: "b.md") == Array("disk".utf8))
    #expect(try files.bytes(of: "c.md") == Array("disk".utf8))
    let closed = try self.files(ContentOverlay(knownPaths: ["a.md"]))
    #expect(throws: FileProblem.self) { try closed.bytes(of: "b.md") }
  }

  @Test func nothingOutsideOfTheLibraryIsReadOrFound() throws {
    outside.write("secret.md", "secret")
    folder.write(".git/config", "secret")
    folder.link("linked", to: outside.path)
    folder.link("secret.md", to: outside.path + "/secret.md")
    folder.link("away.md", to: "gone")
    mkfifo(folder.path + "/pipe", 0o600)
    let name = (outside.path as NSString).lastPathComponent
    let files = try files()
    for path in [
      "linked/secret.md", "secret.md", "../\(name)/secret.md", "notes/../../\(name)/secret.md", ".git/config",
      "pipe", "notes", "", "gone.md", "away.md", "/etc/passwd", "a\0b",
    ] {
      #expect(throws: FileProblem.self, "\(path)") { try files.bytes(of: path) }
      #expect(!files.hasFile(path), "\(path)")
    }
  }

  @Test func whatIsMissingIsToldFromALinkToNothing() throws {
    folder.link("away.md", to: "gone")
    let files = try files()
    #expect(throws: FileProblem.danglingLink) { try files.bytes(of: "away.md") }
    #expect(throws: FileProblem.unreadable(SystemFailure(code: ENOENT))) { try files.bytes(of: "gone.md") }
  }

  @Test func filesAreThoseThatTheOverlayKnows() throws {
    folder.write("disk.pdf")
    let open = try files(ContentOverlay(contents: ["new.md": []]))
    #expect(open.hasFile("disk.pdf") && open.hasFile("new.md") && !open.hasFile("gone.md"))
    let closed = try files(ContentOverlay(contents: ["new.md": []], knownPaths: ["tracked.pdf"]))
    #expect(!closed.hasFile("disk.pdf") && closed.hasFile("new.md") && closed.hasFile("tracked.pdf"))
  }
}
