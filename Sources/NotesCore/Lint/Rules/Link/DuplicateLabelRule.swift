/// Finds labels of footnotes and of links that a file defines twice.
struct DuplicateLabelRule: NoteRule {
  let description = RuleDescription(
    "link/duplicate-label", .warning,
    summary: Message("A label is defined twice.", zh: "同一个标记定义了两次。"),
    reason: Message(
      "Of two footnotes `[^label]: …` or two definitions `[label]: …` the first counts, and no program shows the other. Text that was put together from two notes is the usual reason.",
      zh: "两个脚注 `[^标记]: …` 或两个链接定义 `[标记]: …` 同名时，只有前一个算数，后一个不会显示。多半是把两条笔记的文字拼在一起时忘了改。"),
    passing: [
      .body("曼巴[^1]，[官网][1]，[网站][2]。\n\n[^1]: 见附录。\n\n[1]: https://a.org/1\n[2]: https://a.org/2\n"),
      .body("`[1]: x`\n\n[1]: https://a.org/1\n"),
    ],
    failing: [
      .body("曼巴[^注]，又[^注]。\n\n[^注]: 见附录。\n[^↓注]: 另一条。\n"),
      .body("见 [官网][Home]。\n\n[home]: https://a.org/1\n[↓Home]: https://a.org/2\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    return findings(
      document.footnotes.map(\.label), file, in: Message("footnote", zh: "脚注"))
      + findings(document.linkDefinitions.map(\.label), file, in: Message("link", zh: "链接"))
  }

  private func findings(_ labels: [LocatedText], _ file: LintedFile, in kind: Message) -> [Finding] {
    if labels.count < 2 { return [] }
    var first: [String: Int] = [:]
    return labels.compactMap { label in
      let key = LinkLabel.key(label.text)
      guard let earlier = first.updateValue(first[key] ?? label.range.lowerBound, forKey: key) else {
        return nil
      }
      let line = file.lines.line(of: earlier)
      return Finding(
        label.range,
        Message(
          "line \(line) defines the \(kind.english) `\(label.text)` already",
          zh: "第 \(line) 行已经定义了\(kind.chinese) `\(label.text)`"),
        hint: Message(
          "give one of the two another label, there and where it is referred to", zh: "给其中一个换个标记，引用它的地方也改"))
    }
  }
}
