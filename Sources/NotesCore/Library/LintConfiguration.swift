/// What `.notes.yml` says of lint. Whether the rules exist is for lint to say.
public struct LintConfiguration: Sendable, Hashable {
  /// A rule, or a group of them, and where the file names it.
  public struct RuleName: Sendable, Hashable {
    /// The name as written.
    public let text: String
    /// The bytes of it in `.notes.yml`.
    public let range: Range<Int>
  }

  /// How severe the findings of a rule are.
  public struct Severity: Sendable, Hashable {
    /// The rule.
    public let rule: RuleName
    /// Its severity.
    public let severity: Diagnostic.Severity
  }

  /// What is not checked in some files.
  public struct Exception: Sendable, Hashable {
    /// The files.
    public let pattern: Glob
    /// The rules.
    public let ignored: [RuleName]
  }

  /// The rules to check; nil where the file does not say.
  public var select: [RuleName]?
  /// The rules not to check.
  public var ignore: [RuleName] = []
  /// How severe findings are.
  public var severity: [Severity] = []
  /// What is not checked where.
  public var perPath: [Exception] = []

  /// The configuration of a library that says nothing of lint.
  public init() {}

  /// All rules that the file names, in no order.
  public var ruleNames: [RuleName] {
    (select ?? []) + ignore + severity.map(\.rule) + perPath.flatMap(\.ignored)
  }
}
