/// Finds footnotes that nothing refers to.
struct UnusedFootnoteRule: NoteRule {
  let description = RuleDescription(
    "link/unused-footnote", .warning,
    summary: Message("Nothing refers to a footnote.", zh: "脚注没有被引用。"),
    reason: Message(
      "Code hosts show a footnote only where the text refers to it by `[^label]`: what is written in another is in the file, and nobody sees it.",
      zh: "正文里有 `[^标记]` 引用，代码托管网站才显示脚注；没有引用的，写了也看不见。"),
    passing: [.body("曼巴[^1]更快[^Note]。\n\n[^1]: 见附录。\n[^note]: 线性的。\n")],
    failing: [
      .body("曼巴更快[^2]。\n\n↓[^1]: 见附录。\n[^2]: 线性的。\n"),
      .body("曼巴更快，`[^1]`。\n\n↓[^1]: 见附录。\n\n    ↓[^快]: 线性的。\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    if document.footnotes.isEmpty { return [] }
    let wanted = Set(document.footnoteReferences.map { LinkLabel.key($0.label.text) })
    return document.footnotes.filter { !wanted.contains(LinkLabel.key($0.label.text)) }.map { footnote in
      let label = footnote.label.text
      return Finding(
        footnote.range.lowerBound..<footnote.label.range.upperBound + 2,
        Message("nothing refers to the footnote `\(label)`", zh: "没有地方引用脚注 `\(label)`"),
        hint: Message(
          "write `[^\(label)]` where it belongs, or delete it", zh: "在该有脚注的地方写 `[^\(label)]`，或者删掉它"))
    }
  }
}
