/// Finds fields, items and addresses without a value.
struct EmptyValueRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/empty-value",
    summary: Message("A field has no value.", zh: "字段没有值。"),
    reason: Message(
      "A key with nothing after it says no more than a missing key, but every reader has to allow for it: some see an empty text, others null. A field that is not known yet is best left out.",
      zh: "键后面什么都没有，和没有这个键是一个意思，但每个读取器都得为它操心：有的读成空文字，有的读成 null。还不知道的字段，不写就好。"),
    fix: .safe,
    passing: [.frontMatter("short: 状态\nmine:\n"), .frontMatter("aliases: []\n")],
    failing: [
      .frontMatter("left:↓\nyear: 2023\n", fixed: "year: 2023\n"),
      .frontMatter("short: ↓\"\"\nyear: 2023\n", fixed: "year: 2023\n"),
      .frontMatter("tags:↓\n", fixed: ""),
      .frontMatter("urls:\n  代码:↓\n  pdf: a.pdf\n", fixed: "urls:\n  pdf: a.pdf\n"),
      .frontMatter("tags:\n  - a\n  - ↓''\nadded: 2023-01-02\n", fixed: "tags:\n  - a\nadded: 2023-01-02\n"),
      .frontMatter("left:↓  # 附录\n"),
      .file("---\ntitle:↓\ntype: paper\n---\n"),
    ])

  func fix(_ diagnostic: Diagnostic, in file: LintedFile) -> Fix? {
    let required = file.entries.contains {
      Field(key: $0.key)?.isRequired == true && file.tree.range($0.valueNode) == diagnostic.range
    }
    guard !required, let place = EntryPlace.find(valueAt: diagnostic.range, in: file.tree),
      let edit = place.removal(in: file)
    else { return nil }
    return TriedFix.safe([edit], in: file)
  }
}
