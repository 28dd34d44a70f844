/// The rules of a SARIF log: those that could have found something, and any other that did.
struct SARIFRules {
  /// The rules as reporting descriptors.
  let values: [JSONValue]
  private let indices: [String: Int]

  /// The rules that the log of `findings` names.
  init(_ findings: LintFindings) {
    var indices: [String: Int] = [:]
    var values: [JSONValue] = []
    for rule in findings.rules where indices[rule.name] == nil {
      indices[rule.name] = values.count
      values.append(SARIFRules.descriptor(of: rule, findings))
    }
    for name in findings.diagnostics.map(\.rule) where indices[name] == nil {
      indices[name] = values.count
      values.append(SARIFRules.descriptor(ofUnknown: name))
    }
    self.values = values
    self.indices = indices
  }

  /// The place of a rule among the values; every rule that found something has one.
  func index(of rule: String) -> Int { indices[rule] ?? -1 }

  private static func descriptor(of rule: RuleSummary, _ findings: LintFindings) -> JSONValue {
    let (summary, reason) = (findings.shown(rule.summary), findings.shown(rule.reason))
    let command = Message(
      "`notes explain \(rule.name)` says more.", zh: "`notes explain \(rule.name)` 有详细说明。")
    let configuration: [JSONValue.Member] = [
      .init("enabled", .bool(rule.isDefault)), .init("level", .string(rule.severity.sarifLevel)),
    ]
    return .object([
      .init("id", .string(rule.name)),
      .init("shortDescription", text(summary)),
      .init("fullDescription", text(reason)),
      .init("help", text([summary, reason, findings.shown(command)].joined(separator: "\n\n"))),
      .init("defaultConfiguration", .object(configuration)),
    ])
  }

  private static func descriptor(ofUnknown name: String) -> JSONValue {
    .object([
      .init("id", .string(name)), .init("shortDescription", text(name)),
      .init("fullDescription", text(name)), .init("help", text(name)),
    ])
  }

  private static func text(_ text: String) -> JSONValue {
    .object([.init("text", .string(text))])
  }
}
