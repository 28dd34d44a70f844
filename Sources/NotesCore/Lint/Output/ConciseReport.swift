/// Findings as `PATH:LINE:COLUMN: error: MESSAGE [RULE]`, one a line, the column in Unicode scalars.
struct ConciseReport {
  private let findings: LintFindings

  /// The report of `findings`.
  init(_ findings: LintFindings) {
    self.findings = findings
  }

  /// The lines; nothing when there are no findings.
  var text: String { findings.diagnostics.map { line(of: $0) + "\n" }.joined() }

  /// The line of one finding, without its line feed; nothing that a file says can end it or begin another.
  func line(of diagnostic: Diagnostic) -> String {
    let place = "\(diagnostic.path):\(diagnostic.start.line):\(diagnostic.start.column)"
    let label = diagnostic.severity.label.text(in: findings.language)
    let message = diagnostic.message.text(in: findings.language)
    return "\(place): \(label): \(message) [\(diagnostic.rule)]".visible
  }
}
