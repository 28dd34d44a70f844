import NotesCore

/// How far the reading has come, as a page: the whole, the sections, what has been unfinished longest. With a
/// grouping, the whole and one full table.
struct ProgressView {
  let report: ProgressReport
  /// The one table that is asked for; nil for the page.
  let grouping: ProgressGrouping?
  let terminal: Terminal
  let language: Language
  /// The words of the query, for the head; empty for everything.
  let query: String

  /// The lines of the page that are neither sections nor unfinished works: head, bar, pages, week, month, the heads
  /// of the two parts with a blank before each, the foot, the prompt.
  private static let surroundingLines = 11
  /// How many lines the unfinished works keep, however many sections there are.
  private static let reservedLines = 4

  /// Prints the page.
  func write(to output: Output) {
    let whole = ProgressSummary(report: report, terminal: terminal, language: language, query: query)
    for line in whole.lines { output.line(line.rendered(colors: terminal.colors)) }
    guard report.whole.counts.total + report.whole.counts[.dropped] > 0 else { return }
    if let grouping {
      output.line()
      for line in table(grouping, showsPages: true).lines(report.groups(by: grouping)) { output.line(line) }
    } else {
      writeSections(to: output)
      writeUnfinished(to: output)
      output.line(
        dim(
          Message(
            "more: notes progress --by type, year or tag", zh: "更多：notes progress --by type（或 year、tag）")))
    }
  }

  // MARK: Sections

  private func writeSections(to output: Output) {
    let groups = report.groups(by: .section)
    let shown = groups.prefix(sectionLimit)
    output.line()
    for line in table(.section, showsPages: false).lines(shown) { output.line(line) }
    let hidden = groups.count - shown.count
    guard hidden > 0 else { return }
    output.line(
      dim(
        Message(
          ".. and \(hidden) more: notes progress --by section",
          zh: ".. 另有 \(hidden) 个：notes progress --by section")))
  }

  /// The lines for sections and unfinished works, and for how many more there are of each. On a terminal the page
  /// fits the screen; elsewhere it is whole, but for works that would make it endless.
  private var room: Int? {
    terminal.isTerminal ? max(6, terminal.height - ProgressView.surroundingLines) : nil
  }

  private var sectionLimit: Int {
    let count = report.groups(by: .section).count
    guard let room else { return count }
    let limit = room - min(report.unfinished.count, ProgressView.reservedLines)
    return count <= limit ? count : limit - 1
  }

  private var unfinishedLimit: Int {
    let sections = report.groups(by: .section).count
    guard let room else { return 10 }
    let limit = room - min(sections, sectionLimit + 1)
    return report.unfinished.count <= limit ? limit : limit - 1
  }

  private func table(_ grouping: ProgressGrouping, showsPages: Bool) -> ProgressGroupTable {
    ProgressGroupTable(grouping: grouping, terminal: terminal, language: language, showsPages: showsPages)
  }

  // MARK: Unfinished

  private func writeUnfinished(to output: Output) {
    guard !report.unfinished.isEmpty else { return }
    let shown = report.unfinished.prefix(unfinishedLimit)
    output.line()
    let title = Message("unfinished, the oldest first", zh: "还没看完，最早的在前")
    output.line(StyledText(text(title), .heading).rendered(colors: terminal.colors))
    let table = UnfinishedTable(terminal: terminal, language: language)
    for line in table.lines(shown) { output.line(line) }
    let hidden = report.unfinished.count - shown.count
    guard hidden > 0 else { return }
    output.line(
      dim(
        Message(
          ".. and \(hidden) more: notes list status:unfinished --sort started",
          zh: ".. 另有 \(hidden) 条：notes list status:unfinished --sort started")))
  }

  private func dim(_ message: Message) -> String {
    StyledText(text(message), .dim).rendered(colors: terminal.colors)
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
