/// What people are told of a rule: `notes explain`, the rules page and the machine formats all read this.
public struct RuleDescription: Sendable {
  /// The defect's name, by group: `link/missing-note`.
  public let name: String
  /// The first part of the name: `link`.
  public let group: String
  /// How bad a finding is, unless the library says otherwise.
  public let severity: Diagnostic.Severity
  /// Whether it is checked where nobody selects rules.
  public let isDefault: Bool
  /// What is wrong, in a line.
  public let summary: Message
  /// Why that is a defect, and what to do.
  public let reason: Message
  /// How far its fixes can be trusted; nil where it has none.
  public let fix: Fix.Safety?
  /// What it lets pass.
  public let passing: [RuleExample]
  /// What it finds, with a mark at each place.
  public let failing: [RuleExample]

  /// A rule's description. A rule that is no matter of taste is on by default.
  init(
    _ name: String, _ severity: Diagnostic.Severity = .error, isDefault: Bool = true, summary: Message,
    reason: Message, fix: Fix.Safety? = nil, passing: [RuleExample], failing: [RuleExample]
  ) {
    self.name = name
    group = String(name.prefix { $0 != "/" })
    self.severity = severity
    self.isDefault = isDefault
    self.summary = summary
    self.reason = reason
    self.fix = fix
    self.passing = passing
    self.failing = failing
  }
}
