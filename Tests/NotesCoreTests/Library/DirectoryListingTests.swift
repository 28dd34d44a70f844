import Foundation
import NotesCore
import Testing

struct DirectoryListingTests {
  private let folder = TemporaryFolder()

  private func problems(_ listing: DirectoryListing) -> [String] {
    listing.problems.map { "\($0.path) \($0.rule)" }
  }

  @Test func listsNotesByTheBytesOfTheirPaths() throws {
    for name in ["b.md", "a/z.md", "a-b.md", "a.b/c.md", "a/é.md", "a/文.md", "2023/x.MD", "a/b/c/d.md"] {
      folder.write("notes/" + name)
    }
    let listing = try DirectoryListing(of: folder.root)
    let paths = listing.files.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(paths.first == "notes/2023/x.MD" && paths.count == 8 && listing.problems.isEmpty)
    let deep = try #require(listing.files.first { $0.stem == "d" })
    #expect(deep == NoteFile(path: "notes/a/b/c/d.md", section: "a/b/c", stem: "d"))
  }

  @Test func sortsAnyNamesByTheBytesOfTheirPaths() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    func name() -> String {
      String(
        (0..<Int.random(in: 1..<12, using: &random)).map { _ in "ab-.0é".randomElement(using: &random) ?? "a"
        })
    }
    for _ in 0..<300 {
      folder.write("notes/a" + (Bool.random(using: &random) ? name() + "/" : "") + "a" + name() + ".md")
    }
    let listing = try DirectoryListing(of: folder.root)
    let paths = listing.files.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, "seed \(seed)")
    #expect(paths.count > 200, "seed \(seed)")
  }

  @Test func leavesOutPagesHiddenFilesAndOtherNames() throws {
    for name in ["README.md", "a/readme.MD", ".hidden.md", ".obsidian/a.md", "a.txt", "md", "a.mdx", ".md"] {
      folder.write("notes/" + name)
    }
    folder.write("outside.md")
    let listing = try DirectoryListing(of: folder.root)
    #expect(listing.count == 0 && listing.problems.isEmpty)
  }

  @Test func reportsAFolderNamedAsANoteAndListsWhatIsInIt() throws {
    folder.write("notes/x.md/y.md")
    let listing = try DirectoryListing(of: folder.root)
    #expect(listing.files.map(\.path) == ["notes/x.md/y.md"])
    #expect(problems(listing) == ["notes/x.md file/folder-named-as-note"])
  }

  @Test func followsLinksToFilesOfTheLibraryOnly() throws {
    let outside = TemporaryFolder()
    outside.write("secret.md")
    folder.makeRepository()
    folder.write("shared/real.txt")
    folder.write("real/r.md")
    folder.link("notes/good.md", to: "../shared/real.txt")
    folder.link("notes/away.md", to: outside.path + "/secret.md")
    folder.link("notes/config.md", to: "../.git/HEAD")
    folder.link("notes/gone.md", to: "gone.txt")
    folder.link("notes/loop.md", to: "loop.md")
    folder.link("notes/folder.md", to: "../real")
    folder.link("notes/folder", to: "../real")
    folder.link("notes/null.md", to: "/dev/null")
    let listing = try DirectoryListing(of: folder.root)
    #expect(listing.files == [NoteFile(path: "notes/good.md", section: "", stem: "good", isLink: true)])
    #expect(
      problems(listing) == [
        "notes/away.md file/outside-library", "notes/config.md file/outside-library",
        "notes/folder.md file/folder-named-as-note", "notes/gone.md file/dangling-link",
        "notes/loop.md file/link-loop", "notes/null.md file/outside-library",
      ])
  }

  @Test func aSiblingOfTheRootWithALongerNameIsOutside() throws {
    folder.write("library-other/x.txt")
    folder.link("library/notes/a.md", to: "../../library-other/x.txt")
    let listing = try DirectoryListing(of: LibraryRoot(path: folder.path + "/library"))
    #expect(problems(listing) == ["notes/a.md file/outside-library"])
  }

  @Test(.timeLimit(.minutes(4))) func neverOpensAPipe() throws {
    folder.makeFolder("notes")
    mkfifo(folder.path + "/notes/pipe.md", 0o600)
    mkfifo(folder.path + "/pipe", 0o600)
    folder.link("notes/linked.md", to: "../pipe")
    let listing = try DirectoryListing(of: folder.root)
    #expect(
      problems(listing) == [
        "notes/linked.md file/not-a-regular-file", "notes/pipe.md file/not-a-regular-file",
      ])
  }

  #if os(Linux)
    @Test func reportsNamesThatAreNotUTF8() throws {
      folder.makeFolder("notes")
      for name in ["notes/\u{1}.md", "notes/\u{1}.txt"] {
        var bytes = Array((folder.path + "/" + name).utf8CString)
        bytes = bytes.map { $0 == 1 ? CChar(bitPattern: 0xFF) : $0 }
        close(open(bytes, O_CREAT | O_WRONLY, 0o600))
      }
      let listing = try DirectoryListing(of: folder.root)
      #expect(problems(listing) == ["notes/\u{FFFD}.md file/name-not-utf-8"])
    }
  #endif

  @Test func globsLeaveOutFilesAndWholeFolders() throws {
    for name in ["a.md", "drafts/b.md", "2023/c.md", "2023/d.tmp.md"] { folder.write("notes/" + name) }
    func paths(include: [String] = [], exclude: [String] = []) throws -> [String] {
      try DirectoryListing(of: folder.root, include: include.map(Glob.init), exclude: exclude.map(Glob.init))
        .files.map(\.path)
    }
    #expect(try paths(exclude: ["drafts/", "*.tmp.md"]) == ["notes/2023/c.md", "notes/a.md"])
    #expect(try paths(include: ["/notes/2023/"]) == ["notes/2023/c.md", "notes/2023/d.tmp.md"])
    #expect(try paths(include: ["2023"], exclude: ["c.md"]) == ["notes/2023/d.tmp.md"])
  }

  @Test(arguments: ["missing", "..", "../other", "/etc", "linked", "file", "notes/../.."])
  func refusesANotesFolderThatIsNoneOfTheLibrary(name: String) throws {
    folder.makeFolder("notes")
    folder.write("file")
    folder.link("linked", to: "notes")
    let error = try #require(throws: NotesError.self) { try DirectoryListing(of: folder.root, notes: name) }
    #expect(error.kind == .configuration)
  }

  @Test(arguments: [".", "", "./papers/", "papers"])
  func takesAnyFolderOfTheLibrary(name: String) throws {
    folder.write("papers/2023/a.md")
    let files = try DirectoryListing(of: folder.root, notes: name).files
    #expect(files.map(\.path) == ["papers/2023/a.md"])
    #expect(files.map(\.section) == [name.contains("papers") ? "2023" : "papers/2023"])
  }

  @Test func goesAsDeepAsPathsGo() throws {
    var path = folder.path + "/notes"
    mkdir(path, 0o700)
    while path.utf8.count < 3900 {
      path += "/" + String(repeating: "d", count: 40)
      mkdir(path, 0o700)
    }
    try Data().write(to: URL(fileURLWithPath: path + "/a.md"))
    let listing = try DirectoryListing(of: folder.root)
    #expect(listing.count == 1 && listing.problems.isEmpty)
  }
}
