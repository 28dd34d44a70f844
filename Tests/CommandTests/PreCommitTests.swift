import Foundation
import Testing

/// Commits that the hooks let pass, and commits that they stop: git's own hook, and pre-commit where it is installed.
struct PreCommitTests {
  @Test(arguments: CommitHook.installed)
  func aNoteThatIsRightIsCommitted(hook: CommitHook) throws {
    let library = try HookedLibrary(hook)
    try library.write("gamma", body: "See [[alpha]].")
    try library.command("git add -A")
    let commit = try library.commit()
    #expect(commit.isMade, "\(commit.output)")
  }

  @Test(arguments: CommitHook.installed)
  func aDefectStopsTheCommitAndIsShown(hook: CommitHook) throws {
    let library = try HookedLibrary(hook)
    try library.write("gamma", status: "dnoe")
    try library.command("git add -A")
    let commit = try library.commit()
    #expect(!commit.isMade)
    #expect(commit.output.contains("notes/2023/gamma.md:3:9: error: `dnoe` is no status"), "\(commit.output)")
  }

  @Test(arguments: CommitHook.installed)
  func aCommitThatOnlyDeletesANoteIsStoppedByTheLinksThatItBreaks(hook: CommitHook) throws {
    let library = try HookedLibrary(hook)
    try library.command("git rm -q notes/2023/beta.md")
    let commit = try library.commit()
    #expect(!commit.isMade)
    #expect(
      commit.output.contains("notes/2023/alpha.md:7:16: error: there is no note `beta`"), "\(commit.output)")
    try library.command("git reset -q --hard && git rm -q notes/2023/alpha.md")
    #expect(try library.commit().isMade, "nothing links to alpha")
  }

  @Test(arguments: CommitHook.installed)
  func whatIsStagedIsJudgedAndNotWhatIsOnDisk(hook: CommitHook) throws {
    let library = try HookedLibrary(hook)
    try library.write("beta", status: "dnoe")
    try library.command("git add -A")
    try library.write("beta", body: "Right again.")
    let stopped = try library.commit()
    #expect(!stopped.isMade)
    #expect(
      stopped.output.contains("notes/2023/beta.md:3:9: error: `dnoe` is no status"), "\(stopped.output)")
    #expect(try library.text(of: "notes/2023/beta.md").contains("Right again."))

    try library.command("git add -A")
    try library.write("beta", status: "dnoe")
    let made = try library.commit()
    #expect(made.isMade, "\(made.output)")
    #expect(try library.text(of: "notes/2023/beta.md").contains("dnoe"))
    #expect(try library.command("git show HEAD:notes/2023/beta.md").contains("Right again."))
  }

  @Test(arguments: CommitHook.installed)
  func aLinkedWorkingTreeIsCheckedByItsOwnIndex(hook: CommitHook) throws {
    let library = try HookedLibrary(hook)
    try library.command("git worktree add -q -b side ../side && git -C ../side rm -q notes/2023/beta.md")
    let stopped = try library.commit(in: "../side")
    #expect(!stopped.isMade)
    #expect(
      stopped.output.contains("notes/2023/alpha.md:7:16: error: there is no note `beta`"), "\(stopped.output)"
    )

    try library.command("git -C ../side reset -q --hard && git rm -q notes/2023/beta.md")
    try library.write("Text.\n", to: "../side/other.txt")
    try library.command("git -C ../side add -A")
    let made = try library.commit(in: "../side")
    #expect(made.isMade, "what is staged in another working tree is none of its business: \(made.output)")
  }

  @Test(arguments: CommitHook.installedForTheIndex)
  func aNoteThatWasNotAddedIsNotThere(hook: CommitHook) throws {
    let library = try HookedLibrary(hook)
    try library.write("draft", status: "dnoe")
    try library.write("gamma", body: "See [[draft]].")
    try library.command("git add notes/2023/gamma.md")
    let stopped = try library.commit()
    #expect(!stopped.isMade)
    #expect(
      stopped.output.contains("notes/2023/gamma.md:7:7: error: there is no note `draft`"), "\(stopped.output)"
    )

    try library.write("gamma")
    try library.command("git add notes/2023/gamma.md")
    let made = try library.commit()
    #expect(made.isMade, "the defect of the draft is not committed: \(made.output)")
  }

  @Test(arguments: ["-a", "notes/2023/beta.md"])
  func aCommitOfWhatIsOnDiskIsJudgedByTheIndexThatGitMakesForIt(arguments: String) throws {
    let library = try HookedLibrary(.git)
    try library.write("beta", status: "dnoe")
    let run = try library.run("cd notes && git commit -m Change \(arguments.replacing("notes/", with: ""))")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("notes/2023/beta.md:3:9: error: `dnoe` is no status"), "\(run.output)")
  }
}
