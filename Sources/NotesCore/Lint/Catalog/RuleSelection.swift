/// Which rules are checked, where, and how severe their findings are.
public struct RuleSelection: Sendable {
  private let select: [RuleSelector]
  private let ignore: [RuleSelector]
  private let severities: [(selector: RuleSelector, severity: Diagnostic.Severity)]
  private let exceptions: [(pattern: Glob, ignored: [RuleSelector])]

  /// The rules that a library's configuration asks for, changed by what the command line says.
  ///
  /// `select` takes the place of what the configuration selects and ignores, `ignore` comes on top. Of two that name a rule, the
  /// closer one wins; of two alike, `ignore`.
  public init(_ configuration: LintConfiguration, select: [RuleSelector] = [], ignore: [RuleSelector] = []) {
    let configured = configuration.select.map { $0.map(\.selector) }
    self.select = select.isEmpty ? configured ?? [RuleSelector("default")] : select
    self.ignore = (select.isEmpty ? configuration.ignore.map(\.selector) : []) + ignore
    severities = configuration.severity.map { ($0.rule.selector, $0.severity) }
    exceptions = configuration.perPath.map { ($0.pattern, $0.ignored.map(\.selector)) }
  }

  /// The rules that are on when nothing is configured.
  public static let usual = RuleSelection(LintConfiguration())

  /// Whether a rule is checked at all.
  func isOn(_ rule: RuleDescription) -> Bool {
    guard let selected = RuleSelection.rank(select, rule) else { return false }
    return (RuleSelection.rank(ignore, rule) ?? -1) < selected
  }

  /// Whether a rule is left out for the file at a path.
  func isExcepted(_ rule: RuleDescription, at path: String) -> Bool {
    exceptions.contains { $0.pattern.covers(path) && RuleSelection.rank($0.ignored, rule) != nil }
  }

  /// How severe a rule's findings are.
  func severity(of rule: RuleDescription) -> Diagnostic.Severity {
    let named = severities.compactMap { entry in
      entry.selector.rank(for: rule).map { (rank: $0, severity: entry.severity) }
    }
    return named.max { $0.rank < $1.rank }?.severity ?? rule.severity
  }

  private static func rank(_ selectors: [RuleSelector], _ rule: RuleDescription) -> Int? {
    selectors.compactMap { $0.rank(for: rule) }.max()
  }
}
