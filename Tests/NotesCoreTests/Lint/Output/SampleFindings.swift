import NotesCore

/// Findings that are hard on a report.
enum SampleFindings {
  static let version = "0.1.0"

  /// A line of scripts that take one, three and four bytes: `x` is column 11, byte column 18, UTF-16 column 12.
  static let wide = Source(
    path: "notes/2023/曼巴 #1?.md", bytes: Array("---\ntitle: 曼巴😀x\nyear: 2023\n---\n".utf8))

  static let rules = [
    RuleSummary(
      "date/impossible", .error, summary: Message("A date that no calendar has.", zh: "不存在的日期。"),
      reason: Message("Nothing can be sorted by it.", zh: "没法按它排序。")),
    RuleSummary(
      "status/stale", .information, summary: Message("Begun long ago.", zh: "很久以前开始读的。"),
      reason: Message("It may be time to decide.", zh: "也许该做决定了。"), isDefault: false),
  ]

  /// The finding about the `x` of the wide line, with a fix of that letter.
  static let atX = wide.diagnostic(
    "date/impossible", at: 21..<22, Message("there is no such day", zh: "没有这一天"),
    hint: Message("write another", zh: "换一个日期"), fix: Fix(.safe, 21..<22, "曼"))

  /// A finding of each severity, with and without a fix, of one line, of several, of none and of the end of the file.
  static let all: [Diagnostic] = [
    atX,
    wide.diagnostic("status/stale", .information, at: 4..<30, Message("a|b", zh: "甲乙")),
    wide.diagnostic(
      "body/final-newline", .warning, at: wide.bytes.count..<wide.bytes.count,
      Message("[no end](http://x)", zh: "[没有](http://x)"),
      fix: Fix(.unsafe, [Edit(0..<0, "<!-- a -->\n"), Edit(4..<9, "")])),
    Diagnostic(
      rule: "file/unreadable", severity: .error, message: Message("no such file", zh: "没有这个文件"),
      path: "notes/a:b,c%.md"),
  ]

  static func findings(
    _ diagnostics: [Diagnostic] = all, _ language: Language = .english, folder: String = ""
  ) -> LintFindings {
    LintFindings(diagnostics, language: language, rules: rules, version: version, folder: folder)
  }
}
