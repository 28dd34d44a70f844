/// A form in which findings are written.
public enum LintFormat: String, Sendable, CaseIterable {
  /// With the line, a caret and what to do, for a terminal.
  case full
  /// A line a finding, for people, editors and `grep`.
  case concise
  /// The form of `schema/lint-report.schema.json`.
  case json
  /// Annotations of a GitHub workflow, then the concise lines.
  case github
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// The diagnostic format of reviewdog.
  case rdjson

  /// The whole report, with its last line feed; nil for `full`, which only a terminal can lay out.
  public func text(of findings: LintFindings) -> String? {
    switch self {
    case .full: nil
    case .concise: ConciseReport(findings).text
    case .json: JSONReport(findings).text
    case .github: WorkflowReport(findings).text
    case .sarif: SARIFReport(findings).text
    case .rdjson: RDJSONReport(findings).text
    }
  }
}
