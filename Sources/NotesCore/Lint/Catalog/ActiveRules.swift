/// The rules that a run checks, sorted by what they need to see.
struct ActiveRules: Sendable {
  /// A rule with what the run makes of it.
  struct Active<Kind: Sendable>: Sendable {
    let rule: Kind
    let description: RuleDescription
    let severity: Diagnostic.Severity
  }

  /// Rules whose defects reading finds, by name.
  private(set) var reading: [String: Active<any ReadingRule>] = [:]
  /// Rules about one note.
  private(set) var note: [Active<any NoteRule>] = []
  /// Rules about one note that are on by default, and off in this run, with a value of a field for their subject.
  private(set) var ignoredNote: [any NoteRule] = []
  /// Rules that know the library.
  private(set) var library: [Active<any LibraryRule>] = []
  /// Rules about suppressions, which come last.
  private(set) var suppression: [Active<any SuppressionRule>] = []
  /// How severe the findings of every active rule are, by its name.
  private(set) var named: [String: (description: RuleDescription, severity: Diagnostic.Severity)] = [:]
  /// The selection that they come from.
  let selection: RuleSelection

  /// The rules that a selection turns on.
  init(_ selection: RuleSelection) {
    self.selection = selection
    for rule in RuleCatalog.rules {
      let description = rule.description
      guard selection.isOn(description) else {
        let isRepeatable = description.isDefault && ActiveRules.ofValues.contains(description.group)
        if isRepeatable, case .note(let rule) = rule.sight { ignoredNote.append(rule) }
        continue
      }
      let severity = selection.severity(of: description)
      named[description.name] = (description, severity)
      func active<Kind>(_ rule: Kind) -> Active<Kind> {
        Active(rule: rule, description: description, severity: severity)
      }
      switch rule.sight {
      case .reading(let rule): reading[description.name] = active(rule)
      case .note(let rule): note.append(active(rule))
      case .library(let rule): library.append(active(rule))
      case .suppressions(let rule): suppression.append(active(rule))
      }
    }
  }

  /// The groups of the rules that a schema could repeat.
  private static let ofValues: Set<String> = ["identifier", "date", "status", "duplicate"]

  /// Whether a rule is on that the library's schema has a say in.
  var needSchema: Bool { SchemaCheck.ruleNames.contains { named[$0] != nil } }

  /// Whether all rules that a selector stands for are checked, so that what it finds is all there is; so it is for a
  /// name that stands for none.
  func isComplete(for selector: RuleSelector) -> Bool {
    RuleCatalog.descriptions.allSatisfy { selector.rank(for: $0) == nil || selection.isOn($0) }
  }
}
