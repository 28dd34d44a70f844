/// Finds punctuation of Latin text after Chinese characters.
struct HalfWidthPunctuationRule: NoteRule {
  let description = RuleDescription(
    "cjk/half-width-punctuation", .warning, isDefault: false,
    summary: Message("Chinese text has half-width punctuation.", zh: "中文里用了半角标点。"),
    reason: Message(
      "Directly after a Chinese character `,;:?!` are mostly typed by mistake for `，；：？！`, and so are brackets around or after Chinese text. The full stop is left alone: numbers and names of files have it.",
      zh: "紧跟在汉字后面的 `,;:?!` 多半该是 `，；：？！`，中文前后的括号也一样。句点不管：数字和文件名里常有。"),
    fix: .unsafe,
    passing: [
      .body("层数可变，见 Mamba (2023); 好。\n"),
      .body("见 `函数(x):y`、[文](https://example.org/a,b)、![图](https://example.org/图,1.png)。\n"),
    ],
    failing: [
      .body("很长↓, 可是↓:好↓!\n", fixed: "很长，可是：好！\n"),
      .body("层数可变↓(adaptive)的模型。\n", fixed: "层数可变（adaptive）的模型。\n"),
      .body("Mamba ↓(曼巴) 好。\n", fixed: "Mamba （曼巴） 好。\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.prose.findings(HalfWidthPunctuationRule.findings)
  }

  private static func findings(_ line: [Prose.Character]) -> [Finding] {
    brackets(line)
      + line.indices.dropFirst().compactMap { index in
        guard let wide = wideForm(line[index].scalar), line[index - 1].scalar.isChinese else { return nil }
        return finding(line[index], wide, [Edit(withBlanks(index, line), wide)])
      }
  }

  private static func wideForm(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case ",": "，"
    case ";": "；"
    case ":": "："
    case "?": "？"
    case "!": "！"
    default: nil
    }
  }

  /// A sign with the blanks between it and what follows, which the full-width one has in itself.
  private static func withBlanks(_ index: Int, _ line: [Prose.Character]) -> Range<Int> {
    let next = line[(index + 1)...].first { $0.scalar != " " }
    guard let next, next.scalar != "\n", next.scalar != "\r" else { return line[index].range }
    return line[index].range.lowerBound..<next.range.lowerBound
  }

  /// Pairs of brackets that follow a Chinese character, or begin or end with one.
  private static func brackets(_ line: [Prose.Character]) -> [Finding] {
    var open: [Int] = []
    var findings: [Finding] = []
    for (index, character) in line.enumerated() {
      if character.scalar == "(" { open.append(index) }
      guard character.scalar == ")", let first = open.popLast() else { continue }
      let neighbours = [first - 1, first + 1, index - 1].filter { $0 >= 0 && line[$0].scalar.isChinese }
      if neighbours.isEmpty { continue }
      findings.append(
        finding(line[first], "（", [Edit(line[first].range, "（"), Edit(character.range, "）")]))
    }
    return findings
  }

  private static func finding(_ character: Prose.Character, _ wide: String, _ edits: [Edit]) -> Finding {
    Finding(
      character.range,
      Message(
        "half-width `\(character.scalar)` in Chinese text", zh: "中文里用了半角的 `\(character.scalar)`"),
      hint: Message("write its full-width form", zh: "写成 `\(wide)`"), fix: Fix(.unsafe, edits))
  }
}
