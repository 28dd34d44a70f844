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
    A page is README.md, or any Markdown outside the notes folder. Between two lines of it, the notes that match a \
    query are listed:

      <!-- notes:begin type:paper status:backlog as=table by=section with=summary,progress -->
      <!-- notes:end -->

    Only what stands between them changes, and only when notes do. Comments in code are left alone. After \
    `notes:begin` stands a query as for `notes list`, without it all notes, and options:

      as=list|table|progress   an item or a row a note; or how much is read
      by=section|year|status|type|tag   a heading, or a row of progress, for each
      with=PART,…   beside the names: title organizations authors type year venue status progress left rating tags \
    links summary
      nest=order   in a list, 1.2 and 1a stand below 1; nest=parts: what is part of another below it
      sort=FIELD, sort=-FIELD, limit=N   as for `notes list`
      names=GROUP:HEADING,…   headings of your own; the groups that are named stand in this order
      lang=en|zh   the language; otherwise that of .notes.yml, else English

    A value with blanks stands in quotes, and so does a word with `=` that is to be looked for.

    Exit code: 0 when done, 1 when --check or --diff found something to change, 2 when a page could not be written; \
    such a page stays as it is, and the others are written.
    """

  private static let chinese = """
    页面是 README.md，以及笔记文件夹以外的 Markdown。在页面的这两行之间，列出符合查询的笔记：

      <!-- notes:begin type:paper status:backlog as=table by=section with=summary,progress -->
      <!-- notes:end -->

    只改这两行之间的内容，笔记不变它就不变。写在代码里的不算。`notes:begin` 后面写查询（同 `notes list`，不写就是全部笔记）和选项：

      as=list|table|progress   每条笔记一项或一行；或者读了多少
      by=section|year|status|type|tag   按它分组，每组一个标题；进度则每组一行
      with=内容,…   名称以外还写什么：title organizations authors type year venue status progress left rating tags links summary
      nest=order   列表里 1.2 和 1a 排在 1 下面；nest=parts：属于谁就排在谁下面
      sort=字段、sort=-字段、limit=N   同 `notes list`
      names=组:标题,…   自己定的标题；写到的组按这里的次序排
      lang=en|zh   语言；不写就用 .notes.yml 里的，再没有就用英文

    值里有空格就放进引号；要查的词里有 `=` 也放进引号。

    退出码：完成是 0，--check 或 --diff 发现要改的是 1，有页面写不了是 2；写不了的原样不动，其余照常写。
    """
}
