import ArgumentParser
import NotesCore

/// Writes the lists and tables of notes that pages ask for.
///
/// Not named after its verb alone: collections have an `Index` of their own.
struct IndexCommand: NotesCommand {
  static let name = "index"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Write the lists of notes that pages ask for.", zh: "在页面里写出它要的笔记列表。"),
    discussion: text(english, zh: chinese))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help("Write only these pages, and those in these folders.", zh: "只写这些页面，以及这些文件夹里的。", value: "path"),
    completion: .file())
  var paths: [String] = []

  @Flag(name: .customLong("check"), help: help("Only list the pages that would change.", zh: "只列出要改的页面。"))
  var isCheck = false

  @Flag(
    name: [.customLong("diff"), .customLong("dry-run")],
    help: help("Only show what would change.", zh: "只显示会改什么。"))
  var isDiff = false

  private var isDryRun: Bool { isCheck || isDiff }

  func run(in context: Context) throws -> ExitStatus {
    let library = try context.library()
    let scope = try PathScope(paths, in: library.root)
    let plan: IndexPlan
    if isDryRun {
      plan = try IndexPlan(library.root, library.configuration, scope: scope)
    } else {
      let transaction = try WriteTransaction(in: library.root, stateDirectory: context.stateDirectory)
      transaction.recovery.messages.forEach(context.warn)
      plan = try IndexPlan(library.root, library.configuration, scope: scope)
      try transaction.commit(plan.changes)
    }
    try report(plan, in: context)
    if !plan.refusals.isEmpty { return .failed }
    return isDryRun && !plan.changes.isEmpty ? .found : .done
  }

  private func report(_ plan: IndexPlan, in context: Context) throws {
    for change in plan.changes {
      if isDiff {
        DiffView(terminal: context.terminal).write(
          UnifiedDiff(of: change.path, from: change.old ?? [], to: change.new ?? []), to: context.output)
      } else {
        context.output.line(change.path.visible)
      }
    }
    try context.output.flush()
    for path in plan.others {
      context.warn(
        Message("\(path) is no page of this library: it is left as it is", zh: "\(path) 不是文库的页面：原样不动"))
    }
    let renderer = DiagnosticRenderer(language: context.language, terminal: Terminal(descriptor: 2))
    for refusal in plan.refusals { Output.standardError().write(renderer.text(of: refusal)) }
    let summary = IndexSummary(plan)
    context.warn(isDryRun ? summary.planned : summary.done)
    if let library = plan.library { try context.reportMistakes(in: library) }
  }
}

extension IndexCommand {
  private static let english = """
    A page is README.md, or any Markdown outside the notes folder. Between two lines of it stand the notes that \
    match a query:

      <!-- notes:begin type:paper as=table by=section with=summary,progress -->
      <!-- notes:end -->

    Only what stands between the two changes, and only when notes do. In code they are no more than shown. After \
    `notes:begin` comes a query as for `notes list` (without one, all notes) and options:

      as=list         an item a note; as=table: a row a note
      as=progress     how much is read: a line, and with `by` a row for each group
      by=section      a heading for each section; or year, status, type, tag
      with=PART,...   what stands beside the names: title organizations authors
                      type year venue status progress left rating tags links
                      summary
      nest=order      in a list, 1.2 and 1a stand below 1
      nest=parts      in a list, what is part of another note stands below it
      sort=FIELD      and limit=N, as for `notes list`
      names=A:B,...   group A has the heading B; named groups stand in this order
      lang=zh         the language: en or zh; else that of .notes.yml, else en

    The comment may have several lines. A value with blanks stands in quotes, and so does a word with `=` that is to \
    be looked for.

    Exit code: 0 when done, 1 when --check or --diff found something to change, 2 when a page could not be written; \
    such a page stays as it is, and the others are written.
    """

  private static let chinese = """
    页面是 README.md，以及笔记文件夹以外的 Markdown。在页面的这两行之间，写出符合查询的笔记：

      <!-- notes:begin type:paper as=table by=section with=summary,progress -->
      <!-- notes:end -->

    只改这两行之间的内容，笔记不变它就不变。写在代码里的只是示例，不算。`notes:begin` 后面写查询（同 `notes list`，不写就是全部笔记）和选项：

      as=list         每条笔记一项；as=table：每条笔记一行
      as=progress     读了多少：一句话，有 `by` 时每组再加一行
      by=section      按分类分组，每组一个标题；也可以是 year、status、type、tag
      with=内容,...   名称以外还写什么：title organizations authors type year
                      venue status progress left rating tags links summary
      nest=order      列表里，1.2 和 1a 排在 1 下面
      nest=parts      列表里，属于哪一条就排在哪一条下面
      sort=字段       以及 limit=N，同 `notes list`
      names=A:B,...   组 A 的标题写成 B；写到的组按这里的次序排
      lang=zh         语言，en 或 zh；不写就用 .notes.yml 里的，再没有就用 en

    `<!-- … -->` 里可以换行。值里有空格就放进引号；要查的词里有 `=` 也放进引号。

    退出码：完成是 0，--check 或 --diff 发现要改的是 1，有页面写不了是 2；写不了的原样不动，其余照常写。
    """
}
