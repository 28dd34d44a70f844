/// Finds footnotes that are wanted and not there.
struct MissingFootnoteRule: NoteRule {
  let description = RuleDescription(
    "link/missing-footnote", .warning,
    summary: Message("A footnote is referred to and not defined.", zh: "引用的脚注没有定义。"),
    reason: Message(
      "`[^label]` leads to the line that begins with `[^label]:` in the same file. Without it code hosts show the brackets as they are, and what was to be said there is lost.",
      zh: "`[^标记]` 指向同一文件里以 `[^标记]:` 开头的那一行。没有那一行，代码托管网站就把方括号原样显示，要说的话也丢了。"),
    passing: [
      .body("曼巴[^1]更快[^快]。\n\n[^1]: 见附录。\n[^快]: 线性的。\n"),
      .body("正则 `[^abc]`，转义 \\[^1]，行内脚注 ^[只有 Obsidian 认]。\n"),
    ],
    failing: [
      .body("曼巴↓[^1]更快[^2]。\n\n[^2]: 见附录。\n"),
      .body("> 引文↓[^引]\n\n- 条目↓[^item]\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    if document.footnoteReferences.isEmpty { return [] }
    let defined = document.footnotes.map(\.label.text)
    let known = Set(defined.map { LinkLabel.key($0) })
    return document.footnoteReferences.filter { !known.contains(LinkLabel.key($0.label.text)) }.enumerated()
      .map { place, reference in
        Finding(
          reference.range,
          Message("there is no footnote `\(reference.label.text)`", zh: "没有脚注 `\(reference.label.text)`"),
          hint: hint(reference.label.text, place < TargetHint.limit ? defined : []))
      }
  }

  private func hint(_ label: String, _ defined: [String]) -> Message {
    let near = EditDistance.nearest(to: label, in: Array(defined.prefix(100)))
    if !near.isEmpty { return TargetHint.meant(near.map { "[^\($0)]" }) }
    return Message(
      "write a line `[^\(label)]: …` for it, or a backslash before the bracket if it is none",
      zh: "写一行 `[^\(label)]: …`；如果不是脚注，在方括号前加反斜杠")
  }
}
