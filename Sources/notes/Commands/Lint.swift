import ArgumentParser
import NotesCore

/// Shows what is wrong with notes.
struct Lint: NotesCommand {
  static let configuration = CommandConfiguration(
    abstract: text("Show what is wrong with notes.", zh: "检查笔记有没有错。"),
    discussion: text(
      """
      Files that cannot be read, front matter that is broken, values that no field has, bytes that are no text, and \
      relations and links that lead to no note. Each with its file, line and column, and what to do.

      Exit code: 0 when all is well, 1 when there is an error or a warning, 2 when it could not run.
      """,
      zh: """
        检查读不了的文件、写坏的前置信息、不合字段的值、不是文本的字节，以及指向不存在的笔记的关系和链接。每一处都给出文件、行、列和改法。

        退出码：没有问题是 0，有错误或警告是 1，没能运行是 2。
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "Report only these files and folders; all of the library is known anyway.",
      zh: "只报告这些文件和文件夹；判断时仍看整个文库。", value: "path"), completion: .file())
  var paths: [String] = []

  func run(in context: Context) throws -> ExitStatus {
    let place = try context.library()
    let scope = try PathScope(paths, in: place.root)
    let files = try LibraryFiles(place.root, place.configuration)
    let linter = Linter(files, RuleSelection(place.configuration.lint), today: try context.today())
    let report = linter.report(on: scope)
    let renderer = DiagnosticRenderer(language: context.language, terminal: context.terminal)
    for diagnostic in report.diagnostics {
      context.output.write(renderer.text(of: diagnostic))
      context.output.line()
    }
    let summary = LintSummary(report: report)
    guard !report.isClean else {
      try context.output.flush()
      context.warn(summary.allClear)
      return .done
    }
    context.output.line(context.text(summary.counts))
    return .found
  }
}
