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
      """,
      zh: "已读、读了一部分和未读各多少，总的和按分类的；待读的页数（记了页数的才算）；搁置最久的；本周（从星期一起）和本月。专题和没有状态的笔记不算。"))

  static let optionsWithValue: Set<String> = ["--by", "--format"]

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("Only what matches this query.", zh: "只算符合查询的。", value: "query"))
  var query: [String] = []

  @Option(
    help: help(
      "One full table: section, type, year or tag.", zh: "只列一张完整的表：section、type、year 或 tag。", value: "group"),
    completion: .list(ProgressGrouping.allCases.map(\.rawValue)))
  var by: String?

  @Option(
    help: help("table, json or csv.", zh: "table、json 或 csv。"), completion: .list(ReportFormat.names))
  var format = "table"

  func run(in context: Context) throws -> ExitStatus {
    let format = try ReportFormat(format)
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
}
