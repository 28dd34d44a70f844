/// Finds keys that a mapping has twice.
struct DuplicateKeyRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/duplicate-key",
    summary: Message("A key stands twice.", zh: "同一个键写了两次。"),
    reason: Message(
      "YAML readers disagree about which of the two counts, and most take the last without a word. A merge that kept both sides often leaves this behind.",
      zh: "两个值以哪个为准，各家 YAML 读取器说法不一，多数不声不响取后一个。合并时两边都留下，常会变成这样。"),
    passing: [.frontMatter("status: read\nyear: 2023\n")],
    failing: [
      .frontMatter("status: read\nyear: 2023\n↓status: unread\n"),
      .frontMatter("urls:\n  code: https://a.org\n  ↓code: https://b.org\n"),
    ])
}
