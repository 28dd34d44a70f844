import NotesCore

/// From which severity on a finding is a failure.
enum LintFailure: String, CaseIterable {
  case error, warning, information, never

  /// Whether a finding is a failure.
  func isReached(by severity: Diagnostic.Severity) -> Bool {
    Diagnostic.Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}
