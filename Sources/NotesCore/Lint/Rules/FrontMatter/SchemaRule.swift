/// Finds values that are not what their fields hold.
struct SchemaRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/schema",
    summary: Message("A value is not what its field holds.", zh: "字段的值不合要求。"),
    reason: Message(
      "Each field has a type: a text, a list, a year, one of a few words. A value of another type is in no list and is found by no query, as if the field were missing.",
      zh: "每个字段都有类型：文字、列表、年份，或几个固定的词之一。类型不对的值不会出现在列表里，也查不到，就像没写一样。"),
    passing: [
      .frontMatter("aliases:\n  - 曼巴\nyear: 2023\npriority: high\nrating: 5\norder: \"4.1b\"\n"),
      .frontMatter("mine: [1, 2]\n"),
    ],
    failing: [
      .frontMatter("aliases: ↓曼巴\n"), .frontMatter("short:\n  ↓- 曼巴\n"), .frontMatter("year: ↓二〇二三\n"),
      .frontMatter("priority: ↓hihg\n"), .frontMatter("rating: ↓6\n"), .frontMatter("order: ↓\"第一\"\n"),
      .frontMatter("urls: ↓https://example.org\n"), .frontMatter("relations:\n  ↓improve:\n    - mamba\n"),
      .file("---\ntitle: Mamba\ntype: ↓papre\n---\n"),
    ])
}
