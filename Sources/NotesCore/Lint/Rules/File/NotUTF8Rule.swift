/// Finds bytes that are not UTF-8.
struct NotUTF8Rule: ReadingRule {
  let description = RuleDescription(
    EncodingDefect.rule,
    summary: Message("The file is not UTF-8.", zh: "文件不是 UTF-8 编码。"),
    reason: Message(
      "Notes are UTF-8, with which every tool agrees on what a character is. An editor that guesses another encoding shows nonsense, and saves it. A file in GB18030 or UTF-16 can be converted; where single bytes are wrong, a cut or a merge has split a character.",
      zh:
        "笔记一律用 UTF-8，这样各种工具看到的文字才一样；编辑器猜错编码就会显示乱码，还会把乱码存回去。GB18030 或 UTF-16 的文件可以转换；只有个别字节不对的，多半是截断或合并时切开了一个字。"
    ),
    passing: [], failing: [])
}
