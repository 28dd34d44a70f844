/// Finds links by labels that the file does not define.
struct MissingDefinitionRule: NoteRule {
  let description = RuleDescription(
    "link/missing-definition", .warning,
    summary: Message("The label of a link is not defined.", zh: "链接的标记没有定义。"),
    reason: Message(
      "`[text][label]` takes its address from the line `[label]: address` in the same file; without it, it is shown as it is written. Numbers, single letters and what follows a word, such as `a[i][j]`, are taken for something else.",
      zh: "`[文字][标记]` 的地址写在同一文件的 `[标记]: 地址` 那一行；没有那一行，就原样显示。数字、单个字母和紧跟在词后面的（如 `a[i][j]`）不算链接。"),
    passing: [
      .body("见 [官网][Home] 和 [home][]。\n\n[home]: https://a.org/1\n"),
      .body("矩阵 [a][1]、x[row][column]、[i][j]，`[t][nope]`，[脚注][^1]。\n\n[^1]: 附录。\n"),
    ],
    failing: [
      .body("见 ↓[官网][Hmoe]。\n\n[home]: https://a.org/1\n"),
      .body("!↓[图][fig-1]，[官网]，[网站][]\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    let broken = document.brokenReferences.filter { isMeant($0, file.bytes) }
    return broken.enumerated().map { place, reference in
      let label = reference.label.text
      let defined = place < TargetHint.limit ? document.linkDefinitions.prefix(100).map(\.label.text) : []
      let near = EditDistance.nearest(to: label, in: defined)
      return Finding(
        reference.range, Message("the label `\(label)` is not defined", zh: "标记 `\(label)` 没有定义"),
        hint: near.isEmpty ? MissingDefinitionRule.define : TargetHint.meant(near))
    }
  }

  /// Whether brackets are those of a link, and not of a formula or a program.
  private func isMeant(_ reference: LabelReference, _ bytes: [UInt8]) -> Bool {
    let label = reference.label.text.unicodeScalars
    guard label.count > 1, label.contains(where: \.properties.isAlphabetic) else { return false }
    let start = reference.range.lowerBound
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    return !before.isLetter && !before.isDigit && before != UInt8(ascii: "_") && before != UInt8(ascii: ")")
      && before != UInt8(ascii: "]")
  }

  private static let define = Message(
    "write a line `[label]: address` for it, or the address at once: `[text](address)`",
    zh: "补上 `[标记]: 地址` 一行，或者直接写地址：`[文字](地址)`")
}
