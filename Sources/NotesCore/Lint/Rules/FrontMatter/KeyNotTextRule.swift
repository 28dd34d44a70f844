/// Finds keys that are lists or mappings.
struct KeyNotTextRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/key-not-text",
    summary: Message("A key is a list or a mapping.", zh: "键是列表或映射。"),
    reason: Message(
      "YAML allows any value as a key; other formats and most readers do not. It is mostly a text in brackets that lacks its quotes.",
      zh: "YAML 允许任何值当键，别的格式和多数读取器不允许。它多半是漏了引号的带括号文字。"),
    passing: [.frontMatter("\"[Re] x\": 1\n")],
    failing: [.frontMatter("? ↓[a, b]\n: x\n"), .frontMatter("urls:\n  ? ↓- 代码\n  : x\n")])
}
