/// Finds front matter that says nothing.
struct EmptyFrontMatterRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/empty",
    summary: Message("There is nothing in the front matter.", zh: "前置信息里什么也没有。"),
    reason: Message(
      "Two lines `---` with nothing between them, or with comments alone, give the note neither a title nor a type.",
      zh: "两行 `---` 之间什么都没有，或只有 `#` 开头的行，笔记就既没有标题也没有类型。"),
    passing: [.file("---\ntitle: Mamba\ntype: paper\n---\n")],
    failing: [.file("↓---\n---\n"), .file("↓---\n# title: Mamba\n---\n\nText.\n")])
}
