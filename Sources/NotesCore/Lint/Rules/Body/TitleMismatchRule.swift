/// Finds first headings that name another work than the front matter.
struct TitleMismatchRule: NoteRule {
  let description = RuleDescription(
    "body/title-mismatch", .warning,
    summary: Message(
      "A heading of level 1 is none of the note's names.", zh: "一级标题不是这条笔记的任何一个名字。"),
    reason: Message(
      "Code hosts show a heading of level 1 as the page's title. Where it is neither title nor short name nor alias, the note was copied from another, or one of the two was not changed with the other.",
      zh: "代码托管网站把一级标题当页面标题。它既不是标题，也不是简称或别名，多半是从别的笔记复制来的，或者改了一处忘了另一处。"),
    passing: [
      .body("# EXAMPLE\n\n文字。\n"),
      .file("---\ntitle: Mamba\ntype: paper\naliases:\n  - 曼巴\n---\n\n# 曼巴\n"),
      .body("## 方法\n"),
    ],
    failing: [
      .body("# ↓状态空间\n\n文字。\n"),
      .body("文字。\n\n# ↓Mamba\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    guard !file.note.title.isEmpty else { return [] }
    let names = ([file.note.title] + [file.note.short].compactMap { $0 } + file.note.aliases).map {
      FoldedName($0)
    }
    return file.document.headings.filter { $0.level == 1 && !$0.text.isEmpty }.compactMap { heading in
      let text = file.document.plainText(of: heading)
      if names.contains(FoldedName(text)) { return nil }
      return Finding(
        heading.text,
        Message(
          "`\(text)` is neither title nor short name nor alias of the note", zh: "`\(text)` 不是这条笔记的标题、简称或别名"),
        hint: Message(
          "write the title, add this to `aliases`, or make it a heading of level 2",
          zh: "写成标题，或把它加进 `aliases`，或改成二级标题"))
    }
  }
}
