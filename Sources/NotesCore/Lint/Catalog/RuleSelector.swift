/// A word that stands for rules: a rule's name, a group, `default` or `all`.
public struct RuleSelector: Sendable, Hashable {
  /// The word.
  public let text: String

  /// A selector; whether it stands for anything, `isKnown` tells.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether there is a rule that it stands for.
  public var isKnown: Bool { RuleSelector.known.contains(text) }

  private static let maximumLength = 64
  private static let known = Set(RuleCatalog.names + RuleCatalog.groups + ["all", "default"])

  /// How closely it names a rule: 2 by name, 1 by group, 0 with many others; nil when it does not.
  func rank(for rule: RuleDescription) -> Int? {
    switch text {
    case rule.name: 2
    case rule.group: 1
    case "all": 0
    case "default": rule.isDefault ? 0 : nil
    default: nil
    }
  }

  /// What was meant by a word that stands for no rule; nil for one longer than any name.
  public var suggestion: String? {
    if text.utf8.count > RuleSelector.maximumLength { return nil }
    return EditDistance.nearest(to: text, in: RuleCatalog.names + RuleCatalog.groups).first
      ?? RuleCatalog.names.first { $0.hasSuffix("/" + text) }
  }
}

extension LintConfiguration.RuleName {
  /// The rules that the name stands for.
  var selector: RuleSelector { RuleSelector(text) }
}
