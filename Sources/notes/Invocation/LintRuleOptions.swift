import ArgumentParser
import NotesCore

/// The options that say which rules are checked.
struct LintRuleOptions: ParsableArguments {
  @Option(
    help: help(
      "Check these rules or groups, instead of the configured ones; `all` and `default` are groups, too.",
      zh: "只检查这些规则或规则组，不用配置里的；`all` 和 `default` 也是组。", value: "rule,…"),
    completion: .list(LintRuleOptions.words))
  var select: [String] = []

  @Option(
    help: help("Do not check these rules or groups.", zh: "不检查这些规则或规则组。", value: "rule,…"),
    completion: .list(LintRuleOptions.words))
  var ignore: [String] = []

  private static var words: [String] {
    ["all", "default"] + RuleCatalog.groups + RuleCatalog.descriptions.map(\.name)
  }

  /// The rules that are on. Throws where the options or the configuration name one that there is none of.
  func selection(for files: LibraryFiles) throws(NotesError) -> RuleSelection {
    try RuleSelection.checked(files.configuration.lint, in: files.root, select: select, ignore: ignore)
  }
}
