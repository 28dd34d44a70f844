/// Finds topics that say of themselves how far they are read.
struct TopicWithStatusRule: NoteRule {
  let description = RuleDescription(
    "status/topic-with-status",
    summary: Message("A topic has a reading state of its own.", zh: "专题有自己的阅读状态。"),
    reason: Message(
      "A topic gathers works, and shows how far those are read. A status of its own would be counted besides theirs, and soon be wrong. The fix takes the line away.",
      zh: "专题汇集若干笔记，显示的是它们的阅读情况。自己再写状态，会重复计数，也很快过时。修正会删掉这一行。"),
    fix: .unsafe,
    passing: [
      .file("---\ntitle: 长上下文\ntype: topic\nadded: 2023-12-10\n---\n"),
      .file("---\ntitle: Mamba\nstatus: read\ntype: paper\n---\n"),
    ],
    failing: [
      .file(
        "---\ntitle: 长上下文\n↓status: reading\ntype: topic\n---\n",
        fixed: "---\ntitle: 长上下文\ntype: topic\n---\n"),
      .file(
        "---\ntitle: 长上下文\n↓status: reading\n↓progress: 12/36\n↓started: 2023-12-11\ntype: topic\n---\n",
        fixed: "---\ntitle: 长上下文\ntype: topic\n---\n"),
      .file(
        "---\n{ title: 长上下文, type: topic, ↓finished: 2023-12-11 }\n---\n",
        fixed: "---\n{ title: 长上下文, type: topic }\n---\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    guard file.note.kind == .topic else { return [] }
    return ReadingState(file.note).ofTopic.compactMap { field in
      guard let entry = file.entry(field) else { return nil }
      return Finding(
        file.tree.range(entry.keyNode),
        Message("a topic has no `\(field.key)` of its own", zh: "专题没有自己的 `\(field.key)`"),
        hint: Message(
          "delete the line: the topic shows how far its parts are read", zh: "删掉这一行：专题显示的是各部分的阅读情况"),
        fix: FieldFix.removing(field, .unsafe, in: file))
    }
  }
}

extension ReadingState {
  /// The fields that a topic should not have; one that cannot be read has a finding of its own.
  fileprivate var ofTopic: [Field] {
    [
      status.map { _ in .status }, progress.map { _ in .progress }, started.map { _ in .started },
      finished.map { _ in .finished },
    ].compactMap { $0 }
  }
}
