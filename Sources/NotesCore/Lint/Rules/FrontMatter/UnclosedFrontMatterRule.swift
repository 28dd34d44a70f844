/// Finds front matter whose second `---` is missing.
struct UnclosedFrontMatterRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/unclosed",
    summary: Message("The front matter has no closing `---`.", zh: "前置信息没有结尾的 `---`。"),
    reason: Message(
      "Without a second line `---` nobody can tell where the fields end, so none of them is read.",
      zh: "没有第二行 `---`，就分不清字段到哪里为止，所以一个字段也读不到。"),
    passing: [.file("---\ntitle: Mamba\ntype: paper\n---\n\nText.\n")],
    failing: [.file("↓---\ntitle: Mamba\ntype: paper\n\nText.\n")])
}
