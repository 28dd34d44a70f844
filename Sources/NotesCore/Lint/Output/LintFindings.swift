/// All that a report of findings is written from.
public struct LintFindings: Sendable {
  /// The findings, by path and then by place.
  public let diagnostics: [Diagnostic]
  /// The reader's language.
  public let language: Language
  /// The rules that could have found something, in the order of the rules page.
  public let rules: [RuleSummary]
  /// The tool's version: `0.1.0`.
  public let version: String
  /// The library's folder in the repository that a code host shows, with a slash at its end; empty when they are one.
  public let folder: String

  /// Findings in a library that lies in `folder` of its repository.
  public init(
    _ diagnostics: [Diagnostic], language: Language = .english, rules: [RuleSummary] = [],
    version: String, folder: String = ""
  ) {
    self.diagnostics = diagnostics
    self.language = language
    self.rules = rules
    self.version = version
    self.folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
  }

  /// The findings with the worst first; those of one severity keep their order.
  var worstFirst: [Diagnostic] {
    Diagnostic.Severity.allCases.sorted(by: >).flatMap { severity in
      diagnostics.filter { $0.severity == severity }
    }
  }

  /// A message for the reader, its controls made visible; line feeds stay.
  func shown(_ message: Message) -> String {
    message.text(in: language).visibleLines
  }

  /// What is wrong and, on lines of its own, what to do about it.
  func advice(on diagnostic: Diagnostic) -> String {
    [diagnostic.message, diagnostic.hint].compactMap { $0 }.map(shown).joined(separator: "\n")
  }
}
