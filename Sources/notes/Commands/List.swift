import ArgumentParser
import NotesCore

/// Lists notes.
struct List: QueryCommand {
  static let name = "list"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("List the notes that match a query.", zh: "按查询列出笔记。"),
    discussion: text(
      "Without a query, all of them, in the order of their sections' lists.", zh: "不写查询就列出全部，按各分类的列表次序。"))

  static let optionsWithValue: Set<String> = ["--limit", "--format", "--sort"]

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("Only what matches this query.", zh: "只列符合查询的。", value: "query"))
  var query: [String] = []

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
    let fields = Library.fields(for: query).union(format.fields).union(order.fields)
    let library = try context.load(format == .table ? fields.union(NoteTableView.fields) : fields)
    let notes = order.sorted(try library.notes(matching: query, today: try context.today()))
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
}
