import Foundation
import Testing

@testable import NotesCore

struct StagedChangesTests {
  private let repository: TemporaryRepository
  private var folder: TemporaryFolder { repository.folder }

  init() throws {
    repository = try TemporaryRepository()
  }

  private func staged(
    at place: String? = nil, environment: [String: String] = [:]
  ) throws -> LibraryChanges {
    try repository.repository(at: place, environment: environment).stagedChanges()
  }

  @Test func whatIsStagedIsToldFromWhatIsOnDisk() throws {
    for name in ["staged", "both", "unstaged", "same"] { folder.write("notes/\(name).md", "committed") }
    try repository.commit()
    for name in ["staged", "both"] { folder.write("notes/\(name).md", "staged") }
    try repository.git("add", ".")
    for name in ["both", "unstaged"] { folder.write("notes/\(name).md", "on disk") }
    folder.write("notes/untracked.md", "on disk")
    let changes = try staged()
    #expect(changes.lines == ["modified notes/both.md", "modified notes/staged.md"])
    #expect(changes.staged("notes/both.md") == "staged" && changes.staged("notes/staged.md") == "staged")
    #expect(changes.staged("notes/unstaged.md") == "committed" && changes.staged("notes/same.md") == nil)
    #expect(changes.base("notes/both.md") == "committed" && changes.baseContents.count == 2)
    #expect(changes.overlay.hides("notes/untracked.md") && !changes.overlay.hides("notes/same.md"))
  }

  @Test func aLibraryIsReadAsItWouldBeCommitted() throws {
    folder.write("notes/kept.md", "---\ntitle: Kept\ntype: paper\n---\n")
    folder.write("notes/gone.md", "---\ntitle: Gone\ntype: paper\n---\n")
    try repository.commit()
    folder.write("notes/new.md", "---\ntitle: New\ntype: paper\n---\n")
    try repository.git("add", ".")
    try repository.git("rm", "--quiet", "--cached", "notes/gone.md")
    try FileManager.default.removeItem(atPath: repository.path + "/notes/new.md")
    let changes = try staged()
    let library = try Library.load(
      folder.root, Configuration(), fields: .everything, overlay: changes.overlay)
    #expect(library.notes.map(\.title) == ["Kept", "New"] && library.diagnostics == [])
    #expect(changes.lines == ["deleted notes/gone.md", "added notes/new.md"])
    #expect(changes.presentPaths == ["notes/new.md"])
    #expect(
      try PathScope(["notes/new.md"], in: folder.root, overlay: changes.overlay).contains("notes/new.md"))
  }

  @Test func aRenamedNoteIsDeletedAndAdded() throws {
    folder.write("notes/old.md", "the same")
    try repository.commit()
    try repository.git("mv", "notes/old.md", "notes/new.md")
    let changes = try staged()
    #expect(changes.lines == ["added notes/new.md", "deleted notes/old.md"])
    #expect(changes.base("notes/old.md") == "the same" && changes.staged("notes/new.md") == "the same")
  }

  @Test func beforeTheFirstCommitEverythingIsAdded() throws {
    folder.write("notes/a.md", "a")
    #expect(try staged().lines == [])
    try repository.git("add", ".")
    let changes = try staged()
    #expect(changes.lines == ["added notes/a.md"] && changes.baseContents.isEmpty)
  }

  @Test func theConfigurationIsTheStagedOne() throws {
    folder.write(".notes.yml", "notes: staged\n")
    try repository.git("add", ".")
    folder.write(".notes.yml", "notes: disk\n")
    let root = try LibraryRoot.discover(from: repository.path).overlaid(with: try staged().overlay)
    #expect(try ConfigurationReader.read(root).notesFolder == "staged")
  }

  @Test(arguments: [false, true], ["", "lib/"])
  func anotherIndexCounts(isAbsolute: Bool, library: String) throws {
    folder.write("\(library)notes/a.md", "committed")
    try repository.commit()
    let index = (isAbsolute ? repository.path + "/" : "") + ".git/other-index"
    let environment = ["GIT_INDEX_FILE": index]
    folder.write("\(library)notes/a.md", "in the other index")
    try repository.git("read-tree", "HEAD", environment: environment)
    try repository.git("add", ".", environment: environment)
    let place = repository.path + (library.isEmpty ? "" : "/lib")
    let changes = try staged(at: place, environment: environment)
    #expect(changes.lines == ["modified notes/a.md"])
    #expect(changes.staged("notes/a.md") == "in the other index")
    #expect(try staged(at: place).lines == [])
  }

  @Test func aLibraryInAFolderSeesWhatIsInItAlone() throws {
    folder.write("lib/notes/a.md", "committed")
    folder.write("outside.md", "committed")
    try repository.commit()
    folder.write("lib/notes/a.md", "staged")
    folder.write("outside.md", "staged")
    try repository.git("add", ".")
    let changes = try staged(at: repository.path + "/lib")
    #expect(changes.lines == ["modified notes/a.md"] && changes.staged("notes/a.md") == "staged")
    #expect(changes.overlay.hides("outside.md") && changes.overlay.hides("lib/notes/a.md"))
  }

  /// The hooks of a linked working tree have `GIT_DIR`, with which git takes its folder for the top of the tree.
  @Test(arguments: ["", "/lib"])
  func aLinkedWorkingTreeHasAnIndexOfItsOwn(library: String) throws {
    folder.write("lib/notes/a.md", "committed")
    try repository.commit()
    let other = TemporaryFolder()
    let tree = other.path + "/tree"
    try repository.git("worktree", "add", "--quiet", tree, "-b", "other")
    try Data("staged".utf8).write(to: URL(fileURLWithPath: tree + "/lib/notes/a.md"))
    try repository.git("add", ".", in: tree)
    let name = library.isEmpty ? "lib/notes/a.md" : "notes/a.md"
    let directory = repository.path + "/.git/worktrees/tree"
    for environment in [
      [:], ["GIT_DIR": directory], ["GIT_DIR": directory, "GIT_INDEX_FILE": directory + "/index"],
      ["GIT_DIR": directory, "GIT_WORK_TREE": tree],
    ] {
      let changes = try staged(at: tree + library, environment: environment)
      #expect(changes.lines == ["modified " + name], "\(environment)")
      #expect(changes.staged(name) == "staged", "\(environment)")
    }
  }

  @Test func theVariablesOfAnotherRepositoryDoNotCount() throws {
    let other = try TemporaryRepository()
    folder.write("notes/a.md", "a")
    try repository.git("add", ".")
    for environment in [
      ["GIT_DIR": other.path + "/.git", "GIT_INDEX_FILE": other.path + "/.git/index"],
      ["GIT_DIR": other.path + "/.git", "GIT_WORK_TREE": other.path], ["GIT_DIR": "/nowhere"],
    ] {
      #expect(try staged(environment: environment).lines == ["added notes/a.md"], "\(environment)")
    }
  }

  @Test(arguments: ["true", "false"])
  func anyNameIsANameAndNothingElse(quoting: String) throws {
    let names = [
      "notes/中文 笔记.md", "notes/a\"b'\\.md", "notes/new\nline.md", "notes/\u{1B}[31m.md",
      "notes/--output=x.md",
      "notes/:(glob)*.md", "notes/$(touch x).md", "notes/e\u{301}.md", "notes/\u{E9}.md", "notes/tab\t.md",
    ]
    for name in names { folder.write(name, name) }
    try repository.git("config", "core.quotePath", quoting)
    try repository.git("config", "core.precomposeUnicode", "false")
    try repository.git("add", ".")
    for name in names { folder.write(name, "on disk") }
    let changes = try staged()
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(changes.changes.map { Array($0.path.utf8) } == sorted.map { Array($0.utf8) })
    for name in names { #expect(changes.staged(name) == name) }
  }

  #if os(Linux)
    @Test func aNameThatIsNotUTF8IsNamedAndLeftOut() throws {
      var bytes = Array((repository.path + "/notes/\u{1}.md").utf8CString)
      bytes = bytes.map { $0 == 1 ? CChar(bitPattern: 0xFF) : $0 }
      close(open(bytes, O_CREAT | O_WRONLY, 0o600))
      try repository.git("add", ".")
      let changes = try staged()
      #expect(changes.namesNotUTF8 == ["notes/\u{FFFD}.md"] && changes.lines == [])
    }
  #endif

  @Test func linksAreLeftToTheDiskAndSubmodulesAreNotThere() throws {
    let other = try TemporaryRepository()
    other.folder.write("notes/inner.md", "inner")
    try other.commit()
    folder.write("real.txt", "real")
    folder.link("notes/link.md", to: "../real.txt")
    try repository.git("clone", "--quiet", other.path, "notes/module")
    try repository.git("add", ".")
    let changes = try staged()
    #expect(changes.lines == ["added notes/link.md", "added real.txt"])
    #expect(changes.overlay.bytes(of: "notes/link.md") == nil && !changes.overlay.hides("notes/link.md"))
    #expect(changes.overlay.hides("notes/module/notes/inner.md"))
    let listing = try DirectoryListing(of: folder.root, overlay: changes.overlay)
    #expect(listing.files.map(\.path) == ["notes/link.md"])
  }

  @Test func aFileMeantToBeAddedLaterIsInNoCommit() throws {
    folder.write("notes/later.md", "later")
    try repository.git("add", "--intent-to-add", ".")
    let changes = try staged()
    #expect(changes.lines == [] && changes.overlay.hides("notes/later.md"))
  }

  @Test func aFileThatASparseCheckoutLeavesOutIsReadFromTheIndex() throws {
    folder.write("notes/a.md", "committed")
    try repository.commit()
    try repository.git("update-index", "--skip-worktree", "notes/a.md")
    try FileManager.default.removeItem(atPath: repository.path + "/notes/a.md")
    let changes = try staged()
    #expect(changes.lines == [] && changes.staged("notes/a.md") == "committed")
  }

  @Test func aMergeUnderWayIsRefused() throws {
    folder.write("notes/a.md", "base\n")
    try repository.commit()
    try repository.git("checkout", "--quiet", "-b", "other")
    folder.write("notes/a.md", "theirs\n")
    try repository.commit()
    try repository.git("checkout", "--quiet", "main")
    folder.write("notes/a.md", "ours\n")
    try repository.commit()
    #expect(throws: TemporaryRepository.Failure.self) { try repository.git("merge", "--quiet", "other") }
    let error = try #require(throws: NotesError.self) { try staged() }
    #expect(error.kind == .refused && error.message.english.contains("notes/a.md"))
  }

  @Test func contentsThatAreTooLargeAreNotRead() throws {
    folder.write("notes/a.md", String(repeating: "x", count: Source.maximumSize + 5))
    folder.write("notes/b.md", "small")
    try repository.git("add", ".")
    let changes = try staged()
    #expect(changes.overlay.bytes(of: "notes/a.md")?.count == Source.maximumSize + 1)
    #expect(changes.staged("notes/b.md") == "small")
  }

  /// More than any pipe or socket holds, both ways at once.
  @Test(.timeLimit(.minutes(4))) func manyFilesAreReadAtOnce() throws {
    for number in 0..<3_000 {
      folder.write("notes/\(number).md", "\(number)" + String(repeating: "字", count: 500))
    }
    try repository.git("add", ".")
    let changes = try staged()
    #expect(changes.changes.count == 3_000)
    for number in [0, 1_499, 2_999] {
      #expect(changes.staged("notes/\(number).md")?.hasPrefix("\(number)字") == true)
    }
  }

  @Test func nothingOfTheRepositoryChanges() throws {
    folder.write("notes/a.md", "a")
    try repository.commit()
    folder.write("notes/a.md", "a")
    let before = try Data(contentsOf: URL(fileURLWithPath: repository.path + "/.git/index"))
    _ = try staged()
    _ = try repository.repository().changes(since: "HEAD")
    #expect(try Data(contentsOf: URL(fileURLWithPath: repository.path + "/.git/index")) == before)
  }
}
