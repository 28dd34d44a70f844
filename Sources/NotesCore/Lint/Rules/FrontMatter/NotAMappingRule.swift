/// Finds front matter that is not made of keys and values.
struct NotAMappingRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/not-a-mapping",
    summary: Message("The front matter is not made of `key: value` lines.", zh: "前置信息不是由 `键: 值` 组成的。"),
    reason: Message(
      "Fields are read by their keys. A list, or a text alone, has none; a colon without a space after it makes no key either.",
      zh: "字段是按键来读的。列表或一段文字没有键；冒号后面没有空格也不成键。"),
    passing: [.file("---\ntitle: Mamba\ntype: paper\n---\n")],
    failing: [
      .file("---\n↓just words\n---\n"), .file("---\n↓- title\n- type\n---\n"),
      .file("---\n↓title:Mamba\n---\n"),
    ])
}
