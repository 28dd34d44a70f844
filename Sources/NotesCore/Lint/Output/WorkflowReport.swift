/// Findings for the log of a GitHub workflow: a command that makes an annotation for each, the worst first because
/// only ten of a kind are shown, then the concise lines, which show them all.
///
/// What a note says must never be a command: GitHub's runner takes a line for one when it begins, after blanks, with
/// `::`, and also when `##[` stands anywhere in it. In a command it is escaped; the concise lines stand between
/// `::stop-commands::` and its token, where only that token is obeyed.
struct WorkflowReport {
  private let findings: LintFindings

  /// The report of `findings`.
  init(_ findings: LintFindings) {
    self.findings = findings
  }

  /// The commands and the lines; nothing when there are no findings.
  var text: String {
    guard !findings.diagnostics.isEmpty else { return "" }
    let commands = findings.worstFirst.map { command(for: $0) + "\n" }.joined()
    let lines = conciseLines
    // No text can hold its own hash, so nothing within the lines can end the block.
    let token = SHA256(Array(lines.utf8)).text
    return commands + "::stop-commands::\(token)\n" + lines + "::\(token)::\n"
  }

  private func command(for diagnostic: Diagnostic) -> String {
    var properties = [
      ("file", (findings.folder + diagnostic.path).visible),
      ("line", String(diagnostic.start.line)), ("endLine", String(diagnostic.end.line)),
    ]
    properties += columns(of: diagnostic)
    properties.append(("title", diagnostic.rule.visible))
    let list = properties.map { "\($0)=\(WorkflowReport.escapedProperty($1))" }.joined(separator: ",")
    return "::\(diagnostic.severity.workflowCommand) \(list)::"
      + WorkflowReport.escaped(findings.advice(on: diagnostic))
  }

  /// The columns, in code units of UTF-16, the end exclusive.
  ///
  /// GitHub says neither the unit nor whether the end is part of it; its SARIF upload counts so, as the browser that
  /// shows the line does. Columns of different lines are refused with the whole annotation, and so is an end before
  /// the start.
  private func columns(of diagnostic: Diagnostic) -> [(String, String)] {
    guard diagnostic.start.line == diagnostic.end.line else { return [] }
    let start = diagnostic.start.utf16Column
    return [("col", String(start)), ("endColumn", String(max(start, diagnostic.end.utf16Column)))]
  }

  private var conciseLines: String {
    let concise = ConciseReport(findings)
    return findings.diagnostics.map { diagnostic in
      let line = concise.line(of: diagnostic)
      // A folder called `::error::` is no command either.
      return (WorkflowReport.beginsLikeAName(line) ? line : "./" + line) + "\n"
    }.joined()
  }

  private static func beginsLikeAName(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    return first == "." || first.properties.isAlphabetic || ("0"..."9").contains(first)
  }

  private static func escaped(_ text: String) -> String {
    PercentEncoding.text(text) { "%\r\n".utf8.contains($0) }
  }

  private static func escapedProperty(_ text: String) -> String {
    PercentEncoding.text(text) { "%\r\n:,".utf8.contains($0) }
  }
}

extension Diagnostic.Severity {
  /// The command that makes an annotation of this severity.
  fileprivate var workflowCommand: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "notice"
    }
  }
}
