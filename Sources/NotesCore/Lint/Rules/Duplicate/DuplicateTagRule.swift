/// Finds tags that a note has twice.
struct DuplicateTagRule: NoteRule {
  let description = RuleDescription(
    "duplicate/tag", .warning,
    summary: Message("A tag stands twice in a note.", zh: "同一个标签在笔记里写了两次。"),
    reason: Message(
      "A note has a tag or has it not; the second says nothing, and often stands where another tag was meant.",
      zh: "标签只有有和没有之分，第二个没有意义，常常是想写别的标签。"),
    fix: .unsafe,
    passing: [
      .frontMatter("tags:\n  - rag\n  - 检索\n"), .frontMatter("short: tags\naliases:\n  - rag\n  - rag2\n"),
    ],
    failing: [
      .frontMatter("tags:\n  - rag\n  - 检索\n  - ↓rag\n", fixed: "tags:\n  - rag\n  - 检索\n"),
      .frontMatter("tags: [检索, rag, ↓\"检索\", ↓rag]\n", fixed: "tags: [检索, rag]\n"),
      .frontMatter("tags:\n  - 检索\n  - ↓检索\nyear: 2023\n", fixed: "tags:\n  - 检索\nyear: 2023\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    var seen: Set<String> = []
    return file.items(.tags).compactMap { tag in
      if seen.insert(tag.text).inserted || tag.text.isEmpty { return nil }
      return Finding(
        tag.range, Message("the tag `\(tag.text)` stands here twice", zh: "标签 `\(tag.text)` 写了两次"),
        hint: Message("delete one of the two", zh: "删掉其中一个"),
        fix: ListItemRemoval.edit(tag, in: file).map { Fix(.unsafe, [$0]) })
    }
  }
}
