import Foundation
import Testing

/// The merge driver in real repositories: git itself merges, rebases, picks and stashes with it.
struct MergeDriverTests {
  private static let quote = "> [!quote] p. 9\n>\n> Ours.\n\n^aaaaaa\n"
  private static let otherQuote = "> [!note] p. 1\n>\n> Theirs.\n\n^bbbbbb\n"

  private static let status = NoteEdit(
    name: "status",
    changes: [
      ("status: unfinished\nprogress: 5/16\n", "status: read\nprogress: 16/16\nfinished: 2024-01-02\n")
    ])
  private static let tag = NoteEdit(
    name: "tag", changes: [("  - pretraining\n", "  - nlp\n  - pretraining\n")])
  private static let otherTag = NoteEdit(
    name: "other tag", changes: [("  - pretraining\n", "  - encoder\n  - pretraining\n")])
  private static let author = NoteEdit(
    name: "author", changes: [("  - Jacob Devlin\n", "  - J. Devlin\n")])
  private static let otherAuthor = NoteEdit(
    name: "other author", changes: [("  - Ming-Wei Chang\n", "  - Ming-Wei Chang\n  - others\n")])
  private static let annotation = NoteEdit(name: "annotation", changes: [("评语。\n", "评语。\n\n" + quote)])
  private static let otherAnnotation = NoteEdit(
    name: "other annotation",
    changes: [("评语。\n", "改过的评语。\n"), ("> [!quote] p. 3", otherQuote + "\n> [!quote] p. 3")])
  private static let prose = NoteEdit(name: "prose", changes: [("双向的预训练。", "双向的预训练，很好。")])
  private static let otherProse = NoteEdit(name: "other prose", changes: [("第二段。", "第二段。\n\n第三段。")])
  private static let title = NoteEdit(
    name: "title", changes: [("title: BERT", "title: \"BERT: Pre-training\"")])
  private static let rename = NoteEdit(name: "rename", target: "notes/encoders/bert.md")

  private static let edits = [
    status, tag, otherTag, author, otherAuthor, annotation, otherAnnotation, prose, otherProse, title, rename,
  ]

  /// Commits each edit on a branch of its own, `e0` and so on.
  private func library(of edits: [NoteEdit], hasDriver: Bool = true) throws -> MergedLibrary {
    let library = try MergedLibrary(hasDriver: hasDriver)
    for (index, edit) in edits.enumerated() {
      try library.command("git checkout -q -b e\(index) main")
      try library.commit(edit, on: "e\(index)")
    }
    return library
  }

  /// What the note is when both edits are made.
  private func expected(_ left: NoteEdit, _ right: NoteEdit) -> String {
    let text = right.applied(to: left.applied(to: MergedLibrary.note))
    return text.replacingOccurrences(of: "  - nlp\n  - encoder\n", with: "  - encoder\n  - nlp\n")
  }

  @Test func everyPairOfEditsOfOneNoteMergesIntoBoth() throws {
    let library = try library(of: Self.edits)
    for left in Self.edits.indices {
      for right in Self.edits.indices where left != right {
        let (own, other) = (Self.edits[left], Self.edits[right])
        let run = try library.run("git checkout -qf --detach e\(left) && git merge -q -m Merge e\(right)")
        #expect(run.exitCode == 0 && !run.output.contains("bert.md:"), "\(own) × \(other): \(run.output)")
        #expect(
          try library.text(of: own.target ?? other.target ?? MergedLibrary.path) == expected(own, other),
          "\(own) × \(other)")
      }
    }
    #expect(try library.run("notes lint notes").exitCode == 0)
  }

  /// Git by itself leaves a conflict of more than a few of them, and merges the others to the same note.
  @Test func withoutTheDriverSomePairsConflict() throws {
    let library = try library(of: Self.edits, hasDriver: false)
    var conflicts: [String] = []
    for left in Self.edits.indices {
      for right in Self.edits.indices where left < right {
        let (own, other) = (Self.edits[left], Self.edits[right])
        let run = try library.run("git checkout -qf --detach e\(left) && git merge -q -m Merge e\(right)")
        if run.exitCode == 0 {
          #expect(
            try library.text(of: own.target ?? other.target ?? MergedLibrary.path) == expected(own, other),
            "\(own) × \(other)")
        } else {
          conflicts.append("\(own) × \(other)")
          try library.command("git merge --abort")
        }
      }
    }
    #expect(conflicts.contains("tag × other tag") && conflicts.contains("status × title"))
    #expect(conflicts.count < 20)
  }

  @Test(arguments: [true, false]) func anEditOfADeletedNoteIsLeftToTheReader(hasDriver: Bool) throws {
    let deletion = NoteEdit(name: "deletion", isDeletion: true)
    let library = try library(of: [deletion, Self.status], hasDriver: hasDriver)
    let run = try library.run("git checkout -q e0 && git merge -q -m Merge e1")
    #expect(run.exitCode == 1 && run.output.contains("CONFLICT (modify/delete)"))
    #expect(try library.text() == Self.status.applied(to: MergedLibrary.note))
  }

  @Test func aConflictStandsAroundItsKeyAloneAndLintNamesTheLine() throws {
    let unfinished = NoteEdit(
      name: "unfinished", changes: [("status: unfinished", "status: dropped"), ("第二段。", "第二段，改了。")])
    let library = try library(of: [Self.status, unfinished])
    let run = try library.run("git checkout -q e0 && git merge -q -m Merge e1")
    #expect(run.exitCode == 1)
    #expect(run.output.hasPrefix("notes/2019/bert.md:3: status: ours read, theirs dropped\n"))
    #expect(
      try library.text()
        == NoteEdit(
          name: "",
          changes: [
            ("第二段。", "第二段，改了。"),
            (
              "status: unfinished\nprogress: 5/16\n",
              "<<<<<<< ours\nstatus: read\nprogress: 16/16\nfinished: 2024-01-02\n=======\nstatus: dropped\nprogress: 5/16\n>>>>>>> theirs\n"
            ),
          ]
        ).applied(to: MergedLibrary.note))
    let lint = try library.run("notes lint --output-format concise \(MergedLibrary.path)")
    #expect(lint.exitCode == 1 && lint.output.contains("notes/2019/bert.md:3:1: "))
  }

  @Test func theBaseIsShownAsGitIsToldTo() throws {
    let other = NoteEdit(name: "other", changes: [("year: 2019", "year: 2018")])
    let library = try library(of: [NoteEdit(name: "one", changes: [("year: 2019", "year: 2020")]), other])
    _ = try library.run("git checkout -q e0 && git -c merge.conflictStyle=diff3 merge -q -m Merge e1")
    #expect(
      try library.text().contains(
        "<<<<<<< ours\nyear: 2020\n||||||| base\nyear: 2019\n=======\nyear: 2018\n>>>>>>> theirs\n"))
  }

  @Test func rebaseAndCherryPickAndStashMerge() throws {
    let library = try library(of: [Self.tag, Self.otherTag, Self.status])
    try library.command("git checkout -q e1 && git rebase -q e0")
    #expect(try library.text() == expected(Self.tag, Self.otherTag))
    try library.command("git cherry-pick e2")
    #expect(try library.text() == Self.status.applied(to: expected(Self.tag, Self.otherTag)))
    try library.command("git checkout -q e0")
    try library.write(Self.otherTag.applied(to: MergedLibrary.note))
    try library.command("git stash -q -- 2>/dev/null || true; git checkout -qf e0~1")
    try library.write(Self.otherTag.applied(to: MergedLibrary.note))
    try library.command("git stash -q && git checkout -q e0 && git stash pop -q")
    #expect(try library.text() == expected(Self.tag, Self.otherTag))
  }

  /// Git merges more than two branches with a strategy that knows no drivers, and gives up where that leaves a conflict.
  @Test func anOctopusMergesOrTouchesNothing() throws {
    let library = try library(of: [Self.tag, Self.otherTag, Self.status, Self.annotation])
    try library.command("git checkout -q --detach e0 && git merge -q -m Octopus e2 e3")
    let merged = Self.annotation.applied(
      to: Self.status.applied(to: Self.tag.applied(to: MergedLibrary.note)))
    #expect(try library.text() == merged)
    #expect(try library.command("git rev-list --parents -n 1 HEAD").split(separator: " ").count == 4)
    try library.command("git checkout -q --detach e0")
    #expect(try library.run("git merge -q -m Octopus e1 e2").exitCode != 0)
    try library.command("git reset -q --merge")
    // One after the other, they merge.
    try library.command("git merge -q -m One e1 && git merge -q -m Two e2")
    #expect(try library.text() == Self.status.applied(to: expected(Self.tag, Self.otherTag)))
  }

  /// Two branches that were merged into each other have two last commits in common, of which git makes one first.
  @Test func aCrissCrossMerges() throws {
    let library = try library(of: [Self.tag, Self.otherTag])
    try library.command(
      """
      git checkout -q e0 && git branch left && git checkout -q e1 && git branch right
      git checkout -q left && git merge -q -m L right~0 && git checkout -q right && git merge -q -m R e0
      """)
    try library.commit(Self.status, on: "left")
    try library.commit(Self.prose, on: "right")
    try library.command("git checkout -q left && git merge -q -m Both right")
    #expect(
      try library.text() == Self.prose.applied(to: Self.status.applied(to: expected(Self.tag, Self.otherTag)))
    )
  }

  @Test func bothSidesAddingTheNoteMerge() throws {
    let library = try MergedLibrary(hasDriver: true)
    let new = "---\ntitle: New\nstatus: unread\ntype: paper\ntags:\n  - a\n---\n\nText.\n"
    for (branch, tag) in [("one", "b"), ("two", "c")] {
      try library.command("git checkout -q -b \(branch) main")
      try library.write(
        new.replacingOccurrences(of: "  - a\n", with: "  - a\n  - \(tag)\n"), to: "notes/new.md")
      try library.command("git add -A && git commit -qm \(branch)")
    }
    try library.command("git checkout -q one && git merge -q -m Both two")
    #expect(
      try library.text(of: "notes/new.md")
        == new.replacingOccurrences(of: "  - a\n", with: "  - a\n  - b\n  - c\n"))
  }

  // MARK: The command alone

  /// Three files in a folder without a library.
  private func run(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], _ arguments: [String] = ["7", "notes/a.md"],
    then check: (ToolRun, [UInt8], String) throws -> Void
  ) throws {
    let library = try ScratchLibrary("empty")
    defer { library.remove() }
    for (name, bytes) in [("O", base), ("A", ours), ("B", theirs)] {
      try Data(bytes).write(to: library.folder.appending(path: name))
    }
    _ = try library.run("chmod 640 A", environment: [:])
    let run = try ToolRun(["merge-driver", "--", "O", "A", "B"] + arguments, in: library.folder.path)
    let after = Array(try Data(contentsOf: library.folder.appending(path: "A")))
    #expect(try library.run("stat -c %a A; ls -A", environment: [:]).output == "640\nA\nB\nO\n")
    try check(run, after, library.folder.path)
  }

  private let bytes = Array(MergedLibrary.note.utf8)

  private func edited(_ edit: NoteEdit) -> [UInt8] { Array(edit.applied(to: MergedLibrary.note).utf8) }

  @Test func itNeedsNoLibraryAndKeepsTheMode() throws {
    try run(bytes, edited(Self.tag), edited(Self.otherTag)) { run, after, _ in
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
      #expect(after == Array(expected(Self.tag, Self.otherTag).utf8))
    }
  }

  @Test func whatIsNoTextStaysAsItIs() throws {
    try run(bytes, bytes + [0], bytes + [0, 1]) { run, after, _ in
      #expect(run.status == 1 && after == bytes + [0])
      #expect(run.errors.hasPrefix("notes/a.md: this is no text"))
    }
  }

  @Test func anUnreadableNoteIsMergedByGit() throws {
    let broken = NoteEdit(name: "broken", changes: [("title: BERT", "title: [BERT")])
    let theirs = NoteEdit(name: "prose", changes: [("第二段。", "第三段。")])
    try run(bytes, edited(broken), edited(theirs)) { run, after, _ in
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(after == Array(theirs.applied(to: broken.applied(to: MergedLibrary.note)).utf8))
    }
    let other = NoteEdit(name: "title", changes: [("title: BERT", "title: Bert")])
    try run(bytes, edited(broken), edited(other), ["7", "notes/\u{1B}.md"]) { run, after, _ in
      #expect(run.status == 1)
      #expect(
        run.errors
          == "notes/<U+001B>.md: merged as plain text: the front matter of ours cannot be read\n")
      #expect(
        String(decoding: after, as: UTF8.self).contains(
          "<<<<<<< ours\ntitle: [BERT\n=======\ntitle: Bert\n>>>>>>> theirs\n"))
    }
  }

  @Test func wrongArgumentsTouchNothing() throws {
    try run(bytes, edited(Self.tag), edited(Self.otherTag), ["x", "notes/a.md"]) { run, after, _ in
      #expect(run.status == 2 && after == edited(Self.tag))
    }
    let library = try ScratchLibrary("empty")
    defer { library.remove() }
    let run = try ToolRun(["merge-driver", "O", "A", "B", "7", "a.md"], in: library.folder.path)
    #expect(run.status == 2 && run.errors.contains("O"))
  }

  /// The driver killed at any moment leaves our version or the merged one, whole.
  @Test func aKilledDriverLeavesOursOrTheResult() throws {
    let library = try ScratchLibrary("empty")
    defer { library.remove() }
    let old = edited(Self.tag)
    for (name, bytes) in [("O", bytes), ("ours", old), ("B", edited(Self.otherTag))] {
      try Data(bytes).write(to: library.folder.appending(path: name))
    }
    let seed: UInt64 = 5
    var generator = SeededGenerator(seed: seed)
    for number in 0..<25 {
      let delay = Double(Int.random(in: 0...40_000, using: &generator)) / 1e6
      _ = try library.run(
        "cp ours A; notes merge-driver -- O A B 7 a.md & sleep \(delay); kill -9 $!; wait; true",
        environment: [:])
      let after = Array(try Data(contentsOf: library.folder.appending(path: "A")))
      #expect(
        after == old || after == Array(expected(Self.tag, Self.otherTag).utf8), "seed \(seed), run \(number)")
    }
  }
}
