import ArgumentParser
import NotesCore

/// Shows how far the reading has come. The bare name is that of a note's progress.
struct ProgressCommand: QueryCommand {
  static let name = "progress"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Show how far the reading has come (进度).", zh: "看看读到哪里了。"),
    discussion: text(
      """
      What is read, begun and left, in all and by section; the pages of what is still to be read, as far as notes \
      count them; the works that have been unfinished longest; this week (from Monday) and this month. Topics, and \
      notes without a status, do not count.

      --history tells it as git remembers it: how many works waited to be read at the end of each week, what came in \
      and what went out, how long works waited, and which have not moved for longest. What a merge brought in counts \
      once, on the days of its own commits; notes are followed under other names; what is not committed counts as of \
      today. A query asks for the notes that match it now. --since takes a day (2026-11-01, 2026-11, 7d), from which \
      all counts, or what git takes for a commit, after which all counts.
      """,
      zh: """
        已读、读了一部分和未读各多少，总的和按分类的；待读的页数（记了页数的才算）；搁置最久的；本周（从星期一起）和本月。专题和没有状态的笔记不算。

        --history 依据 git 的历史：每周末待读多少，进了多少、出了多少，从加入到读完要多久，哪些搁置最久。合并带来的改动只算一次，按各提交自己的日期；改名的笔记也跟得上；还没提交的算在今天。查询看的是笔记现在的样子。--since 可写日期（2026-11-01、2026-11、7d），也可写 git 认得的提交：日期从当天算起，提交从它之后算起。
        """))

  static let optionsWithValue: Set<String> = ["--by", "--since", "--format"]

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("Only what matches this query.", zh: "只算符合查询的。", value: "query"))
  var query: [String] = []

  @Option(
    help: help(
      "One full table: section, type, year or tag; with --history day, week, month or year.",
      zh: "只列一张完整的表：section、type、year 或 tag；加 --history 则是 day、week、month 或 year。", value: "group"),
    completion: .list(ProgressGrouping.allCases.map(\.rawValue) + ["day", "week", "month"]))
  var by: String?

  @Flag(help: help("How the backlog grew and shrank, as git remembers it.", zh: "依据 git 的历史，看待读怎样增减。"))
  var history = false

  @Option(
    help: help(
      "With --history: from this day or commit on.", zh: "与 --history 一起用：从这天或这个提交起。", value: "date|rev"))
  var since: String?

  @Option(
    help: help("table, json or csv.", zh: "table、json 或 csv。"), completion: .list(ReportFormat.names))
  var format = "table"

  func run(in context: Context) throws -> ExitStatus {
    let format = try ReportFormat(format)
    if history { return try showHistory(as: format, in: context) }
    if since != nil {
      throw NotesError(
        .usage, Message("--since goes with --history", zh: "--since 要和 --history 一起用"),
        hints: [
          Message("`notes progress --history --since 7d`", zh: "例如 `notes progress --history --since 7d`")
        ])
    }
    let grouping = try by.map { word throws(NotesError) in try ProgressGrouping(named: word) }
    let query = try context.query(query)
    let library = try context.load(ProgressReport.fields.union(Library.fields(for: query)))
    let today = try context.today()
    let report = ProgressReport(try library.notes(matching: query, today: today), today: today)
    let groupings = grouping.map { [$0] } ?? ProgressGrouping.allCases
    switch format {
    case .table:
      ProgressView(
        report: report, grouping: grouping, terminal: context.terminal, language: context.language,
        query: query.description
      ).write(to: context.output)
    case .json: context.output.line(report.json(groupedBy: groupings).pretty)
    case .csv: for line in report.csv(groupedBy: groupings) { context.output.line(line) }
    }
    try context.reportMistakes(in: library)
    return .done
  }

  private func showHistory(as format: ReportFormat, in context: Context) throws -> ExitStatus {
    let unit = try by.map { word throws(NotesError) in try PeriodUnit(named: word) }
    let query = try context.query(query)
    let today = try context.today()
    let recorded = try context.recordedPast()
    let point = try since.map { text throws(NotesError) in try PastPoint(since: text, today: today) }
    let start = try point.flatMap { point throws(NotesError) in try boundary(at: point, in: recorded) }
    let days = min(firstDay(point, start, in: recorded.past), today)...today
    // Programs get the same periods whatever the day.
    let usual =
      format == .table ? PeriodUnit.fitting(days, limit: HistoryView.rows(for: context.terminal)) : .week
    let report = HistoryReport(
      try context.tracks(recorded.past, matching: query), days: days, unit: unit ?? usual, after: start,
      shallowSince: recorded.past.shallowSince)
    switch format {
    case .table:
      HistoryView(
        report: report, terminal: context.terminal, language: context.language, query: query.description
      ).write(to: context.output)
    case .json: context.output.line(report.json.pretty)
    case .csv: for line in report.csv { context.output.line(line) }
    }
    try context.warnOfUnreadable(recorded.past)
    return .done
  }

  /// The line that a commit draws; nil for a day, from which all counts by its own day.
  private func boundary(at point: PastPoint, in recorded: RecordedPast) throws(NotesError) -> PastBoundary? {
    guard case .revision = point else { return nil }
    return try recorded.boundary(at: point)
  }

  private func firstDay(_ point: PastPoint?, _ start: PastBoundary?, in past: LibraryPast) -> CivilDate {
    if let start { return start.day }
    guard case .day(let day) = point else { return past.firstDay }
    return max(day, past.firstDay)
  }
}
