import Foundation
import Testing

/// The workflow for pull requests, run step by step as a code host would, in a clone on this machine.
struct WorkflowTests {
  /// The commands of the workflow's steps by their names.
  private static let steps: [(name: String, script: String)] = {
    let file = CommitHook.package.appending(path: ".github/workflows/notes.yml")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").components(separatedBy: "\n")
    var steps: [(name: String, script: String)] = []
    var name = ""
    var isScript = false
    for line in lines {
      if let range = line.range(of: "- name: ") {
        name = String(line[range.upperBound...])
        isScript = false
      } else if line == "        run: |" {
        steps.append((name, ""))
        isScript = true
      } else if isScript, line.hasPrefix("          ") {
        steps[steps.count - 1].script += line.dropFirst(10) + "\n"
      } else {
        isScript = false
      }
    }
    return steps
  }()

  /// A library at a host, a branch of it that is a pull request, and the host's clone of that.
  private let library: ScratchLibrary

  init() throws {
    library = try ScratchLibrary("small")
    try command(
      "git branch -m main && sed -i '/^status: raed/d' notes/2024/broken.md; git commit -qam Mend; true")
  }

  @discardableResult
  private func command(_ text: String) throws -> String { try library.command(text) }

  /// What the steps printed, and the page of the host.
  private struct Outcome {
    var outputs: [String: String] = [:]
    var failed: [String] = []
    var summary = ""
  }

  /// Runs the steps on the branch `change`, made by two commands: what it changes, and what `main` changes meanwhile.
  private func run(_ change: String, while main: String = "true") throws -> Outcome {
    try command("git checkout -q -b change && \(change) && git add -A && git commit -qm Change")
    try command("git checkout -q main && \(main) && git add -A && git commit -q --allow-empty -m Meanwhile")
    try command("git clone -q . ../clone && git -C ../clone checkout -q change")
    let environment = [
      "GITHUB_BASE_REF": "main", "GITHUB_STEP_SUMMARY": "../summary.md", "GITHUB_PATH": "/dev/null",
      "GITHUB_WORKSPACE": "clone",
    ]
    var outcome = Outcome()
    for step in Self.steps where step.name != "Build the tool" {
      let script = library.folder.deletingLastPathComponent().appending(path: "step.sh")
      try step.script.write(to: script, atomically: true, encoding: .utf8)
      let run = try library.run("cd ../clone && bash -eo pipefail ../step.sh", environment: environment)
      outcome.outputs[step.name] = run.output
      if run.exitCode != 0 { outcome.failed.append(step.name) }
    }
    outcome.summary = (try? command("cat ../summary.md")) ?? ""
    return outcome
  }

  private static let note = "notes/2019/transformer-xl.md"

  @Test func theStepsAreAllThere() {
    #expect(
      Self.steps.map(\.name) == [
        "Trust the checkout", "Build the tool", "Lint what changed", "Write the findings as SARIF",
        "Say what changed for a reader", "Try the merge with the driver",
      ])
  }

  @Test func aChangeOfStatusPassesAndIsToldToAReader() throws {
    defer { library.remove() }
    let outcome = try run("notes mark universal-transformers read")
    #expect(outcome.failed == [])
    #expect(outcome.summary.contains("**UT**: unfinished → read"))
    #expect(outcome.outputs["Try the merge with the driver"]?.contains("merge cleanly") == true)
  }

  @Test func aMistakeFailsTheLintAloneAndIsInTheFindings() throws {
    defer { library.remove() }
    let outcome = try run("sed -i 's/^status: .*/status: raed/' \(Self.note)")
    #expect(outcome.failed == ["Lint what changed"])
    #expect(outcome.outputs["Lint what changed"]?.contains("::error file=\(Self.note),line=3") == true)
    #expect(try command("cat ../clone/notes.sarif").contains("status/unknown"))
  }

  @Test func changesThatOnlyTheDriverCanMergeAreSaidToMergeCleanly() throws {
    defer { library.remove() }
    let outcome = try run(
      "sed -i 's/^tags:$/tags:\\n  - aaa/' \(Self.note)",
      while: "sed -i 's/^tags:$/tags:\\n  - aab/' \(Self.note)")
    #expect(outcome.failed == [])
    #expect(try library.run("git merge -q change", environment: [:]).exitCode == 1)
  }

  @Test func aConflictNamesTheNote() throws {
    defer { library.remove() }
    let outcome = try run(
      "sed -i 's/^title: .*/title: One/' \(Self.note)",
      while: "sed -i 's/^title: .*/title: Two/' \(Self.note)")
    #expect(outcome.failed == ["Try the merge with the driver"])
    let output = outcome.outputs["Try the merge with the driver"] ?? ""
    #expect(output.contains("| \(Self.note)"))
    #expect(!output.split(separator: "\n").contains { $0.hasPrefix("::") })
  }
}
