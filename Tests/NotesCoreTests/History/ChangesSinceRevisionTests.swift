import Foundation
import Testing

@testable import NotesCore

struct ChangesSinceRevisionTests {
  private let repository: TemporaryRepository
  private var folder: TemporaryFolder { repository.folder }

  init() throws {
    repository = try TemporaryRepository()
  }

  private func changes(since revision: String, at place: String? = nil) throws -> LibraryChanges {
    try repository.repository(at: place).changes(since: revision)
  }

  @Test func changesRunFromTheCommitToTheFilesOnDisk() throws {
    for name in ["committed", "staged", "disk", "same", "gone"] { folder.write("notes/\(name).md", "before") }
    folder.write(".gitignore", "ignored.md\n")
    try repository.commit()
    folder.write("notes/committed.md", "after")
    try repository.commit()
    folder.write("notes/staged.md", "after")
    try repository.git("add", ".")
    folder.write("notes/disk.md", "after")
    folder.write("notes/untracked 新.md", "new")
    folder.write("notes/ignored.md", "ignored")
    try FileManager.default.removeItem(atPath: repository.path + "/notes/gone.md")
    let found = try changes(since: "HEAD~1")
    #expect(
      found.lines == [
        "modified notes/committed.md", "modified notes/disk.md", "deleted notes/gone.md",
        "modified notes/staged.md", "added notes/untracked 新.md",
      ])
    #expect(
      found.baseContents.keys.sorted() == ["committed", "disk", "gone", "staged"].map { "notes/\($0).md" })
    #expect(found.base("notes/gone.md") == "before" && found.overlay.isEmpty)
  }

  @Test func whatTheOtherBranchDidMeanwhileIsNoChange() throws {
    folder.write("notes/a.md", "base")
    folder.write("notes/b.md", "base")
    try repository.commit()
    try repository.git("checkout", "--quiet", "-b", "topic")
    folder.write("notes/a.md", "topic")
    try repository.commit()
    try repository.git("checkout", "--quiet", "main")
    folder.write("notes/b.md", "main")
    try repository.commit()
    try repository.git("checkout", "--quiet", "topic")
    let found = try changes(since: "main")
    #expect(found.lines == ["modified notes/a.md"] && found.base("notes/a.md") == "base")
  }

  @Test func aFileThatIsWrittenAgainAsItWasIsNotChanged() throws {
    folder.write("notes/a.md", "same")
    try repository.commit()
    Thread.sleep(forTimeInterval: 0.02)
    folder.write("notes/a.md", "same")
    #expect(try changes(since: "HEAD").lines == [])
  }

  @Test func aFileThatGitNoLongerTracksIsModifiedNotDeleted() throws {
    folder.write("notes/a.md", "before")
    try repository.commit()
    try repository.git("rm", "--quiet", "--cached", "notes/a.md")
    folder.write("notes/a.md", "after")
    let found = try changes(since: "HEAD")
    #expect(found.lines == ["modified notes/a.md"] && found.base("notes/a.md") == "before")
  }

  @Test func aLibraryInAFolderSeesWhatIsInItAlone() throws {
    folder.write("lib/notes/a.md", "before")
    folder.write("outside.md", "before")
    try repository.commit()
    for name in ["lib/notes/a.md", "lib/notes/new.md", "outside.md", "new.md"] { folder.write(name, "after") }
    let found = try changes(since: "HEAD", at: repository.path + "/lib")
    #expect(found.lines == ["modified notes/a.md", "added notes/new.md"])
    #expect(found.base("notes/a.md") == "before")
  }

  @Test func repositoriesInsideAreLeftAlone() throws {
    try repository.commit()
    let other = try TemporaryRepository()
    other.folder.write("a.md", "a")
    try other.commit()
    try repository.git("clone", "--quiet", other.path, "notes/inner")
    #expect(try changes(since: "HEAD").lines == [])
  }

  @Test(arguments: [
    "nope", "", "-", "--output=x", "--help", "HEAD~9", "main..HEAD", "HEAD:notes/a.md", "$(touch x)", "a b",
    "中文",
    "\u{1B}[31m", "@{upstream}", "0123456789012345678901234567890123456789",
  ])
  func aRevisionThatNamesNoCommitIsAnErrorOfUsage(revision: String) throws {
    folder.write("notes/a.md", "a")
    try repository.commit()
    let before = folder.snapshot()
    let error = try #require(throws: NotesError.self) { try changes(since: revision) }
    #expect(error.kind == .usage && error.hints.count == 1)
    #expect(error.message.english == "git knows no commit `\(revision)`")
    #expect(folder.snapshot() == before)
  }

  @Test func theFirstCommitHasToBeMade() throws {
    let error = try #require(throws: NotesError.self) { try changes(since: "HEAD") }
    #expect(error.kind == .usage)
  }

  @Test func branchesWithoutACommonPastAreToldApart() throws {
    try repository.commit()
    try repository.git("checkout", "--quiet", "--orphan", "other")
    try repository.commit("Another beginning")
    let error = try #require(throws: NotesError.self) { try changes(since: "main") }
    #expect(error.kind == .usage && error.message.english.contains("in common"))
  }

  @Test func aShallowCloneSaysHowToGetTheRest() throws {
    for _ in 0..<3 { try repository.commit() }
    let other = TemporaryFolder()
    let clone = other.path + "/clone"
    try repository.git("clone", "--quiet", "--depth=1", "file://" + repository.path, clone)
    let error = try #require(throws: NotesError.self) { try changes(since: "HEAD~2", at: clone) }
    #expect(error.kind == .usage && error.hints.contains { $0.english.contains("--unshallow") })
  }

  @Test func aFolderOutsideOfAnyRepositoryIsAnErrorOfConfiguration() throws {
    let other = TemporaryFolder()
    // Else a repository that the temporary folder is in would be found.
    let environment = TemporaryRepository.environment.merging(["GIT_CEILING_DIRECTORIES": "/"]) { $1 }
    let repository = try GitRepository(of: other.root, environment: environment)
    for attempt in [{ try repository.stagedChanges() }, { try repository.changes(since: "HEAD") }] {
      let error = try #require(throws: NotesError.self) { try attempt() }
      #expect(error.kind == .configuration && error.message.english.contains("git repository"))
    }
  }

  @Test(arguments: ["/nonexistent", ".", "", "bin:./bin"])
  func gitThatIsMissingIsAnErrorOfConfiguration(path: String) throws {
    let error = try #require(throws: NotesError.self) {
      try GitRepository(of: folder.root, environment: ["PATH": path])
    }
    #expect(error.kind == .configuration && error.hints.count == 1)
  }

  @Test func noProgramOfTheRepositorysConfigurationIsRun() throws {
    folder.write("notes/a.md", "before")
    folder.write(".gitattributes", "*.md diff=own\n")
    try repository.commit()
    let mark = repository.path + "/.git/ran"
    for key in ["diff.external", "core.fsmonitor", "diff.own.textconv", "diff.own.command", "core.pager"] {
      try repository.git("config", key, "touch \(mark); cat")
    }
    folder.write(".git/hooks/post-index-change", "#!/bin/sh\ntouch \(mark)\n")
    chmod(repository.path + "/.git/hooks/post-index-change", 0o755)
    folder.write("notes/a.md", "after")
    #expect(try changes(since: "HEAD").lines == ["modified notes/a.md"])
    _ = try repository.repository().stagedChanges()
    #expect(!FileManager.default.fileExists(atPath: mark))
  }
}
