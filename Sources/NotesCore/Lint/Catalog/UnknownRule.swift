/// The error that somebody names a rule that there is none of.
enum UnknownRule {
  /// Throws a usage error for the first word of the command line that stands for no rule.
  static func check(_ selectors: [RuleSelector]) throws(NotesError) {
    guard let unknown = selectors.first(where: { !$0.isKnown }) else { return }
    throw NotesError(.usage, message(unknown.text), hints: [hint(unknown)])
  }

  /// Throws a configuration error that shows every name in `.notes.yml` that stands for no rule.
  static func check(_ configuration: LintConfiguration, in root: LibraryRoot) throws(NotesError) {
    let unknown = configuration.ruleNames.filter { !$0.selector.isKnown }
    if unknown.isEmpty { return }
    let source = Source(path: LibraryRoot.configurationName, bytes: root.configurationBytes ?? [])
    throw NotesError(
      .configuration, Message("\(source.path) has mistakes", zh: "\(source.path) 有错误"),
      diagnostics: unknown.prefix(Diagnostic.limitPerFile).map {
        source.diagnostic(
          "configuration/invalid", at: $0.range, message($0.text), hint: hint($0.selector))
      })
  }

  /// That there is no rule of a name.
  static func message(_ name: String) -> Message {
    Message("there is no rule or group `\(name)`", zh: "没有 `\(name)` 这条规则或这组规则")
  }

  /// The rule that was meant, or how to find it.
  static func hint(_ selector: RuleSelector) -> Message { hint(meaning: selector.suggestion) }

  /// The rule that was meant, where that is known, or how to find it.
  static func hint(meaning meant: String?) -> Message {
    if let meant {
      return Message("did you mean `\(meant)`?", zh: "是不是 `\(meant)`？")
    }
    return Message("`notes explain --list` shows them all", zh: "`notes explain --list` 列出全部规则")
  }
}

extension RuleSelection {
  /// The rules that a library's configuration and the command line ask for together.
  ///
  /// Throws where either names a rule that there is none of.
  public static func checked(
    _ configuration: LintConfiguration, in root: LibraryRoot, select: [String], ignore: [String]
  ) throws(NotesError) -> RuleSelection {
    let words = [select, ignore].map { $0.flatMap(selectors) }
    try UnknownRule.check(words[0] + words[1])
    try UnknownRule.check(configuration, in: root)
    return RuleSelection(configuration, select: words[0], ignore: words[1])
  }

  /// The selectors of a word of the command line; several stand with commas between them.
  private static func selectors(_ word: String) -> [RuleSelector] {
    word.split(separator: ",").map { RuleSelector(FieldText.folded(String($0))) }
  }
}

extension RuleCatalog {
  /// The error that nothing of a name can be explained, with what was meant.
  public static func unknown(_ name: String) -> NotesError {
    NotesError(.notFound, UnknownRule.message(name), hints: [UnknownRule.hint(RuleSelector(name))])
  }
}
