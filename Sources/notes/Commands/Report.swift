import ArgumentParser
import NotesCore

/// Tells what was read, begun, added and annotated in some time.
struct Report: QueryCommand {
  static let name = "report"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text(
      "Tell what was read, begun, added and annotated since a day.", zh: "小结某天以来读完、开始、加入和批注的。"),
    discussion: text(
      """
      As git remembers it, with what is not committed yet: a page for a group meeting. Each note stands in one part, \
      with the day that it names or else that of the commit, and with the author where there are several. A day means \
      what this branch had when that day began, by the days of committing: what is merged later comes later, and \
      nothing falls between two reports. A query asks for the notes that match it now. --since and --until take a day (2026-11-01, 2026-11, 7d, yesterday) or what \
      git takes for a commit; a day wins over a branch of the same look, which is named heads/2026.
      """,
      zh: """
        依据 git 的历史，加上还没提交的改动，可直接用于组会。每条笔记只出现一次，日期先用笔记自己写的，没有就用提交的；作者不止一人时也列出。日期的意思是那天开始时本分支的样子（按提交日期），之后才合并的算在之后，所以相邻两次小结之间不会漏。查询看的是笔记现在的样子。--since 和 --until 可写日期（2026-11-01、2026-11、7d、昨天），也可写 git 认得的提交；和日期同形的分支要写成 heads/2026。
        """))

  static let optionsWithValue: Set<String> = ["--since", "--until", "--format"]

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("Only what matches this query.", zh: "只算符合查询的。", value: "query"))
  var query: [String] = []

  @Option(
    help: help(
      "From this day or after this commit on.", zh: "从这天起，或这个提交之后。", value: "date|rev"))
  var since = "7d"

  @Option(
    help: help(
      "Up to this day or commit; without it, up to now.", zh: "到这天或这个提交为止；不写就到现在。", value: "date|rev"))
  var until: String?

  @Option(
    help: help("table, markdown or json.", zh: "table、markdown 或 json。"), completion: .list(PastFormat.names))
  var format = "table"

  func run(in context: Context) throws -> ExitStatus {
    let format = try PastFormat(format)
    let query = try context.query(query)
    let report = try report(matching: query, in: context)
    switch format {
    case .table:
      ReadingReportView(report: report, terminal: context.terminal, language: context.language)
        .write(to: context.output)
    case .markdown:
      context.output.write(ReadingReportMarkdown(report, language: context.language).text)
    case .json: context.output.line(report.json.pretty)
    }
    return .done
  }

  private func report(matching query: Query, in context: Context) throws -> ReadingReport {
    let today = try context.today()
    let recorded = try context.recordedPast()
    let start = try recorded.boundary(at: PastPoint(since: since, today: today))
    let end = try until.flatMap { text throws(NotesError) -> PastBoundary? in
      let point = PastPoint(through: text, today: today)
      // Up to today is up to now, what is not committed included.
      if case .day(let day) = point, day > today { return nil }
      return try recorded.boundary(at: point)
    }
    let lastDay = lastDay(end, today)
    if let until, start.day > lastDay { throw Report.backwards(since, until) }
    let tracks = try context.tracks(recorded.past, matching: query)
    let annotations = try recorded.annotations(of: tracks, from: start, to: end)
    try context.warnOfUnreadable(recorded.past)
    return ReadingReport(
      tracks, from: start, to: end, lastDay: lastDay, annotations: annotations,
      shallowSince: recorded.past.shallowSince)
  }

  /// The boundary of a day lies at its beginning; that of a commit at its end.
  private func lastDay(_ end: PastBoundary?, _ today: CivilDate) -> CivilDate {
    guard let end, let until else { return today }
    if case .day = PastPoint(through: until, today: today) { return end.day.adding(days: -1) }
    return end.day
  }

  private static func backwards(_ since: String, _ until: String) -> NotesError {
    NotesError(
      .usage, Message("\(since) comes after \(until)", zh: "\(since) 在 \(until) 之后"),
      hints: [Message("--since has to come before --until", zh: "--since 要早于 --until")])
  }
}

/// How a report of the past is printed: for the terminal, as a page, or for programs.
enum PastFormat: String, Sendable, CaseIterable {
  case table, markdown, json

  /// The names of the forms.
  static let names = allCases.map(\.rawValue)

  /// The form that `--format` names. Throws a usage error for any other word.
  init(_ text: String) throws(NotesError) {
    guard let format = PastFormat(rawValue: text) else {
      let list = PastFormat.names.joined(separator: " ")
      throw NotesError(
        .usage, Message("there is no format `\(text)` here", zh: "这里没有 `\(text)` 这种格式"),
        hints: [Message("the formats are: \(list)", zh: "可用的格式：\(list)")])
    }
    self = format
  }
}
