/// Finds values that are not what their fields hold.
struct SchemaRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/schema",
    summary: Message("A value is not what its field holds.", zh: "字段的值不合要求。"),
    reason: Message(
      "Each field has a type: a text, a list, a year, one of a few words. A value of another type is in no list and is found by no query, as if the field were missing.",
      zh: "每个字段都有类型：文字、列表、年份，或几个固定的词之一。类型不对的值不会出现在列表里，也查不到，就像没写一样。"),
    fix: .unsafe,
    passing: [
      .frontMatter("aliases:\n  - 曼巴\nyear: 2023\npriority: high\nrating: 5\norder: \"4.1b\"\n"),
      .frontMatter("mine: [1, 2]\n"),
    ],
    failing: [
      .frontMatter("aliases: ↓曼巴\n", fixed: "aliases:\n  - 曼巴\n"),
      .frontMatter("tags: ↓状态空间, ssm\n", fixed: "tags:\n  - 状态空间\n  - ssm\n"),
      .frontMatter("short:\n  ↓- 曼巴\n"), .frontMatter("year: ↓二〇二三\n"),
      .frontMatter("year: ↓\"2023\"\n", fixed: "year: 2023\n"), .frontMatter("tags:\n  - ↓长 上下文\n"),
      .frontMatter("relations:\n  improves: ↓mamba\n"),
      .frontMatter("urls: ↓example.org\n"), .frontMatter("tags: ↓a b\n"),
      .frontMatter("priority: ↓hihg\n", fixed: "priority: high\n"), .frontMatter("rating: ↓6\n"),
      .frontMatter("order: ↓\"第一\"\n"),
      .frontMatter("urls: ↓https://example.org\n", fixed: "urls:\n  paper: https://example.org\n"),
      .frontMatter("relations:\n  ↓improve:\n    - mamba\n"),
      .file(
        "---\ntitle: Mamba\ntype: ↓papre\n---\n", fixed: "---\ntitle: Mamba\ntype: paper\n---\n"),
    ])

  /// A text where a list or addresses belong becomes one of them, and a word that is misspelt the one that was meant.
  func fix(_ diagnostic: Diagnostic, in file: LintedFile) -> Fix? {
    let entry = file.entries.first { file.tree.range($0.valueNode) == diagnostic.range }
    guard let entry, let field = Field(key: entry.key) else { return nil }
    switch field.valueType {
    case .texts, .addresses: return inForm(entry, of: field, in: file)
    case .kind: return word(nearest: Kind.allCases.map(\.rawValue), entry, field, in: file)
    case .priority: return word(nearest: Priority.allCases.map(\.rawValue), entry, field, in: file)
    default: return nil
    }
  }

  private func word(
    nearest words: [String], _ entry: FrontMatter.Entry, _ field: Field, in file: LintedFile
  ) -> Fix? {
    let near = EditDistance.nearest(to: file.frontMatter.text(entry.valueNode), in: words)
    guard near.count == 1 else { return nil }
    return FieldFix.setting(field, to: near[0], .unsafe, in: file)
  }

  private func inForm(_ entry: FrontMatter.Entry, of field: Field, in file: LintedFile) -> Fix? {
    guard case .anew(let new)? = ValueForField(entry.valueNode, in: file.frontMatter).written(for: field),
      let edit = BlockForm(file).edit(entry.keyNode, entry.valueNode, as: new)
    else { return nil }
    return TriedFix.mending([edit], in: file)
  }
}
