import JSONSchema

@testable import NotesCore

/// Reports can be read back, and no note says what only the tool may say.
enum ReportInvariants {
  static func violations(of file: CheckedFile) -> [String] {
    let found = Set(file.diagnostics.map(\.rule))
    let findings = LintFindings(
      file.diagnostics, language: file.noteFile == nil ? .chinese : .english,
      rules: rules.filter { found.contains($0.name) }, version: "0.1.0")
    return LintFormat.allCases.flatMap { format in
      format.text(of: findings).map { violations(of: format, $0, file.diagnostics) } ?? []
    }
  }

  private static let rules = RuleCatalog.summaries

  private static func violations(
    of format: LintFormat, _ text: String, _ diagnostics: [Diagnostic]
  ) -> [String] {
    switch format {
    case .full: []
    case .json, .sarif, .rdjson:
      (try? JSON.parse(Array(text.utf8))) == nil ? ["a report is JSON: \(format)"] : []
    case .concise:
      text.utf8.count { $0 == 0x0A } == diagnostics.count && hasNoControls(text)
        ? [] : ["a finding is one line: \(format)"]
    case .github: WorkflowInvariants.violations(of: text, diagnostics)
    }
  }

  private static func hasNoControls(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
  }
}

/// A workflow obeys the tool alone.
private enum WorkflowInvariants {
  static func violations(of text: String, _ diagnostics: [Diagnostic]) -> [String] {
    let log = WorkflowLog(text)
    var found: [String] = []
    if log.commands.count != diagnostics.count || log.lines.count != diagnostics.count {
      found.append("a finding is one command and one line of a workflow")
    }
    if !log.commands.allSatisfy({ ["error", "warning", "notice"].contains($0.name) }) || log.stopToken != nil
    {
      found.append("a workflow's commands are the tool's")
    }
    let named = text.split(separator: "\n").filter { $0.drop { $0.isWhitespace }.hasPrefix("::") }
    // The commands, and what stops them and lets them go on.
    if !diagnostics.isEmpty, named.count != diagnostics.count + 2 {
      found.append("no line of a note begins as a command does")
    }
    return found
  }
}
