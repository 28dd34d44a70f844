/// Finds relations that lead to no note.
struct UnknownRelationTargetRule: LibraryRule {
  let description = RuleDescription(
    "link/unknown-relation-target",
    summary: Message("A relation leads to no note, or to several.", zh: "关系指向的笔记不存在，或者不止一条。"),
    reason: Message(
      "The targets of `relations` are ids of notes. One that leads nowhere is in no list of parts and in no graph.",
      zh: "`relations` 下写的是笔记的编号。指向不存在的笔记，组成部分和图里都看不到它。"),
    passing: [
      .frontMatter("relations:\n  improves:\n    - mamba\n    - 曼巴二\n", others: notes),
      .frontMatter("tags:\n  - nope\nrelations:\n  part-of:\n    - Mamba\n", others: notes),
    ],
    failing: [
      .frontMatter("relations:\n  improves:\n    - ↓mmaba\n    - mamba\n", others: notes),
      .frontMatter("relations:\n  improves: [mamba, ↓没有这条]\n  uses:\n    - ↓\"nope\"\n", others: notes),
      .frontMatter("relations:\n  compares:\n    - ↓曼巴\n", others: notes),
    ])

  private static let notes = [
    "notes/2023/mamba.md": RuleExample.note("One", "aliases:\n  - 曼巴\n"),
    "notes/2024/曼巴二.md": RuleExample.note("Two", "aliases:\n  - 曼巴\n"),
  ]

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    var missing = 0
    return file.relationTargets().compactMap { _, target in
      guard !target.text.isEmpty else { return nil }
      switch library.resolver.resolve(target.text) {
      case .note: return nil
      case .ambiguous(let notes):
        return Finding(
          target.range,
          Message("several notes go by `\(target.text)`", zh: "有几条笔记都叫 `\(target.text)`"),
          hint: TargetHint.ambiguous(notes, in: library))
      case .none:
        missing += 1
        return Finding(
          target.range, Message("there is no note `\(target.text)`", zh: "没有 `\(target.text)` 这条笔记"),
          hint: TargetHint.missing(target.text, in: library, isCompared: missing <= TargetHint.limit))
      }
    }
  }
}
