/// Finds suppressions that keep nothing back.
struct UnusedSuppressionRule: SuppressionRule {
  let description = RuleDescription(
    "suppression/unused", .warning,
    summary: Message("A suppression keeps nothing back.", zh: "忽略规则的标记没有起作用。"),
    reason: Message(
      "A comment that suppresses a defect which is gone, or a rule that does not exist, would hide the next defect of that kind without anybody knowing. A rule that a run does not check is not asked about.",
      zh: "缺陷已经没有了，或规则名写错了，标记却还在，下一个同样的缺陷就会被它悄悄盖住。没有检查的规则不算在内。"),
    fix: .safe,
    passing: [
      .frontMatter("# notes: ignore date/impossible\nstarted: 2024-02-30\n"),
      .body("<!-- notes: ignore link/missing-note -->\n[[gone]]\n"),
      .body("Text. <!-- 随手一记 -->\n"),
      .body("<!-- notes:ignore\nlink/missing-note -->\n<b>x</b> [[gone]]\n"),
    ],
    failing: [
      .frontMatter(
        "# notes: ignore ↓date/impossible\nstarted: 2024-02-29\n", fixed: "started: 2024-02-29\n"),
      .frontMatter(
        "started: 2024-02-30 # notes: ignore date/impossible, ↓date/order\n",
        fixed: "started: 2024-02-30 # notes: ignore date/impossible\n"),
      .body("文字。 <!-- notes: ignore ↓link/missing-note -->\n", fixed: "文字。\n"),
    ])

  func check(_ filter: SuppressionFilter, _ rules: ActiveRules, _ file: LintedFile) -> [Finding] {
    // Where the fields could not be read, defects stay unseen that a suppression may be for.
    let isSeen = file.isPage || file.frontMatter.isReadable
    let meant = suggestions(for: filter)
    return filter.suppressions.indices.flatMap { index -> [Finding] in
      let suppression = filter.suppressions[index]
      let idle = suppression.rules.indices.filter { name in
        let selector = suppression.rules[name].selector
        return !filter.used[index].contains(name) && rules.isComplete(for: selector)
          && (isSeen || !selector.isKnown)
      }
      // A name that is only misspelt is not to be lost.
      let needless = idle.filter { meant[suppression.rules[$0].selector.text] == nil }
      return idle.map { name in
        let selector = suppression.rules[name].selector
        return Finding(
          suppression.rules[name].range, message(selector),
          hint: hint(selector, meant: meant[selector.text]),
          fix: removal(of: name, among: needless, of: suppression, in: file))
      }
    }
  }

  /// What the misspelt names of a file mean, each looked up once, however often it stands there.
  private func suggestions(for filter: SuppressionFilter) -> [String: String] {
    let names = Set(
      filter.suppressions.flatMap { $0.rules.map(\.selector) }.filter { !$0.isKnown }.map(\.text))
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in RuleSelector(name).suggestion.map { (name, $0) } })
  }

  /// The fix that takes a needless name away. Of a comment that goes whole, the first name's finding takes it away.
  private func removal(
    of name: Int, among needless: [Int], of suppression: Suppression, in file: LintedFile
  ) -> Fix? {
    guard needless.contains(name) else { return nil }
    // Among the words of an annotation it may be one of them.
    let isQuoted = file.document.annotations.contains {
      $0.head.overlaps(suppression.range) || $0.text?.overlaps(suppression.range) ?? false
    }
    let safety: Fix.Safety = isQuoted ? .unsafe : .safe
    if needless.count < suppression.rules.count {
      return Fix(safety, [SuppressionRemoval.name(name, of: suppression)])
    }
    return name == needless.first
      ? Fix(safety, [SuppressionRemoval.whole(suppression, in: file.source)]) : nil
  }

  private func message(_ selector: RuleSelector) -> Message {
    selector.isKnown
      ? Message("this keeps no `\(selector.text)` back", zh: "这里没有要忽略的 `\(selector.text)`")
      : UnknownRule.message(selector.text)
  }

  private func hint(_ selector: RuleSelector, meant: String?) -> Message {
    selector.isKnown
      ? Message("delete it, so that it cannot hide a new defect", zh: "删掉它，免得盖住新的缺陷")
      : UnknownRule.hint(meaning: meant)
  }
}
