import ArgumentParser
import NotesCore

/// The options that say how findings are written, and which of them are a failure.
struct LintOutputOptions: ParsableArguments {
  @Option(
    name: .customLong("output-format"),
    help: help(
      "full, concise, json, github, sarif or rdjson.", zh: "full、concise、json、github、sarif 或 rdjson。",
      value: "format"), completion: .list(LintFormat.allCases.map(\.rawValue)))
  var formatName = LintFormat.full.rawValue

  @Option(
    name: .customLong("output-file"),
    help: help("Write the findings to this file.", zh: "把结果写到这个文件。", value: "file"), completion: .file())
  var file: String?

  @Option(
    name: .customLong("fail-on"),
    help: help(
      "The least severity that makes the exit code 1: error, warning (as usual), information or never.",
      zh: "到哪个程度退出码才是 1：error、warning（默认）、information 或 never。", value: "severity"),
    completion: .list(LintFailure.allCases.map(\.rawValue)))
  var failureName = LintFailure.warning.rawValue

  /// The form of the report. Throws a usage error for a word that is none.
  func format() throws(NotesError) -> LintFormat {
    if let format = LintFormat(rawValue: formatName) { return format }
    throw LintOutputOptions.unknown("--output-format", formatName, LintFormat.allCases.map(\.rawValue))
  }

  /// What is a failure. Throws a usage error for a word that is none.
  func failure() throws(NotesError) -> LintFailure {
    let name = Diagnostic.Severity(named: failureName)?.rawValue ?? failureName
    if let failure = LintFailure(rawValue: name) { return failure }
    throw LintOutputOptions.unknown("--fail-on", failureName, LintFailure.allCases.map(\.rawValue))
  }

  private static func unknown(_ option: String, _ word: String, _ words: [String]) -> NotesError {
    let list = words.joined(separator: " ")
    return NotesError(
      .usage, Message("`\(option)` takes no `\(word)`", zh: "`\(option)` 不能是 `\(word)`"),
      hints: [Message("the words are: \(list)", zh: "可用的词：\(list)")])
  }

  /// Writes the findings to the file or to standard output, and the summary for people where it does not disturb
  /// programs.
  func write(
    _ report: LintReport, _ format: LintFormat, fixed: LintSummary.Fixed?, root: LibraryRoot,
    in context: Context
  ) throws {
    let summary = LintSummary(report: report, fixed: fixed)
    let findings = LintFindings(
      report.diagnostics, language: context.language, rules: RuleCatalog.summaries, version: Notes.version,
      folder: root.folderInRepository)
    if let file {
      let text = format.text(of: findings) ?? full(report, in: context, terminal: .plain)
      try ReportFile.write(text, to: file)
      context.warn(summary.line)
      return
    }
    context.output.write(
      format.text(of: findings) ?? full(report, in: context, terminal: context.terminal))
    switch format {
    case .full where !report.isClean, .concise where !report.isClean:
      context.output.line(context.text(summary.line))
    case .full, .concise:
      try context.output.flush()
      context.warn(summary.line)
    case .json, .github, .sarif, .rdjson: break
    }
  }

  private func full(_ report: LintReport, in context: Context, terminal: Terminal) -> String {
    let renderer = DiagnosticRenderer(language: context.language, terminal: terminal)
    return report.diagnostics.map { renderer.text(of: $0) + "\n" }.joined()
  }
}

extension Terminal {
  /// A file: no colours, and nothing that is cut but what is far too long.
  fileprivate static let plain = Terminal(
    isTerminal: false, size: (width: 200, height: 24), color: .never, environment: Environment())
}
