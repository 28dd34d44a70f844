import ArgumentParser
import NotesCore

/// Lists notes.
struct List: QueryCommand {
  static let name = "list"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("List the notes that match a query.", zh: "按查询列出笔记。"),
    discussion: text(
      """
      Without a query, all of them, in the order of their sections' lists.

      --changed-since lists only notes whose files are not as they were when this branch left a commit or, for a day \
      (2026-11-01, 2026-11, 7d), when that day began; what is not committed counts. A day wins over a branch of the \
      same look, which is named heads/2026.
      """,
      zh: """
        不写查询就列出全部，按各分类的列表次序。

        --changed-since 只列改过的笔记：与本分支离开某提交时不同，或者与某天（2026-11-01、2026-11、7d）开始时不同；没提交的改动也算。和日期同形的分支要写成 heads/2026。
        """))

  static let optionsWithValue: Set<String> = ["--changed-since", "--limit", "--format", "--sort"]

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("Only what matches this query.", zh: "只列符合查询的。", value: "query"))
  var query: [String] = []

  @Option(
    help: help(
      "Only what has changed since this day or commit.", zh: "只列这天或这个提交以来改过的。", value: "date|rev"))
  var changedSince: String?

  @Option(
    help: help(
      "Sort by a field; with a leading -, the other way round.", zh: "按字段排序；前面加 - 则倒序。", value: "field"),
    completion: .list(NoteColumn.all.map(\.title)))
  var sort: String?

  @Option(help: help("List N notes at most.", zh: "最多列 N 条。", value: "n"))
  var limit: Int?

  @Option(
    help: help(
      "table, json, jsonl, csv, paths, ids or a template.", zh: "table、json、jsonl、csv、paths、ids 或模板。"),
    completion: .list(ListFormat.names))
  var format = "table"

  func run(in context: Context) throws -> ExitStatus {
    try RowLimit.check(limit)
    let format = try ListFormat(format)
    let order = try sort.map { try NoteSort($0) } ?? .asListed
    let query = try context.query(query)
    let changed = try changedNotes(in: context)
    let fields = Library.fields(for: query).union(format.fields).union(order.fields)
    let library = try context.load(format == .table ? fields.union(NoteTableView.fields) : fields)
    let matching = try library.notes(matching: query, today: try context.today())
    let notes = order.sorted(changed.map { changed in matching.filter(changed.contains) } ?? matching)
    let shown = notes.prefix(limit ?? notes.count)
    if format == .table {
      NoteTableView(terminal: context.terminal, language: context.language).write(shown, to: context.output)
      if notes.isEmpty { context.warn(Message("no note fits", zh: "没有符合的笔记")) }
    } else {
      NoteListWriter(output: context.output).write(shown, as: format)
    }
    try context.reportMistakes(in: library)
    return .done
  }

  private func changedNotes(in context: Context) throws -> ChangedNotes? {
    guard let changedSince else { return nil }
    let point = try PastPoint(since: changedSince, today: try context.today())
    let changed = try ChangedNotes(since: point, in: context.repository())
    if changed.isBeyondHorizon { context.warnOfHorizon(nil) }
    return changed
  }
}
