import ArgumentParser
import NotesCore

/// Explains what lint looks for.
struct Explain: NotesCommand {
  static let name = "explain"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Explain a rule of lint.", zh: "解释一条检查规则。"),
    discussion: text(
      """
      What the rule finds and why, with examples, and how to turn it off. A group shows its rules.

        notes explain link/missing-note
        notes explain --list
      """,
      zh: """
        这条规则查什么、为什么查、有哪些例子、怎么关掉。写组名则列出这一组。

          notes explain link/missing-note
          notes explain --list
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help("The rule, or a group of rules.", zh: "规则或规则组。", value: "rule"),
    completion: .list(RuleCatalog.descriptions.map(\.name)))
  var rule: String?

  @Flag(name: .customLong("list"), help: help("List every rule.", zh: "列出全部规则。"))
  var isList = false

  func run(in context: Context) throws -> ExitStatus {
    let view = RuleView(language: context.language, terminal: context.terminal)
    guard let rule else {
      guard isList else {
        throw NotesError(
          .usage, Message("which rule?", zh: "要解释哪条规则？"),
          hints: [Message("`notes explain --list` shows them all", zh: "`notes explain --list` 列出全部规则")])
      }
      view.list(RuleCatalog.descriptions).forEach { context.output.line($0) }
      return .done
    }
    if let description = RuleCatalog.description(of: rule) {
      context.output.write(view.page(description))
      return .done
    }
    let group = RuleCatalog.descriptions.filter { $0.group == rule }
    if group.isEmpty { throw RuleCatalog.unknown(rule) }
    view.list(group).forEach { context.output.line($0) }
    return .done
  }
}
