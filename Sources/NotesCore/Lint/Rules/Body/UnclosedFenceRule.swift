/// Finds code and comments that begin and never end.
struct UnclosedFenceRule: NoteRule {
  let description = RuleDescription(
    "body/unclosed-fence",
    summary: Message("A code block or a comment is never closed.", zh: "代码块或 HTML 批语没有结束。"),
    reason: Message(
      "All that follows is taken for code, or hidden: links in it are none, headings lead nowhere, and code hosts show it as it is typed.",
      zh: "后面的内容全被当成代码或藏了起来：里面的链接和标题都不算数，代码托管网站也会照原样显示。"),
    passing: [
      .body("```swift\nlet a = 1\n```\n\n~~~\n```\n~~~\n\n<!-- 记一笔 -->\n"),
      .body("行内的 `代码` 不算。\n"),
    ],
    failing: [
      .body("文字。\n\n↓```swift\nlet a = 1\n``\n"),
      .body("↓~~~\n```\n"),
      .body("文字。\n\n↓<!-- 想到哪里\n\n## 写到哪里\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let fence = file.document.openFence.map { range in
      let sign = file.bytes[range.lowerBound]
      let length = file.bytes[range].prefix { $0 == sign }.count
      let closing = String(repeating: String(decoding: [sign], as: UTF8.self), count: length)
      return Finding(
        range, Message("this code block is never closed", zh: "这个代码块没有结束"),
        hint: Message("add a line \(closing) after the code", zh: "在代码后面加一行 \(closing)"))
    }
    let comment = file.document.openComment.map { range in
      Finding(
        range, Message("this comment is never closed", zh: "这个 HTML 批语没有结束"),
        hint: Message("write `-->` where it ends", zh: "在结束处写上 `-->`"))
    }
    return [fence, comment].compactMap { $0 }
  }
}
