/// Finds suppressions that name no rule, and so keep everything back.
struct BlanketSuppressionRule: SuppressionRule {
  let description = RuleDescription(
    "suppression/blanket", .warning,
    summary: Message("A suppression names no rule.", zh: "忽略规则的标记没有写规则名。"),
    reason: Message(
      "A comment without a rule's name hides every defect of its line or file, those that nobody has thought of too.",
      zh: "不写规则名，那一行或整个文件的所有缺陷都会被盖住，没料到的也在内。"),
    passing: [.frontMatter("started: 2024-02-30 # notes: ignore date/impossible\n")],
    failing: [
      .frontMatter("started: 2024-02-30 ↓# notes: ignore\n"),
      .body("↓<!-- notes: ignore -->\n[[gone]]\n"),
      .body("文字。\n\n↓<!-- notes: ignore-file -->\n\n[[gone]]\n"),
    ])

  func check(_ filter: SuppressionFilter, _ rules: ActiveRules, _ file: LintedFile) -> [Finding] {
    filter.suppressions.indices.filter { filter.suppressions[$0].rules.isEmpty }.map { index in
      let kept = filter.kept[index].joined(separator: ", ")
      return Finding(
        filter.suppressions[index].range,
        Message("this keeps every defect back", zh: "这会忽略所有缺陷"),
        hint: kept.isEmpty
          ? Message("delete it: there is nothing to keep back", zh: "删掉它：没有要忽略的缺陷")
          : Message("name what is meant: `\(kept)`", zh: "写明要忽略哪一条：`\(kept)`"))
    }
  }
}
