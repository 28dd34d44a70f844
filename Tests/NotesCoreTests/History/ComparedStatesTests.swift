import Foundation
import Testing

@testable import NotesCore

/// Which states of a library are compared, in repositories of git's.
struct ComparedStatesTests {
  private let repository: TemporaryRepository
  private var folder: TemporaryFolder { repository.folder }

  init() throws {
    repository = try TemporaryRepository()
  }

  private func text(_ id: String, _ year: Int) -> String {
    "---\ntitle: The \(id)\ntype: paper\nyear: \(year)\n---\n\nWords of \(id).\n"
  }

  private func write(_ id: String, _ year: Int) { folder.write("notes/\(id).md", text(id, year)) }

  private func lines(
    _ revisions: String..., staged: Bool = false, at place: String? = nil,
    configuration: Configuration = Configuration(), environment: [String: String] = [:]
  ) throws -> [String] {
    let found = try repository.repository(at: place, environment: environment)
      .difference(of: ComparedStates(revisions: revisions, isStaged: staged), configuration)
    let notes = found.notes.map { note in
      let years = note.fields.first { $0.key == "year" }.map {
        " \($0.old?.written ?? "-")>\($0.new?.written ?? "-")"
      }
      return "\(note.group.rawValue) \(note.note.id)\(years ?? "")"
    }
    return notes + (found.otherCount > 0 ? ["\(found.otherCount) others"] : [])
  }

  private func threeStates() throws {
    for id in ["a", "b", "c"] { write(id, 1) }
    try repository.commit()
    write("a", 2)
    try repository.git("add", ".")
    write("a", 3)
    write("b", 3)
    write("new", 3)
    folder.write("README.md", "x")
  }

  @Test func nothingComparesTheIndexWithTheDisk() throws {
    try threeStates()
    #expect(try lines() == ["changed a 2>3", "changed b 1>3", "added new ->3"])
  }

  @Test func oneRevisionIsComparedWithTheDisk() throws {
    try threeStates()
    #expect(try lines("HEAD") == ["changed a 1>3", "changed b 1>3", "added new ->3"])
  }

  @Test func whatIsStagedIsComparedWithACommit() throws {
    try threeStates()
    #expect(try lines(staged: true) == ["changed a 1>2"])
    try repository.commit()
    write("c", 4)
    try repository.git("add", ".")
    #expect(
      try lines("HEAD~1", staged: true) == [
        "changed a 1>3", "changed b 1>3", "changed c 1>4", "added new ->3", "1 others",
      ])
  }

  @Test func twoRevisionsAndRangesAreWhatGitTakes() throws {
    write("a", 1)
    try repository.commit()
    try repository.git("checkout", "--quiet", "-b", "topic")
    write("a", 2)
    try repository.commit()
    try repository.git("checkout", "--quiet", "main")
    write("b", 1)
    try repository.commit()
    #expect(try lines("main", "topic") == ["changed a 1>2", "removed b 1>-"])
    #expect(try lines("main..topic") == ["changed a 1>2", "removed b 1>-"])
    #expect(try lines("main...topic") == ["changed a 1>2"])
    #expect(try lines("..topic") == ["changed a 1>2", "removed b 1>-"])
    #expect(try lines("topic^!") == ["changed a 1>2"])
    #expect(try lines("HEAD", "HEAD") == [])
    write("untracked", 1)
    #expect(try lines("main", "topic") == ["changed a 1>2", "removed b 1>-"])
  }

  @Test func whatGitIgnoresIsNoNoteAndNewPagesAreNotCounted() throws {
    folder.write(".gitignore", "notes/hidden.md\n")
    try repository.commit()
    write("hidden", 1)
    folder.write("notes/README.md", "x")
    folder.write("other.txt", "x")
    write("new 新", 1)
    #expect(try lines() == ["added new 新 ->1"])
  }

  @Test func beforeTheFirstCommitWhatIsStagedIsNew() throws {
    write("a", 1)
    #expect(try lines() == ["added a ->1"])
    try repository.git("add", ".")
    #expect(try lines(staged: true) == ["added a ->1"] && lines() == [])
    let error = try #require(throws: NotesError.self) { try lines("HEAD") }
    #expect(error.message == GitFailure.noCommit.message)
  }

  @Test func aFileThatIsInTheIndexByItsNameAloneIsNew() throws {
    try repository.commit()
    write("a", 1)
    try repository.git("add", "--intent-to-add", ".")
    #expect(try lines() == ["added a ->1"])
  }

  @Test func aNoteTakenOutOfTheIndexButNotOffTheDiskIsNoneThatIsGone() throws {
    write("a", 1)
    try repository.commit()
    try repository.git("rm", "--quiet", "--cached", "notes/a.md")
    write("a", 2)
    #expect(try lines("HEAD") == ["changed a 1>2"])
  }

  @Test func aMergeThatIsNotSettledIsSaid() throws {
    write("a", 1)
    try repository.commit()
    try repository.git("checkout", "--quiet", "-b", "topic")
    write("a", 2)
    try repository.commit()
    try repository.git("checkout", "--quiet", "main")
    write("a", 3)
    try repository.commit()
    #expect(throws: TemporaryRepository.Failure.self) { try repository.git("merge", "--quiet", "topic") }
    #expect(try lines() == ["unmerged a"])
    #expect(try lines(staged: true) == ["unmerged a"])
    let error = try #require(throws: NotesError.self) {
      try repository.git("checkout", "--quiet", "--theirs", ".")
      try repository.commit()
      _ = try lines("HEAD^1", "HEAD^2", "HEAD")
    }
    #expect(error.kind == .usage)
  }

  @Test func aMergeIsNotComparedWithAllItsParentsAtOnce() throws {
    write("a", 1)
    write("b", 1)
    try repository.commit()
    try repository.git("checkout", "--quiet", "-b", "topic")
    write("a", 2)
    try repository.commit()
    try repository.git("checkout", "--quiet", "main")
    write("a", 2)
    write("b", 2)
    try repository.commit()
    try repository.git("merge", "--quiet", "--no-commit", "topic")
    write("a", 9)
    try repository.commit()
    let error = try #require(throws: NotesError.self) { try lines("HEAD^!") }
    #expect(error.kind == .usage && error.message.english.contains("parents"))
  }

  @Test func aLibraryInAFolderAndALinkedWorkTreeWork() throws {
    folder.write("lib/notes/a.md", text("a", 1))
    folder.write("notes/x.md", text("x", 1))
    try repository.commit()
    let other = TemporaryFolder().path + "-tree 文"
    defer { try? FileManager.default.removeItem(atPath: other) }
    try repository.git("worktree", "add", "--quiet", "-b", "other", other)
    try Data(text("a", 2).utf8).write(to: URL(fileURLWithPath: other + "/lib/notes/a.md"))
    folder.write("lib/notes/a.md", text("a", 3))
    folder.write("notes/x.md", text("x", 3))
    #expect(try lines("HEAD", at: repository.path + "/lib") == ["changed a 1>3"])
    #expect(try lines("HEAD", at: other + "/lib") == ["changed a 1>2"])
  }

  @Test func linksAndRepositoriesInsideAreNotFollowed() throws {
    write("a", 1)
    try repository.commit()
    try FileManager.default.removeItem(atPath: repository.path + "/notes/a.md")
    folder.link("notes/a.md", to: "/etc/passwd")
    let found = try repository.repository().difference(
      of: ComparedStates(revisions: [], isStaged: false), Configuration())
    #expect(found.notes.first?.unreadable?.reason.english == "is a symbolic link")
  }

  @Test(arguments: [
    "nope", "-", "--output=x", "--help", "HEAD~9", "$(touch x)", "a b", "中文", "\u{1B}[31m", "@{upstream}",
    "notes",
    "nope..HEAD", "HEAD...nope", "it's", "0123456789012345678901234567890123456789",
  ])
  func aRevisionThatGitDoesNotKnowIsAnErrorOfUsage(revision: String) throws {
    write("a", 1)
    try repository.commit()
    let before = folder.snapshot()
    let error = try #require(throws: NotesError.self) { try lines(revision) }
    #expect(
      error.kind == .usage && error.hints.count == 1 && error.message.english.contains("git knows no commit"))
    #expect(folder.snapshot() == before)
  }

  @Test func endsWithoutACommonPastAreToldApart() throws {
    try repository.commit()
    try repository.git("checkout", "--quiet", "--orphan", "other")
    try repository.commit("Another beginning")
    let error = try #require(throws: NotesError.self) { try lines("main...other") }
    #expect(error.kind == .usage && error.message.english.contains("in common"))
  }

  @Test func aShallowCloneSaysHowToGetTheRest() throws {
    for _ in 0..<3 { try repository.commit() }
    let other = TemporaryFolder()
    try repository.git("clone", "--quiet", "--depth=1", "file://" + repository.path, other.path + "/clone")
    let error = try #require(throws: NotesError.self) { try lines("HEAD~2", at: other.path + "/clone") }
    #expect(error.hints.contains { $0.english.contains("--unshallow") })
  }

  @Test func tooManyStatesAreAnErrorOfUsage() throws {
    for (revisions, isStaged) in [
      (["a", "b", "c"], false), (["a..b", "c"], false), (["a", "b"], true), (["a...b"], true),
    ] {
      let error = try #require(throws: NotesError.self) {
        try ComparedStates(revisions: revisions, isStaged: isStaged)
      }
      #expect(error.kind == .usage && error.hints.count == 1)
    }
  }

  @Test func noProgramOfTheRepositorysConfigurationIsRun() throws {
    write("a", 1)
    folder.write(".gitattributes", "*.md diff=own\n")
    try repository.commit()
    let mark = repository.path + "/.git/ran"
    for key in ["diff.external", "core.fsmonitor", "diff.own.textconv", "diff.own.command", "core.pager"] {
      try repository.git("config", key, "touch \(mark); cat")
    }
    write("a", 2)
    #expect(try lines("HEAD") == ["changed a 1>2"])
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test func aFolderOutsideOfAnyRepositoryIsAnErrorOfConfiguration() throws {
    let other = TemporaryFolder()
    let error = try #require(throws: NotesError.self) {
      try lines(at: other.path, environment: ["GIT_CEILING_DIRECTORIES": "/"])
    }
    #expect(error.kind == .configuration)
  }
}
