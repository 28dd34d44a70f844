/// Finds statuses that are none of the words.
struct UnknownStatusRule: ReadingRule {
  let description = RuleDescription(
    StatusDefect.unknown,
    summary: Message("The status is none of the words.", zh: "状态不是可用的词。"),
    reason: Message(
      "Files hold `unread`, `reading`, `unfinished`, `read` or `dropped`, in small letters, so that a script can look for one word; commands take the Chinese words, too. With any other word a note counts as having no status and drops out of the backlog.",
      zh:
        "文件里只写小写的 `unread`、`reading`、`unfinished`、`read`、`dropped`，脚本找一个词就够；命令里也可以用中文词。写成别的，笔记就算没有状态，会从待读里消失。"
    ),
    fix: .unsafe,
    passing: [
      .frontMatter("status: read\n"),
      .frontMatter("status: 'unfinished'\n"),
      .frontMatter("left: done\n"),
    ],
    failing: [
      .frontMatter("status: ↓dnoe\n", fixed: "status: read\n"),
      .frontMatter("status: ↓Reading\n", fixed: "status: reading\n"),
      .frontMatter("status: ↓未读 # 待读\n", fixed: "status: unread # 待读\n"),
      .frontMatter("status: ↓\"todo\"\n", fixed: "status: unread\n"),
      .file(
        "---\n{ title: 曼巴, type: paper, status: ↓DONE }\n---\n",
        fixed: "---\n{ title: 曼巴, type: paper, status: read }\n---\n"),
      .frontMatter("status: ↓finished\n", fixed: "status: read\n"),
      .frontMatter("status: ↓interesting\n"),
    ])

  func fix(_ diagnostic: Diagnostic, in file: LintedFile) -> Fix? {
    guard let value = file.scalar(.status), let status = StatusDefect.meant(by: value.text) else {
      return nil
    }
    return FieldFix.setting(.status, to: status.rawValue, .unsafe, in: file)
  }
}
