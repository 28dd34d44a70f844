/// Finds YAML's anchors, aliases and tags.
struct AliasOrTagRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/alias-or-tag",
    summary: Message("A YAML anchor, alias or tag is used.", zh: "用了 YAML 的锚点、引用或标签。"),
    reason: Message(
      "`&name`, `*name` and `!name` make one line depend on another, or call for a type that other tools do not have; a few of them can blow up to gigabytes. Where they are meant as text, such as a title that begins with `*`, the text needs quotes.",
      zh: "`&名`、`*名` 和 `!名` 让一行依赖另一行，或要求别的工具没有的类型，几行就能膨胀到上吉字节。如果本来是文字（比如以 `*` 开头的标题），要加引号。"),
    passing: [.frontMatter("left: \"*args\"\n"), .frontMatter("left: A*, R&D\n")],
    failing: [
      .frontMatter("left: ↓&x 附录\n"), .frontMatter("left: ↓*args\n"), .frontMatter("left: ↓!!str 附录\n"),
      .frontMatter("aliases:\n  - 状态空间\n  - ↓!x y\n"), .frontMatter("↓<<: {a: 1}\n"),
    ])
}
