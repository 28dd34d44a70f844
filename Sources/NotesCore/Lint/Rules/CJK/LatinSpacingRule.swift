/// Finds Chinese characters and Latin letters or digits without a space between them.
struct LatinSpacingRule: NoteRule {
  let description = RuleDescription(
    "cjk/latin-spacing", .warning, isDefault: false,
    summary: Message(
      "There is no space between a Chinese character and a Latin letter or digit.", zh: "汉字与西文字母或数字之间没有空格。"),
    reason: Message(
      "Many teams put a space there, and many do not; a text that does both looks careless. Code, formulas, links' targets, tags and quotations are left alone.",
      zh: "很多团队在这里加空格，也有很多不加；同一篇里两样都有就显得乱。代码、公式、链接目标、标签和引文不受影响。"),
    fix: .unsafe,
    passing: [
      .body("用 Transformer 做长文本，2023 年。\n"),
      .body("见 `第3章abc`、$第x项$ 和 [代码](https://example.org/路径a) #标签a。\n"),
      .body("> 原文3句。\n\n<!-- 第3章 -->\n"),
    ],
    failing: [
      .body("很长的一行，↓用Mamba ↓做2023 年的事。\n", fixed: "很长的一行，用 Mamba 做 2023 年的事。\n"),
      .body("# ↓3月\n\n- Mamba ↓n层\n", fixed: "# 3 月\n\n- Mamba n 层\n"),
      .body("见 [[mamba|↓用Mamba]]。\n", fixed: "见 [[mamba|用 Mamba]]。\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.prose.findings(LatinSpacingRule.findings)
  }

  private static func findings(_ line: [Prose.Character]) -> [Finding] {
    guard var first = line.first else { return [] }
    var isChinese = first.scalar.isChinese
    var isLatin = first.scalar.isLatinOrDigit
    return line.dropFirst().compactMap { second in
      let (wasChinese, wasLatin, before) = (isChinese, isLatin, first)
      (isChinese, isLatin, first) = (second.scalar.isChinese, second.scalar.isLatinOrDigit, second)
      guard wasChinese && isLatin || wasLatin && isChinese else { return nil }
      return finding(before, second)
    }
  }

  private static func finding(_ first: Prose.Character, _ second: Prose.Character) -> Finding {
    let place = second.range.lowerBound
    return Finding(
      first.range.lowerBound..<second.range.upperBound,
      Message(
        "there is no space between `\(first.scalar)` and `\(second.scalar)`",
        zh: "`\(first.scalar)` 和 `\(second.scalar)` 之间没有空格"),
      hint: Message("put a space between them", zh: "中间加一个空格"),
      fix: Fix(.unsafe, place..<place, " "))
  }
}
