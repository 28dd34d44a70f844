import ArgumentParser
import NotesCore

/// Shows the backlog.
struct Todo: QueryCommand {
  static let name = "todo"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Show what is left to read (待读).", zh: "列出待读。"),
    discussion: text(
      """
      First what was begun and left (还没看完), the fewest pages left first; then what is being read; then the \
      unread, by priority and in the order of their sections. A post that explains a paper of the list is \
      counted in the paper's line.
      """,
      zh: "先是还没看完的，剩得最少的在前；再是在读的；最后是未读的，按优先级和列表次序。讲解某篇论文的博文并入那一行。"))

  static let optionsWithValue: Set<String> = ["--limit", "--format"]

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("Only what matches this query.", zh: "只列符合查询的。", value: "query"))
  var query: [String] = []

  @Option(help: help("Show N lines at most.", zh: "最多列 N 行。", value: "n"))
  var limit: Int?

  @Flag(help: help("Show every line.", zh: "全部列出。"))
  var all = false

  @Option(
    help: help(
      "table, json, jsonl, csv, paths, ids or a template.", zh: "table、json、jsonl、csv、paths、ids 或模板。"),
    completion: .list(ListFormat.names))
  var format = "table"

  func run(in context: Context) throws -> ExitStatus {
    try RowLimit.check(limit)
    let format = try ListFormat(format)
    let query = try context.query(query)
    let library = try context.load(
      BacklogReport.fields.union(Library.fields(for: query)).union(format.fields))
    let today = try context.today()
    let notes = try library.notes(matching: query, today: today)
    let report = BacklogReport(notes, today: today)
    if format == .table {
      BacklogView(
        report: report, terminal: context.terminal, language: context.language, query: query.description,
        limit: limit(for: context.terminal)
      ).write(to: context.output)
    } else {
      let notes = report.notes
      NoteListWriter(output: context.output).write(notes.prefix(limit ?? notes.count), as: format)
    }
    try context.reportMistakes(in: library)
    return .done
  }

  /// On a terminal the page fits the screen; elsewhere it is whole.
  private func limit(for terminal: Terminal) -> Int? {
    if all { return nil }
    return limit ?? (terminal.isTerminal ? BacklogView.rows(fitting: terminal.height) : nil)
  }
}
