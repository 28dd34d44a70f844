import NotesCore

/// How the backlog grew and shrank, as a page: a line a period with a bar, how long works waited, what is stuck.
struct HistoryView {
  let report: HistoryReport
  let terminal: Terminal
  let language: Language
  /// The words of the query, for the head; empty for everything.
  let query: String

  /// The lines of the page that are no periods: head, blanks, the table's head, the legend, the waits, the heading and
  /// five works, the foot, the prompt.
  private static let surroundingLines = 13
  private static let stuckCount = 5

  /// How many periods the page has at most: on a terminal it fits the screen.
  static func rows(for terminal: Terminal) -> Int {
    terminal.isTerminal ? max(8, terminal.height - surroundingLines) : 26
  }

  /// Prints the page.
  func write(to output: Output) {
    write(head, to: output)
    guard !report.tracks.isEmpty else {
      return write(
        dim(
          query.isEmpty
            ? Message("no note has had a status yet: notes mark NAME unread", zh: "还没有笔记带状态：notes mark 名称 未读")
            : Message("no note that has had a status fits this query", zh: "没有带状态的笔记符合这个查询")), to: output)
    }
    output.line()
    for line in HistoryTable(report: report, terminal: terminal, language: language).lines {
      output.line(line)
    }
    output.line()
    write(waits, to: output)
    writeStuck(to: output)
    write(
      dim(
        Message(
          "more: notes progress --history --by day, week, month or year",
          zh: "更多：notes progress --history --by day（或 week、month、year）")), to: output)
  }

  /// Prints a text, over several lines on a narrow terminal.
  private func write(_ text: StyledText, to output: Output) {
    for line in LineWrapper.lines(of: text, width: terminal.lineLimit ?? .max) {
      output.line(line.rendered(colors: terminal.colors))
    }
  }

  private var head: StyledText {
    let (whole, first) = (report.whole, start)
    var line = StyledText(
      text(Message("\(report.after.backlog) to read", zh: "待读 \(report.after.backlog) 条")), .heading)
    line.append(
      text(
        Message(
          "; since \(first) \(whole.entered) in, \(whole.left) out",
          zh: "；\(first)\(first.hasSuffix("）") ? "" : " ")以来进 \(whole.entered)，出 \(whole.left)")))
    let parts = [
      whole.read > 0 ? Message("\(whole.read) read", zh: "读完 \(whole.read)") : nil,
      whole.dropped > 0 ? Message("\(whole.dropped) dropped", zh: "不读了 \(whole.dropped)") : nil,
      whole.removed > 0 ? Message("\(whole.removed) removed", zh: "删除 \(whole.removed)") : nil,
    ].compactMap { $0 }
    if !parts.isEmpty {
      let list = parts.map(text).joined(separator: text(Message(", ", zh: "，")))
      line.append(text(Message(" (\(list))", zh: "（\(list)）")))
    }
    if !query.isEmpty { line.append("  (\(query.visible))", .dim) }
    return line
  }

  /// What the report starts with: a day, or a commit and its day.
  private var start: String {
    let day = report.days.lowerBound.text
    guard let commit = report.start?.commit else { return day }
    return text(Message("\(commit.shortID) of \(day)", zh: "提交 \(commit.shortID)（\(day)）"))
  }

  // MARK: Waits

  private var waits: StyledText {
    let waits = report.waits
    guard let median = days(waits, 2), let low = days(waits, 1), let high = days(waits, 3) else {
      return StyledText(
        text(Message("from added to read: nothing to count yet", zh: "从加入到读完：还没有可算的")), .dim)
    }
    let days = median == 1 ? "1 day" : "\(median) days"
    var line = StyledText(
      text(Message("from added to read: median \(days)", zh: "从加入到读完：中位数 \(median) 天")))
    // Of fewer, a half is nothing to speak of.
    if waits.count >= 4 {
      line.append(
        text(Message(", half of them \(low) to \(high)", zh: "，一半在 \(low) 到 \(high) 天之间")))
    }
    let (count, others) = (waits.count, waits.count - waits.namedCount)
    let works = count == 1 ? "1 work" : "\(count) works"
    line.append(
      text(
        others == 0
          ? Message(" (\(works))", zh: "（\(count) 条）")
          : Message(" (\(works), \(others) dated by commits)", zh: "（\(count) 条，其中 \(others) 条按提交的日期）")),
      .dim)
    return line
  }

  /// The days at some quarters of the works, a half rounded up.
  private func days(_ waits: ReadingWaits, _ quarters: Int) -> Int? {
    waits.quartile(quarters).map { Int($0.rounded(.toNearestOrAwayFromZero)) }
  }

  // MARK: Stuck

  private func writeStuck(to output: Output) {
    guard !report.stuck.isEmpty else { return }
    output.line()
    output.line(
      StyledText(text(Message("stuck longest", zh: "搁置最久")), .heading).rendered(colors: terminal.colors))
    let shown = report.stuck.prefix(HistoryView.stuckCount)
    for line in stuckTable.lines(shown, width: terminal.lineLimit, colors: terminal.colors) {
      output.line(line)
    }
  }

  private var stuckTable: TextTable<HistoryReport.Stuck> {
    TextTable(
      columns: [
        .init(title: "", minimum: 12, maximum: 34, priority: 10) { .init($0.note.id, .id) },
        .init(title: "", minimum: 12, maximum: 44, priority: 2) { .init($0.note.distinctName) },
        .init(title: "", minimum: 8, priority: 7) { stuck in
          .init(stuck.note.status.map { text($0.label) } ?? "", stuck.note.status?.style ?? .plain)
        },
        .init(title: "", minimum: 5, priority: 6) { .init($0.note.progress?.text ?? "") },
        .init(title: "", alignment: .right, minimum: 6, priority: 8) { .init(days(of: $0), .dim) },
      ], showsHead: false)
  }

  private func days(of stuck: HistoryReport.Stuck) -> String {
    let days = stuck.days
    return text(
      stuck.isAtLeast
        ? Message("\(days) d or more", zh: "至少 \(days) 天") : Message("\(days) d", zh: "\(days) 天"))
  }

  private func dim(_ message: Message) -> StyledText { StyledText(text(message), .dim) }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
