import NotesCore

/// The backlog as a page: counts and the date, what is to be read in the order of taking it up, and how much is
/// done.
struct BacklogView {
  let report: BacklogReport
  let terminal: Terminal
  let language: Language
  /// The words of the query, for the head; empty for the whole backlog.
  let query: String
  /// How many lines may be shown; nil for all.
  let limit: Int?

  /// The lines that stand around the rows of two groups: head, titles and blanks, the rest, the foot.
  private static let surroundingLines = 9

  /// How many rows fit a screen of `height` lines and leave one for the prompt.
  static func rows(fitting height: Int) -> Int { max(5, height - 1 - surroundingLines) }

  /// Prints the page.
  func write(to output: Output) {
    output.line(head.rendered(colors: terminal.colors))
    let shown = shownRows
    let lines = table.lines(shown.joined(), width: terminal.lineLimit, colors: terminal.colors)
    var next = lines.startIndex
    for (group, rows) in zip(report.groups, shown) where !rows.isEmpty {
      output.line()
      output.line(title(of: group).rendered(colors: terminal.colors))
      for line in lines[next..<next + rows.count] { output.line(line) }
      next += rows.count
    }
    let hidden = report.groups.reduce(0) { $0 + $1.rows.count } - lines.count
    if hidden > 0 { output.line(more(hidden).rendered(colors: terminal.colors)) }
    guard report.counts.total > 0 else { return }
    output.line()
    output.line(foot.rendered(colors: terminal.colors))
  }

  /// The rows of each group that are shown. Every group keeps room for three, so that a long one hides none.
  private var shownRows: [[BacklogReport.Row]] {
    guard var room = limit else { return report.groups.map(\.rows) }
    var reserved = report.groups.reduce(0) { $0 + min(3, $1.rows.count) }
    return report.groups.map { group in
      reserved -= min(3, group.rows.count)
      let rows = Array(group.rows.prefix(max(room - reserved, min(3, room))))
      room -= rows.count
      return rows
    }
  }

  // MARK: Lines

  private var head: StyledText {
    let counts = report.counts
    var line = StyledText(
      text(Message("\(counts.backlog) to read", zh: "待读 \(counts.backlog) 条")), .heading)
    let parts = report.groups.filter { $0.count > 0 }.map {
      text(Message("\($0.count) \($0.status.label.english)", zh: "\($0.status.label.chinese) \($0.count)"))
    }
    if !parts.isEmpty {
      line.append(
        text(Message(": ", zh: "：")) + parts.joined(separator: text(Message(", ", zh: "，"))))
    }
    if !query.isEmpty { line.append("  (\(query.visible))", .dim) }
    let date = report.today.text
    let gap = (terminal.lineLimit ?? 80) - line.displayWidth - date.utf8.count
    if gap < 2 { return line }
    line.append(String(repeating: " ", count: gap))
    line.append(date, .dim)
    return line
  }

  private func title(of group: BacklogReport.Group) -> StyledText {
    StyledText(text(group.status.label), .heading)
  }

  private func more(_ count: Int) -> StyledText {
    let command = query.isEmpty ? "notes todo --all" : "notes todo --all \(query.visible)"
    return StyledText(
      "   " + text(Message("\(count) more: \(command)", zh: "另有 \(count) 条：\(command)")), .dim)
  }

  private var foot: StyledText {
    let counts = report.counts
    let bar = Bar(width: 20, glyphs: terminal.barGlyphs).text(counts.share)
    var line = StyledText(
      text(
        Message("read \(counts[.read]) of \(counts.total)  ", zh: "已读 \(counts[.read]) / \(counts.total) 条  ")
      ))
    line.append(bar, .reading)
    line.append("  \(Percent.of(counts.share))%")
    return line
  }

  // MARK: Columns

  private var table: TextTable<BacklogReport.Row> {
    TextTable(columns: columns, showsHead: false)
  }

  /// On a narrow terminal the type and the year make room for the name.
  private var columns: [TextTable<BacklogReport.Row>.Column] {
    let kindWidth = Kind.allCases.map { text($0.label).displayWidth }.max() ?? 0
    let isNarrow = terminal.lineLimit.map { $0 < 72 } ?? false
    return [
      .init(title: "", minimum: 1, priority: 9) { $0.note.priorityMark },
      .init(title: "", minimum: 8, maximum: idWidth, priority: 8) { .init($0.note.id, .id) },
      .init(title: "", minimum: 12, priority: 4) { .init($0.note.distinctName) },
      .init(title: "", minimum: kindWidth, priority: 1) {
        .init(isNarrow ? "" : $0.note.kind.map { text($0.label) } ?? "", .dim)
      },
      .init(title: "", minimum: 4, priority: 2) {
        .init(isNarrow ? "" : $0.note.year.map { String($0) } ?? "", .dim)
      },
      .init(title: "", minimum: 14, maximum: 44, priority: 6) { .init(rest(of: $0), style(of: $0.note)) },
    ]
  }

  /// Ids give way on a narrow terminal: their beginnings are enough to type.
  private var idWidth: Int {
    guard let width = terminal.lineLimit else { return 64 }
    return width < 72 ? 16 : width < 100 ? 22 : 34
  }

  /// How much is read, what is left, how long ago the reading began, and how many posts explain the work.
  private func rest(of row: BacklogReport.Row) -> String {
    let note = row.note
    let posts = row.explainers.count
    let parts = [
      note.progress.map { Bar(width: 6, glyphs: terminal.barGlyphs).text($0.fraction) + " " + $0.text },
      note.left.map { text(Message("left: \($0)", zh: "剩 \($0)")) },
      row.daysSinceStarted.map { text(Message("\($0) d", zh: "\($0) 天")) },
      posts == 0 ? nil : text(Message("+\(posts) \(posts == 1 ? "post" : "posts")", zh: "讲解 +\(posts)")),
    ]
    return parts.compactMap { $0 }.joined(separator: text(Message(", ", zh: "，")))
  }

  private func style(of note: Note) -> Style {
    switch note.status {
    case .reading: .reading
    case .unfinished: .unfinished
    default: .dim
    }
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}

extension Note {
  /// `!` for what is urgent, `.` for what can wait; a blank keeps the place.
  fileprivate var priorityMark: TextTable<BacklogReport.Row>.Cell {
    switch effectivePriority {
    case .high: .init("!", .highPriority)
    case .normal: " "
    case .low: .init(".", .dim)
    }
  }
}
