/// Finds keys that a mapping has twice.
struct DuplicateKeyRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/duplicate-key",
    summary: Message("A key stands twice.", zh: "同一个键写了两次。"),
    reason: Message(
      "YAML readers disagree about which of the two counts, and most take the last without a word. A merge that kept both sides often leaves this behind. Where both say the same, the second can go.",
      zh: "两个值以哪个为准，各家 YAML 读取器说法不一，多数不声不响取后一个。合并时两边都留下，常会变成这样。两个值相同时，后一个可以删掉。"),
    fix: .safe,
    passing: [.frontMatter("status: read\nyear: 2023\n")],
    failing: [
      .frontMatter("status: read\nyear: 2023\n↓status: unread\n"),
      .frontMatter("urls:\n  code: https://a.org\n  ↓code: https://b.org\n"),
      .frontMatter("year: 2023\n↓year: \"2023\"\n", fixed: "year: 2023\n"),
      .frontMatter(
        "urls:\n  代码: https://a.org\n  ↓代码: https://a.org\nadded: 2023-01-02\n",
        fixed: "urls:\n  代码: https://a.org\nadded: 2023-01-02\n"),
      .frontMatter("tags:\n  - a\n↓tags:\n  - b\n"),
    ])

  func fix(_ diagnostic: Diagnostic, in file: LintedFile) -> Fix? {
    guard let place = EntryPlace.find(keyAt: diagnostic.range, in: file.tree),
      let edit = place.removal(in: file)
    else { return nil }
    // Only where the first says the same does its removal make no difference.
    return TriedFix.safe([edit], in: file)
  }
}
