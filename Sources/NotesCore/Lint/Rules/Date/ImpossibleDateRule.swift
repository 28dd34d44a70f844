/// Finds dates that the calendar does not have.
struct ImpossibleDateRule: ReadingRule {
  let description = RuleDescription(
    DateDefect.impossible,
    summary: Message("There is no such day.", zh: "没有这一天。"),
    reason: Message(
      "A day that the calendar does not have is a slip, and readers of YAML make another day of it without a word: of 2024-13-45 some make 2025-02-14.",
      zh: "日历上没有的日子一定是写错了，而有些 YAML 读取器会不声不响换成别的日子：2024-13-45 会读成 2025-02-14。"),
    passing: [
      .frontMatter("added: 2024-02-29\n"),
      .frontMatter("started: 2023-12-31\n"),
    ],
    failing: [
      .frontMatter("added: ↓2023-02-29\n"),
      .frontMatter("short: 曼巴\nadded: ↓2024-13-45\n"),
      .file("---\n{ title: 曼巴, type: paper, added: ↓\"2024-04-31\" }\n---\n"),
      .frontMatter("added: ↓0000-01-01\n"),
    ])
}
