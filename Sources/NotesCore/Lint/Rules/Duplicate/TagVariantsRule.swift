/// Finds tags that other notes spell otherwise.
struct TagVariantsRule: LibraryRule {
  let description = RuleDescription(
    "duplicate/tag-variants", .warning,
    summary: Message("A tag is spelled in two ways.", zh: "同一个标签有两种写法。"),
    reason: Message(
      "A search for one spelling does not find the notes with the other. Case, width, hyphens, dots and underscores are taken for spelling; the rarer way is reported.",
      zh: "按一种写法查，就查不到另一种写法的笔记。大小写、全半角、连字符、点和下划线算写法；报告用得少的那种。"),
    fix: .unsafe,
    passing: [
      .frontMatter("tags:\n  - rag\n", others: other("rag")),
      .frontMatter("tags:\n  - 检索\n", others: other("检索增强")),
      .frontMatter("tags:\n  - RAG\n", others: other("rag")),
    ],
    failing: [
      .frontMatter("tags:\n  - 检索\n  - ↓rag\n", others: other("RAG"), fixed: "tags:\n  - 检索\n  - RAG\n"),
      .frontMatter(
        "tags: [检索, ↓R-A-G]\n", others: other("rag").merging(other("rag", 2)) { first, _ in first },
        fixed: "tags: [检索, rag]\n"),
      .frontMatter(
        "tags:\n  - llm\n  - ↓ＬＬＭ\n", others: other("llm"), fixed: "tags:\n  - llm\n"),
    ])

  private static func other(_ tag: String, _ number: Int = 1) -> [String: String] {
    ["notes/2022/other-\(number).md": RuleExample.note("Other \(number)", "tags:\n  - \(tag)\n")]
  }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    let tags = file.items(.tags)
    let spellings = Set(tags.map(\.text))
    return tags.enumerated().compactMap { place, tag in
      guard let usual = library.tags.usual(of: tag.text) else { return nil }
      let isThere = spellings.contains(usual)
      let edit =
        isThere
        ? (place > 0 ? ListItemRemoval.edit(tag, in: file) : nil)
        : Edit(tag.range, ScalarQuoter.quote(usual, in: .flow))
      return Finding(
        tag.range,
        Message("other notes spell this tag `\(usual)`", zh: "别的笔记把这个标签写作 `\(usual)`"),
        hint: Message("write `\(usual)`, or choose another word", zh: "写 `\(usual)`，或者换一个词"),
        fix: edit.map { Fix(.unsafe, [$0]) })
    }
  }
}
