/// The page that lists every rule, made from the rules themselves.
public enum RulesPage {
  /// The page, in Markdown.
  public static var markdown: String {
    let groups = RuleCatalog.groups.map(section)
    return """
      <!-- Made from the rules by RulesPageTests, which says how to make it anew. Do not edit. -->

      # Rules

      What `notes lint` looks for. `notes explain RULE` shows one of them in the terminal, in English or Chinese. \
      A rule that is off is checked when `select` names it. Safe fixes, which never change what a note says, are made \
      by `--fix`; unsafe ones, which change it to what was most likely meant, by `--unsafe-fixes`. In the examples, `↓` \
      stands right before the place that is found.

      \(table)

      \(groups.joined(separator: "\n\n"))

      """
  }

  private static var table: String {
    let rows = RuleCatalog.descriptions.map { rule in
      "| [\(rule.name)](#\(anchor(rule.name))) | \(rule.severity.rawValue) | \(rule.isDefault ? "on" : "off") "
        + "| \(rule.fix?.rawValue ?? "") | \(rule.summary.english) |"
    }
    return "| rule | severity | | fix | finds |\n|---|---|---|---|---|\n" + rows.joined(separator: "\n")
  }

  private static func section(_ group: String) -> String {
    let rules = RuleCatalog.descriptions.filter { $0.group == group }
    return "## \(group)\n\n" + rules.map(entry).joined(separator: "\n\n")
  }

  private static func entry(_ rule: RuleDescription) -> String {
    var parts = ["### \(rule.name)", rule.summary.english + " " + rule.reason.english]
    parts += ["\(rule.summary.chinese)\(rule.reason.chinese)"]
    if let failing = rule.failing.first {
      parts.append(fence(failing.shown))
      if let fixed = rule.failing.first(where: { $0.fixed != nil }), let text = fixed.fixed {
        let before = fixed.shown == failing.shown ? "" : fence(fixed.shown) + "\n\n"
        parts.append(before + "The \(rule.fix?.rawValue ?? "") fix makes of it:\n\n" + fence(text))
      }
    }
    return parts.joined(separator: "\n\n")
  }

  /// A code block, its fence longer than any within, controls written out.
  private static func fence(_ text: String) -> String {
    let text = text.visibleLines
    var longest = 2
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let sign = String(repeating: "`", count: longest + 1)
    return "\(sign)markdown\n\(text)\(text.utf8.last == UInt8(ascii: "\n") ? "" : "\n")\(sign)"
  }

  private static func anchor(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { $0 != "/" }))
  }
}
