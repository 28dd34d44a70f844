/// Finds lists that pages ask for in a way that `notes index` cannot write.
struct BrokenIndexRule: LibraryRule {
  let description = RuleDescription(
    IndexDefect.rule,
    summary: Message("A page asks for a list that cannot be written.", zh: "页面要的列表写不出来。"),
    reason: Message(
      "Between `<!-- notes:begin QUERY -->` and `<!-- notes:end -->` in a page, `notes index` lists the notes that match. A page in which one of the two is missing, or whose query or options are wrong, is left as it is, and what it shows grows old. `notes index --help` shows how they are written.",
      zh:
        "页面里 `<!-- notes:begin 查询 -->` 和 `<!-- notes:end -->` 之间，由 `notes index` 列出符合的笔记。两行缺一行，或者查询、选项写错，整个页面就不会更新，内容会越来越旧。写法见 `notes index --help`。"
    ),
    passing: [
      .file("<!-- notes:begin type:paper as=table -->\n<!-- notes:end -->\n", at: "README.md"),
      .file("```markdown\n<!-- notes:begin type:paper -->\n```\n", at: "README.md"),
    ],
    failing: [
      .file("# 清单\n\n↓<!-- notes:begin type:paper -->\n", at: "README.md"),
      .file("↓<!-- notes:end -->\n", at: "README.md"),
      .file("<!-- notes:begin ↓tpye:paper -->\n<!-- notes:end -->\n", at: "README.md"),
      .file("<!-- notes:begin by=↓sections -->\n<!-- notes:end -->\n", at: "README.md"),
      .file("<!-- notes:begin ↓added:7d.. -->\n<!-- notes:end -->\n", at: "README.md"),
      .file("- ↓<!-- notes:begin -->\n", at: "README.md"),
    ])

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    guard file.isPage, IndexBlockReader.mayHaveBlocks(file.bytes) else { return [] }
    return IndexPage(file.document, library.files.configuration).defects.map {
      Finding($0.range, $0.message, hint: $0.hint)
    }
  }
}
