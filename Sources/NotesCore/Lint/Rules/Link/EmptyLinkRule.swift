/// Finds links that lead nowhere because nothing is written in them.
struct EmptyLinkRule: LibraryRule {
  let description = RuleDescription(
    "link/empty", .warning,
    summary: Message("A link has no target.", zh: "链接没有写目标。"),
    reason: Message(
      "`[[]]`, `[[|text]]`, `[text]()` and `[text](<>)` lead nowhere: their targets were to be filled in later, or got lost.",
      zh: "`[[]]`、`[[|文字]]`、`[文字]()` 和 `[文字](<>)` 哪里也不指：想以后再填，或者被删掉了。"),
    passing: [
      .body("见 [[#方法]]、[上文](#方法)、[顶部](#) 和 [站](https://a.org)。\n\n## 方法\n\n`[[]]`，\\[x]()，[x] ()。\n")
    ],
    failing: [
      .body("见 ↓[[]]、↓![[ ]] 和 ↓[[|那篇]]。\n"),
      .body("见 ↓[官网]()，↓[网站](<>)，↓[站](<> \"站\")。\n"),
      .file("# Readme\n\n↓[[#]], ↓![图]()\n", at: "README.md"),
    ])

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    file.document.emptyLinks.map { range in
      Finding(
        range, Message("the link has no target", zh: "链接没有目标"),
        hint: Message(
          "write the id of the note or the address, or take the brackets away", zh: "写上笔记的编号或地址，或者去掉括号"))
    }
  }
}
