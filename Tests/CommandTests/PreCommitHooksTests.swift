import Foundation
import Testing

@testable import notes

/// The hooks that this repository offers to pre-commit.
struct PreCommitHooksTests {
  private let hooks: [[String: String]]

  init() throws {
    let file = CommitHook.package.appending(path: ".pre-commit-hooks.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    hooks = text.components(separatedBy: "\n- ").dropFirst().map { hook in
      let pairs = hook.split(separator: "\n").map { $0.components(separatedBy: ": ") }
      return Dictionary(
        pairs.map { ($0[0].trimmingCharacters(in: .whitespaces), $0.dropFirst().joined(separator: ": ")) }
      ) { first, _ in first + " and again" }
    }
  }

  @Test func thereAreThreeThatBuildTheToolAndThreeThatDoNot() {
    #expect(
      hooks.map { $0["id"] } == [
        "notes-lint", "notes-fmt", "notes-index", "notes-lint-system", "notes-fmt-system",
        "notes-index-system",
      ])
    #expect(hooks.map { $0["language"] } == ["swift", "swift", "swift", "system", "system", "system"])
  }

  @Test func lintAndIndexSeeTheWholeLibraryWhateverIsCommittedAndFmtWhatIs() {
    for hook in hooks {
      let isAboutFiles = hook["entry"] == "notes fmt"
      let expected =
        !isAboutFiles
        ? ["always_run": "true", "pass_filenames": "false", "require_serial": "true"]
        : ["types": "[markdown]", "require_serial": "true"]
      let keys = hook.filter { !["id", "name", "description", "entry", "language"].contains($0.key) }
      #expect(keys == expected)
      #expect(hook["name"]?.isEmpty == false && hook["description"]?.isEmpty == false)
    }
  }

  @Test func eachRunsACommandOfTheTool() {
    let commands = Set(
      Notes.commands.map { $0.name })
    for hook in hooks {
      let words = (hook["entry"] ?? "").split(separator: " ").map(String.init)
      let command = words.last ?? ""
      #expect(words == ["notes", command] && commands.contains(command))
      #expect(hook["id"]?.hasPrefix("notes-\(command)") == true)
    }
  }

  @Test(.enabled(if: CommitHook.isPreCommitInstalled, "pre-commit is not installed: .ci/install --tests"))
  func preCommitTakesThem() throws {
    let library = try ScratchLibrary("empty")
    defer { library.remove() }
    let file = CommitHook.package.appending(path: ".pre-commit-hooks.yaml").path
    let run = try library.run(
      "\(CommitHook.program) validate-manifest '\(file)'", environment: CommitHook.pythonModules)
    #expect(run.exitCode == 0, "\(run.output)")
  }

  @Test(.enabled(if: CommitHook.isPreCommitInstalled, "pre-commit is not installed: .ci/install --tests"))
  func theNotesOfThisRepositoryPass() throws {
    let library = try HookedLibrary(.preCommit, of: "real")
    let run = try library.run("\(CommitHook.program) run --all-files")
    #expect(run.exitCode == 0, "\(run.output)")
    #expect(run.output.components(separatedBy: "Passed").count == 4)
    #expect(try library.command("git status --short") == "")
  }

  @Test(.enabled(if: CommitHook.isPreCommitInstalled, "pre-commit is not installed: .ci/install --tests"))
  func aNoteInAnotherLayoutIsWrittenAnewAndPassesOnceItIsStaged() throws {
    let library = try HookedLibrary(.preCommit)
    try library.write(
      "---\ntype: paper\ntags: [b, a]\ntitle: \"Gamma\"\n---\nText.  \n", to: "notes/gamma.md")
    try library.command("git add -A")
    let stopped = try library.commit()
    #expect(!stopped.isMade)
    #expect(
      stopped.output.contains("files were modified by this hook\n\nnotes/gamma.md\n"), "\(stopped.output)")
    #expect(
      try library.text(of: "notes/gamma.md")
        == "---\ntitle: Gamma\ntype: paper\ntags:\n  - a\n  - b\n---\n\nText.\n")
    try library.command("git add -A")
    let made = try library.commit()
    #expect(made.isMade, "\(made.output)")
  }

  @Test(.enabled(if: CommitHook.isPreCommitInstalled, "pre-commit is not installed: .ci/install --tests"))
  func aPageWhoseListHasGrownOldIsWrittenAnewAndPassesOnceItIsStaged() throws {
    let library = try HookedLibrary(.preCommit)
    try library.write("<!-- notes:begin -->\n<!-- notes:end -->\n", to: "README.md")
    try library.command("notes index && git add -A && git commit -q -m List")
    try library.command("git rm -q notes/2023/alpha.md")
    let stopped = try library.commit()
    #expect(!stopped.isMade)
    #expect(
      stopped.output.contains("files were modified by this hook\n\nREADME.md\n"), "\(stopped.output)")
    #expect(
      try library.text(of: "README.md")
        == "<!-- notes:begin -->\n\n- [The beta](notes/2023/beta.md)\n\n<!-- notes:end -->\n")
    try library.command("git add -A")
    let made = try library.commit()
    #expect(made.isMade, "\(made.output)")
  }

  @Test(.enabled(if: CommitHook.isPreCommitInstalled, "pre-commit is not installed: .ci/install --tests"))
  func aDefectThatWasCommittedIsFoundInAllFiles() throws {
    let library = try HookedLibrary(.preCommit)
    try library.write("gamma", status: "dnoe")
    try library.command("git add -A && git commit -q --no-verify -m Defect")
    let run = try library.run("\(CommitHook.program) run --all-files")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("notes/2023/gamma.md:3:9: error: `dnoe` is no status"), "\(run.output)")
  }
}
