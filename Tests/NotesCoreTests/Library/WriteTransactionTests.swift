import Foundation
@testable import NotesCore
import Testing

struct WriteTransactionTests {
  private let folder = TemporaryFolder()

  init() {
    folder.makeRepository()
    folder.write("notes/a.md", "old a")
    folder.write("notes/b.md", "old b")
    folder.write("notes/c.md", "old c")
  }

  private func commit(_ changes: [FileChange]) throws {
    try WriteTransaction(in: folder.root, stateDirectory: nil).commit(changes)
  }

  @Test func changesMakesAndRemovesFilesTogether() throws {
    try commit([
      .replacing("notes/a.md", bytes("old a"), with: bytes("new a")),
      .creating("notes/2024/ji/new.md", bytes("made")),
      .removing("notes/c.md", bytes("old c")),
    ])
    #expect(folder.read("notes/a.md") == "new a" && folder.read("notes/2024/ji/new.md") == "made")
    #expect(folder.read("notes/b.md") == "old b" && folder.read("notes/c.md") == nil)
    #expect(folder.leftovers() == [])
  }

  @Test(arguments: [0o600, 0o644, 0o755, 0o640])
  func keepsTheMode(mode: mode_t) throws {
    chmod(folder.path + "/notes/a.md", mode)
    try commit([.replacing("notes/a.md", bytes("old a"), with: bytes("new a"))])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/notes/a.md")
    #expect(attributes[.posixPermissions] as? Int == Int(mode))
  }

  @Test(arguments: ["changed", ""], [1, 3])
  func refusesAFileThatChangedSinceItWasReadAndTouchesNothing(content: String, count: Int) throws {
    folder.write("notes/a.md", content)
    let before = folder.snapshot()
    let changes: [FileChange] = [
      .replacing("notes/a.md", bytes("old a"), with: bytes("new a")),
      .replacing("notes/b.md", bytes("old b"), with: bytes("new b")), .creating("notes/x/y.md", bytes("y")),
    ]
    let error = try #require(throws: NotesError.self) { try commit(Array(changes.prefix(count))) }
    #expect(error.kind == .refused && error.message.english.contains("notes/a.md"))
    #expect(folder.snapshot() == before && folder.leftovers() == [])
  }

  /// The user's editor saves `b` at each step of the change in turn.
  @Test(arguments: 0..<24)
  func aFileThatChangesMeanwhileIsLeftAloneAndTheOthersAreUndone(moment: Int) throws {
    let count = Counter()
    let path = folder.path + "/notes/b.md"
    do {
      try WriteTransaction(in: folder.root, stateDirectory: nil, patience: 0) {
        if count.next() == moment { try? Data("user".utf8).write(to: URL(fileURLWithPath: path)) }
      }.commit(sampleChanges)
      // Saved after our change, or never.
      #expect(["new b", "user"].contains(folder.read("notes/b.md")))
      #expect(folder.read("notes/a.md") == "new a" && folder.read("notes/new/n.md") == "made")
    } catch let error as NotesError {
      #expect(error.kind == .refused)
      #expect(folder.read("notes/a.md") == "old a" && folder.read("notes/c.md") == "old c")
      #expect(folder.read("notes/b.md") == "user" && folder.read("notes/new/n.md") == nil)
    }
    #expect(folder.leftovers() == [])
  }

  @Test func neverOverwritesWithANewFile() throws {
    let error = try #require(throws: NotesError.self) { try commit([.creating("notes/a.md", bytes("x"))]) }
    #expect(error.kind == .refused && folder.read("notes/a.md") == "old a")
  }

  @Test func writesThroughALinkAndKeepsIt() throws {
    folder.write("shared/real.md", "real")
    folder.link("notes/l.md", to: "../shared/real.md")
    try commit([.replacing("notes/l.md", bytes("real"), with: bytes("changed"))])
    #expect(folder.snapshot()["notes/l.md"] == "-> ../shared/real.md")
    #expect(folder.read("shared/real.md") == "changed")
  }

  @Test(arguments: [
    "../x.md", "/tmp/x.md", "notes/../../x.md", ".git/x.md", "notes/.GIT/x.md", "linked/x.md", "notes//x.md",
    "", ".", "notes/", "out.md",
  ])
  func refusesAPlaceOutsideTheLibrary(path: String) throws {
    let outside = TemporaryFolder()
    outside.write("target.md", "theirs")
    folder.link("linked", to: outside.path)
    folder.link("out.md", to: outside.path + "/target.md")
    #expect(throws: NotesError.self) { try commit([.creating(path, bytes("x"))]) }
    #expect(throws: NotesError.self) { try commit([.replacing(path, bytes("theirs"), with: bytes("x"))]) }
    #expect(outside.snapshot() == ["target.md": "theirs"] && folder.leftovers() == [])
  }

  @Test func refusesTwoChangesOfOneFile() throws {
    folder.link("notes/l.md", to: "a.md")
    #expect(throws: NotesError.self) {
      try commit([
        .replacing("notes/a.md", bytes("old a"), with: bytes("1")),
        .replacing("notes/l.md", bytes("old a"), with: bytes("2")),
      ])
    }
    #expect(folder.read("notes/a.md") == "old a")
  }

  @Test func whatChangesNothingIsNotWritten() throws {
    let before = try FileManager.default.attributesOfItem(atPath: folder.path + "/notes/a.md")
    try commit([.replacing("notes/a.md", bytes("old a"), with: bytes("old a"))])
    let after = try FileManager.default.attributesOfItem(atPath: folder.path + "/notes/a.md")
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func holdsTheLockUntilTheLastStep() throws {
    let places = try JournalFolder(for: folder.root, stateDirectory: nil)
    let refusals = Counter()
    let steps = Counter()
    let transaction = try WriteTransaction(in: folder.root, stateDirectory: nil, patience: 0) {
      _ = steps.next()
      do {
        _ = try LibraryLock(in: places, patience: 0)
      } catch {
        _ = refusals.next()
      }
    }
    try transaction.commit(sampleChanges)
    #expect(steps.value > 8 && refusals.value == steps.value)
    _ = try LibraryLock(in: places, patience: 0)
  }

  @Test func usesTheGitDirectoryThatAFileNames() throws {
    let other = TemporaryFolder()
    other.write("sub/notes/a.md", "old")
    other.write(".git", "gitdir: \(folder.path)/.git\n")
    let place = try JournalFolder(for: LibraryRoot(path: other.path + "/sub"), stateDirectory: "/nowhere")
    #expect(place.path == folder.path + "/.git/notes" && place.journalName.hasPrefix("journal-"))
  }

  @Test func usesTheUsersStateWithoutGit() throws {
    let other = TemporaryFolder()
    let state = TemporaryFolder()
    other.write("notes/a.md", "old")
    let change = FileChange.replacing("notes/a.md", bytes("old"), with: bytes("new"))
    try WriteTransaction(in: other.root, stateDirectory: state.path + "/x/y").commit([change])
    #expect(other.snapshot()["notes/a.md"] == "new" && other.leftovers() == [])
    #expect(state.snapshot().keys.contains { $0.hasSuffix("/lock") })
    let error = try #require(throws: NotesError.self) {
      try WriteTransaction(in: other.root, stateDirectory: nil).commit([])
    }
    #expect(error.kind == .configuration)
  }

  @Test(arguments: ["notes", "notes/a.md"])
  func aReadOnlyFileOrFolderIsAClearError(path: String) async {
    chmod(folder.path + "/" + path, 0o555)
    defer { chmod(folder.path + "/" + path, 0o755) }
    folder.giveToOrdinaryUser()
    await #expect(processExitsWith: .success) { [root = folder.path as String] in
      becomeOrdinaryUser()
      let error = try #require(throws: NotesError.self) {
        try WriteTransaction(in: LibraryRoot(path: root), stateDirectory: nil)
          .commit([.replacing("notes/a.md", bytes("old a"), with: bytes("new a"))])
      }
      #expect(error.kind == .inputOutput && error.message.english.contains("Permission denied"))
      #expect(error.message.chinese.contains("没有权限") && !error.hints.isEmpty)
    }
    #expect(folder.read("notes/a.md") == "old a" && folder.leftovers() == [])
  }
}

/// A change of every kind; the files are those of the tests' folder.
let sampleChanges: [FileChange] = [
  .replacing("notes/a.md", bytes("old a"), with: bytes("new a")),
  .creating("notes/new/n.md", bytes("made")),
  .replacing("notes/b.md", bytes("old b"), with: bytes("new b")),
  .removing("notes/c.md", bytes("old c")),
]

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Counts calls from 0.
final class Counter {
  private(set) var value = 0

  func next() -> Int {
    defer { value += 1 }
    return value
  }
}
