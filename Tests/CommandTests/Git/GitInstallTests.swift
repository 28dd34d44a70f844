import Foundation
import Testing

/// What git does with notes after `notes git install`, with the program and without it.
struct GitInstallTests {
  private let library: ScratchLibrary

  /// A library with a program of its own, which the tests may break.
  init() throws {
    library = try ScratchLibrary("small")
    try command(
      "mkdir ../bin && ln -s \"$(command -v notes)\" ../bin/notes && ../bin/notes git install --hooks")
  }

  @discardableResult
  private func command(_ text: String) throws -> String { try library.command(text) }

  /// Two branches that change one note, each in a way of its own, and the merge of them.
  private func merge(_ ours: String, _ theirs: String) throws -> (text: String, exitCode: Int32) {
    let note = "notes/2019/transformer-xl.md"
    try command("git checkout -q -b other && \(theirs) \(note) && git commit -qnam Theirs")
    try command("git checkout -q - && \(ours) \(note) && git commit -qnam Ours")
    let run = try library.run("git merge -q --no-edit other", environment: [:])
    return (try command("cat \(note)"), run.exitCode)
  }

  private static let broken: [(name: String, command: String)] = [
    ("gone", "rm ../bin/notes"),
    (
      "crashing",
      "rm ../bin/notes && printf '#!/bin/sh\\nkill -SEGV $$\\n' >../bin/notes && chmod +x ../bin/notes"
    ),
    (
      "killed", "rm ../bin/notes && printf '#!/bin/sh\\nkill -9 $$\\n' >../bin/notes && chmod +x ../bin/notes"
    ),
    ("refusing", "rm ../bin/notes && printf '#!/bin/sh\\nexit 2\\n' >../bin/notes && chmod +x ../bin/notes"),
    ("no program", "rm ../bin/notes && echo '\\001' >../bin/notes && chmod +x ../bin/notes"),
  ]

  @Test(arguments: broken)
  func withoutTheProgramGitMergesAsItAlwaysDid(_ name: String, _ broken: String) throws {
    defer { library.remove() }
    try command(broken)
    let merged = try merge("sed -i 's/^title: .*/title: Ours/'", "sed -i '$s/$/ Theirs./'")
    #expect(merged.exitCode == 0)
    #expect(merged.text.contains("title: Ours") && merged.text.contains(" Theirs."))
  }

  @Test(arguments: broken)
  func withoutTheProgramAConflictShowsBothSides(_ name: String, _ broken: String) throws {
    defer { library.remove() }
    try command(broken)
    let merged = try merge("sed -i 's/^title: .*/title: Ours/'", "sed -i 's/^title: .*/title: Theirs/'")
    #expect(merged.exitCode == 1)
    #expect(
      merged.text.contains("<<<<<<< ours\ntitle: Ours\n=======\ntitle: Theirs\n>>>>>>> theirs\n"))
    #expect(try command("git status --short").contains("UU notes/2019/transformer-xl.md"))
  }

  @Test func aBinaryFileOfThatNameIsAConflictAndKeepsOurs() throws {
    defer { library.remove() }
    try command("rm ../bin/notes")
    let merged = try merge("printf 'ours\\0\\n'>", "printf 'theirs\\0\\n'>")
    #expect(merged.exitCode == 1)
    #expect(merged.text == "ours\0\n")
  }

  @Test func theHookKeepsWhatIsStagedAndWrongOutOfACommit() throws {
    defer { library.remove() }
    let note = "notes/2019/transformer-xl.md"
    try command(
      "sed -i 's/^status: .*/status: raed/' \(note) && git add -A && git checkout -q HEAD~0 2>/dev/null; true"
    )
    try command("git show HEAD:\(note) >\(note)")
    let wrong = try library.run("git commit -qm Wrong", environment: [:])
    #expect(wrong.exitCode == 1 && wrong.output.contains("`raed` is no status"))
    #expect(wrong.output.contains("the commit is stopped"))
    try command("git add -A && echo More. >>\(note) && git add -A && git commit -qm Right")
  }

  @Test func theHookKeepsADeletionThatBreaksLinksOutOfACommit() throws {
    defer { library.remove() }
    try command("git rm -q notes/topics/long-context.md")
    let wrong = try library.run("git commit -qm Wrong", environment: [:])
    #expect(wrong.exitCode == 1 && wrong.output.contains("there is no note `long-context`"))
  }

  @Test func withoutTheProgramTheHookSaysSoAndLetsTheCommitPass() throws {
    defer { library.remove() }
    try command("rm ../bin/notes && sed -i 's/^status: .*/status: raed/' notes/2019/transformer-xl.md")
    #expect(try command("git commit -qam Unchecked").contains("is gone; the notes are not checked"))
  }

  @Test func aProgramThatCrashesInTheHookSaysSoAndLetsTheCommitPass() throws {
    defer { library.remove() }
    try command(Self.broken[1].command)
    #expect(try command("git commit --allow-empty -qm Unchecked").contains("notes has failed"))
  }

  @Test func theHookLeavesBranchesWithoutNotesAlone() throws {
    defer { library.remove() }
    try command(
      "git checkout -q --orphan site && git rm -rqf . && echo a >a && git add a && git commit -qm Site")
  }

  @Test func aHookThatWasThereStillRuns() throws {
    defer { library.remove() }
    try command("notes git uninstall && printf '#!/bin/sh\\necho mine; exit 3\\n' >.git/hooks/pre-commit")
    try command(
      "chmod +x .git/hooks/pre-commit && notes git install --hooks && sed -i '1s/$/ -e/' .git/hooks/pre-commit"
    )
    let run = try library.run("git commit --allow-empty -qm Empty", environment: [:])
    #expect(run.exitCode == 1)
    #expect(run.output.contains("mine"))
    try command("sed -i 's/^status: .*/status: raed/' notes/2019/transformer-xl.md && git add -A")
    let wrong = try library.run("git commit -qm Wrong", environment: [:])
    #expect(wrong.exitCode == 1 && wrong.output.contains("raed") && !wrong.output.contains("mine"))
    #expect(wrong.output.contains("the commit is stopped"))
  }
}
