/// Finds full-width forms of Latin letters and digits.
struct FullWidthAlphanumericsRule: NoteRule {
  let description = RuleDescription(
    "cjk/full-width-alphanumerics", .warning, isDefault: false,
    summary: Message("Letters or digits are full-width.", zh: "字母或数字用了全角。"),
    reason: Message(
      "Full-width letters and digits come from an input method's switch, and a plain search for the word does not find them.",
      zh: "全角字母和数字多是输入法没切换，按普通写法搜索也找不到。"),
    fix: .unsafe,
    passing: [
      .body("GPT-3，第 3 章（完）。\n"),
      .body("`ＡＢＣ` 不算。\n"),
    ],
    failing: [
      .body("模型 ↓ＧＰＴ，第 ↓３ 章。\n", fixed: "模型 GPT，第 3 章。\n"),
      .body("# ↓２０２３ 年\n", fixed: "# 2023 年\n"),
      .body("- 见 [↓Ａ1](https://example.org/Ａ)\n", fixed: "- 见 [A1](https://example.org/Ａ)\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.prose.findings(FullWidthAlphanumericsRule.findings)
  }

  private static func findings(_ line: [Prose.Character]) -> [Finding] {
    line.split { !isWide($0.scalar) }.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      let plain = String(String.UnicodeScalarView(run.map(\.scalar.halfWidth)))
      let range = first.range.lowerBound..<last.range.upperBound
      return Finding(
        range,
        Message("full-width letters or digits", zh: "全角字母或数字"),
        hint: Message("write `\(plain)`", zh: "写成 `\(plain)`"), fix: Fix(.unsafe, range, plain))
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let half = scalar.halfWidth
    return half != scalar && half.isLatinOrDigit
  }
}
