import ArgumentParser
import NotesCore

/// Shows what is wrong with notes, and mends it.
struct Lint: NotesCommand {
  static let name = "lint"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Show what is wrong with notes, and mend it.", zh: "检查笔记有没有错，并修复。"),
    discussion: text(
      """
      Front matter that is broken, values that no field has, identifiers and dates that cannot be, works that stand \
      twice, links that lead nowhere, and more; each with its file, line and column, and what to do. Links of other \
      Markdown files to notes are checked, too. `notes explain` tells of the rules.

        notes lint
        notes lint --fix notes/2023
        notes lint --staged --select front-matter,link

      Exit code: 0 when all is well, 1 when there is an error or a warning (see --fail-on), 2 when it could not run.
      """,
      zh: """
        检查写坏的前置信息、不合字段的值、不可能的编号和日期、重复的作品、指不到地方的链接等等。每一处都给出文件、行、列和改法。其他 Markdown 文件指向笔记的链接也检查。`notes explain` 解释这些规则。

          notes lint
          notes lint --fix notes/2023
          notes lint --staged --select front-matter,link

        退出码：没有问题是 0，有错误或警告是 1（见 --fail-on），没能运行是 2。
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "Report only these files and folders; all of the library is known anyway.",
      zh: "只报告这些文件和文件夹；判断时仍看整个文库。", value: "path"), completion: .file())
  var paths: [String] = []

  @OptionGroup var rules: LintRuleOptions

  @OptionGroup var target: LintTargetOptions

  @OptionGroup var fix: LintFixOptions

  @OptionGroup var output: LintOutputOptions

  func run(in context: Context) throws -> ExitStatus {
    let format = try output.format()
    let failure = try output.failure()
    try fix.check(with: target)
    let target = try target.target(paths, in: context)
    let run = LintRun(
      target: target, selection: try rules.selection(for: target.files), today: try context.today())
    if let input = target.input, fix.isAsked { return try fix.fix(input, run, failure, in: context) }
    if fix.isDiff { return try fix.showDiff(run, in: context) }
    let fixed = fix.isAsked ? try fix.fix(run, in: context) : nil
    let report = try run.report()
    try output.write(report, format, fixed: fixed, root: target.files.root, in: context)
    return report.diagnostics.contains { failure.isReached(by: $0.severity) } ? .found : .done
  }
}
