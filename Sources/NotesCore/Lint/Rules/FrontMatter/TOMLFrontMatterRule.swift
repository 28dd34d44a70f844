/// Finds front matter that is TOML.
struct TOMLFrontMatterRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/toml",
    summary: Message("The front matter is TOML.", zh: "前置信息是 TOML。"),
    reason: Message(
      "Some site generators put TOML between lines `+++`. Notes have one format, YAML between lines `---`, so that one reader is enough.",
      zh: "有些建站工具在 `+++` 之间写 TOML。笔记只用一种格式，即 `---` 之间的 YAML，一个读取器就够了。"),
    passing: [.file("---\ntitle: Mamba\ntype: paper\n---\n")],
    failing: [.file("↓+++\ntitle = \"Mamba\"\n+++\n")])
}
