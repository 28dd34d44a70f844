/// What a report tells about a rule.
public struct RuleSummary: Sendable, Hashable {
  /// The rule's name, by group: `link/missing-note`.
  public let name: String
  /// How bad a finding is unless the configuration says otherwise.
  public let severity: Diagnostic.Severity
  /// What it finds, in one line.
  public let summary: Message
  /// Why that is worth a finding.
  public let reason: Message
  /// Whether it is on unless the configuration says otherwise.
  public let isDefault: Bool

  /// The summary of the rule `name`.
  public init(
    _ name: String, _ severity: Diagnostic.Severity, summary: Message, reason: Message, isDefault: Bool = true
  ) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.reason = reason
    self.isDefault = isDefault
  }
}
