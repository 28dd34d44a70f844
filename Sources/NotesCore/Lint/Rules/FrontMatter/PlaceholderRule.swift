/// Finds placeholders of templates that were never filled in.
struct PlaceholderRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/placeholder",
    summary: Message("A template's placeholder was left in.", zh: "模板的占位符没有填。"),
    reason: Message(
      "`{{title}}` is what a template has before it is filled in; to YAML it is a mapping of mappings. This is the most frequent reason for front matter that cannot be read.",
      zh: "`{{title}}` 是模板填写之前的样子，对 YAML 来说是映射套映射。前置信息读不了，最常见的就是这个原因。"),
    passing: [.frontMatter("left: \"{{title}} 的附录\"\n")],
    failing: [
      .frontMatter("left: {↓{title}}\n"), .frontMatter("left: ↓{{title}} 附录\n"),
      .frontMatter("short: 状态 ↓{{a}}: {{b}}\n"),
    ])
}
