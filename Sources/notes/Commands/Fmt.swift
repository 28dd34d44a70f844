import ArgumentParser
import NotesCore

/// Writes notes in the canonical layout.
struct Fmt: NotesCommand {
  static let name = "fmt"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Write notes in the one layout.", zh: "把笔记整理成统一的写法。"),
    discussion: text(
      """
      Keys in their order with their comments, lists one item a line, tags sorted, quotes where a reader of YAML \
      needs them, one blank line after the front matter, no blanks at the ends of lines. What a note says stays; \
      prose, links and code are not touched. The files that change are listed; all are written, or none.

      A note with mistakes in its front matter is reported and left as it is; the others are formatted.

      Exit code: 0 when done, 1 when --check or --diff found something to change, 2 when a note could not be \
      formatted.
      """,
      zh: """
        键按次序排，`#` 开头的说明跟着走；列表每行一项；标签排序；YAML 需要时才加引号；前置信息后空一行；行尾不留空格。内容不变，正文、链接和代码不动。列出改动的文件；要么全部写入，要么都不写。

        前置信息有错误的笔记会报告出来，原样不动；其余照常整理。

        退出码：完成是 0，--check 或 --diff 发现要改的是 1，有笔记整理不了是 2。
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "Format only these files and folders; `-` is the standard input, and goes to the standard output.",
      zh: "只整理这些文件和文件夹；`-` 是标准输入，结果写到标准输出。", value: "path"), completion: .file())
  var paths: [String] = []

  @Flag(name: .customLong("check"), help: help("Only list the files that would change.", zh: "只列出要改的文件。"))
  var isCheck = false

  @Flag(
    name: [.customLong("diff"), .customLong("dry-run")],
    help: help("Only show what would change.", zh: "只显示会改什么。"))
  var isDiff = false

  private var isDryRun: Bool { isCheck || isDiff }

  func run(in context: Context) throws -> ExitStatus {
    if paths.contains("-") { return try formatInput(in: context) }
    let library = try context.library()
    let scope = try PathScope(paths, in: library.root)
    let plan: FormatPlan
    if isDryRun {
      plan = try FormatPlan(library.root, library.configuration, scope: scope)
    } else {
      let transaction = try WriteTransaction(in: library.root, stateDirectory: context.stateDirectory)
      transaction.recovery.messages.forEach(context.warn)
      plan = try FormatPlan(library.root, library.configuration, scope: scope)
      try transaction.commit(plan.changes)
    }
    try report(plan, in: context)
    if !plan.refusals.isEmpty { return .failed }
    return isDryRun && !plan.changes.isEmpty ? .found : .done
  }

  private func report(_ plan: FormatPlan, in context: Context) throws {
    for change in plan.changes { show(change.path, change.old ?? [], change.new ?? [], in: context) }
    try context.output.flush()
    for page in plan.pages {
      context.warn(
        Message("\(page) is no note of this library: it is left as it is", zh: "\(page) 不是文库里的笔记：原样不动"))
    }
    for path in plan.kept {
      context.warn(
        Message(
          "\(path): the front matter is left as it is; write one `key: value` a line, without `?` and `...`",
          zh: "\(path)：前置信息原样不动；请每行写一个 `键: 值`，不用 `?` 和 `...`"))
    }
    let renderer = DiagnosticRenderer(language: context.language, terminal: Terminal(descriptor: 2))
    for refusal in plan.refusals { Output.standardError().write(renderer.text(of: refusal)) }
    let summary = FormatSummary(plan)
    context.warn(isDryRun ? summary.planned : summary.done)
  }

  private func show(_ path: String, _ old: [UInt8], _ new: [UInt8], in context: Context) {
    if isDiff {
      DiffView(terminal: context.terminal).write(
        UnifiedDiff(of: path, from: old, to: new), to: context.output)
    } else {
      context.output.line(path.visible)
    }
  }

  // MARK: Standard input

  private func formatInput(in context: Context) throws -> ExitStatus {
    guard paths == ["-"] else {
      throw NotesError(
        .usage, Message("`-` stands alone, without other paths", zh: "`-` 要单独写，不能带别的路径"))
    }
    let source = try StandardInput.read(as: "stdin")
    let result = try NoteFormatter.format(source)
    guard isDryRun else {
      context.output.write(bytes: result.bytes)
      return .done
    }
    if source.bytes == result.bytes { return .done }
    show(source.path, source.bytes, result.bytes, in: context)
    return .found
  }
}
