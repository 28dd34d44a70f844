/// Finds works that are read, nobody knows when.
struct MissingFinishedRule: NoteRule {
  let description = RuleDescription(
    "status/missing-finished", .warning, isDefault: false,
    summary: Message("A work is read, but the day is not written down.", zh: "已读，但没有记读完的日期。"),
    reason: Message(
      "What was read in a month or a year is counted by `finished`. Of works read long ago the day may be unknown, so this is off by default.",
      zh: "某月某年读了多少，靠 `finished` 统计。很早读的可能记不得哪天，所以默认不检查。"),
    passing: [
      .frontMatter("status: read\nfinished: 2023-12-12\n"),
      .frontMatter("status: dropped\n"),
    ],
    failing: [
      .frontMatter("status: ↓read\n"),
      .frontMatter("status: ↓'read' # 已读\nstarted: 2023-12-11\n"),
      .file("---\n{ title: 曼巴, type: paper, status: ↓read }\n---\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    // A day that cannot be read has a finding of its own.
    guard file.note.kind != .topic, file.note.status == .read, file.entry(.finished) == nil,
      let range = file.valueRange(.status)
    else { return [] }
    return [
      Finding(
        range, Message("read, but there is no `finished`", zh: "状态是已读，却没有 `finished`"),
        hint: Message(
          "add the day on which it was read: `finished: 2024-01-31`", zh: "补上读完的日期：`finished: 2024-01-31`"))
    ]
  }
}
