/// Finds blanks at the ends of lines.
struct TrailingSpaceRule: NoteRule {
  let description = RuleDescription(
    "body/trailing-space", .warning,
    summary: Message("A line ends in blanks.", zh: "行尾有空格。"),
    reason: Message(
      "Nobody sees them, and they come and go in diffs. Two or more spaces that break a line within a paragraph mean something and are kept, and so are blanks in code.",
      zh: "看不见，却在差异里进进出出。段落里用两个以上空格换行的有含义，会保留；代码里的也保留。"),
    fix: .safe,
    passing: [.body("一行，  \n换行。\n\n```\ncode  \n```\n"), .body("状态空间。\n")],
    failing: [
      .body("状态空间。↓ \n", fixed: "状态空间。\n"),
      .body("a\n↓  \nb↓\t\n", fixed: "a\n\nb\n"),
      .body("## 方法↓  \n\n文字↓  \n", fixed: "## 方法\n\n文字\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    TrailingSpaces.edits(file.source, bodyStart: file.frontMatter.bodyStart).map { edit in
      Finding(
        edit.range, Message("the line ends in blanks", zh: "行尾有空格"),
        hint: Message("delete them", zh: "删掉"), fix: Fix(.safe, [edit]))
    }
  }
}
