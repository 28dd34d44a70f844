import NotesCore

/// The lines at the head of a progress report: how much of the whole is read, its pages, this week and this month.
struct ProgressSummary {
  let report: ProgressReport
  let terminal: Terminal
  let language: Language
  /// The words of the query; empty for everything.
  let query: String

  /// The lines, from the top.
  var lines: [StyledText] {
    guard counts.total + counts[.dropped] > 0 else { return [head, nothing] }
    return [head, whole, pages] + periods
  }

  private var counts: ReadingCounts { report.whole.counts }

  private var width: Int { terminal.lineLimit ?? 80 }

  private var head: StyledText {
    var line = StyledText(
      text(
        Message("\(counts[.read]) of \(counts.total) read", zh: "已读 \(counts[.read]) / \(counts.total) 条")),
      .heading)
    let parts = [Status.reading, .unfinished, .unread, .dropped].filter { counts[$0] > 0 }.map {
      text(Message("\(counts[$0]) \($0.label.english)", zh: "\($0.label.chinese) \(counts[$0])"))
    }
    if !parts.isEmpty {
      line.append(text(Message("; ", zh: "；")) + parts.joined(separator: text(Message(", ", zh: "，"))))
    }
    if !query.isEmpty { line.append("  (\(query.visible))", .dim) }
    let date = report.today.text
    let gap = width - line.displayWidth - date.utf8.count
    if gap < 2 { return line.truncated(to: width) }
    line.append(String(repeating: " ", count: gap))
    line.append(date, .dim)
    return line
  }

  private var whole: StyledText {
    let share = "  \(Percent.of(counts.share))%"
    let room = min(40, width - share.utf8.count)
    return StyledText(Bar(width: room, glyphs: terminal.barGlyphs).text(counts.share), .reading)
      + StyledText(share, .bold)
  }

  private var nothing: StyledText {
    StyledText(
      text(
        query.isEmpty
          ? Message("no note has a status yet: notes mark NAME unread", zh: "还没有笔记带状态：notes mark 名称 未读")
          : Message("no note with a status fits this query", zh: "没有带状态的笔记符合这个查询")), .dim)
  }

  private var pages: StyledText {
    let pages = report.whole.pages
    if counts.backlog == 0 { return StyledText(text(Message("nothing left to read", zh: "没有待读的"))) }
    guard pages.counted > 0 else {
      return StyledText(
        text(
          Message(
            "to read: \(counts.backlog), none with a page count (notes mark NAME 12/36)",
            zh: "待读 \(counts.backlog) 条，都没有页数（用 notes mark 名称 12/36 记）")), .dim
      ).truncated(to: width)
    }
    let share = Percent.of(pages.share)
    let line = StyledText(
      text(
        Message(
          "to read: \(pages.done) of \(pages.total) pages done (\(share)%)",
          zh: "待读的读了 \(pages.done) / \(pages.total) 页（\(share)%）")))
    return (line + StyledText(uncounted(pages.uncounted), .dim)).truncated(to: width)
  }

  private func uncounted(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return text(
      Message(
        "; \(count) \(count == 1 ? "note" : "notes") without pages", zh: "；另有 \(count) 条没有页数"))
  }

  private var periods: [StyledText] {
    let rows = [
      (text(Message("this week", zh: "本周")), report.week),
      (text(Message("this month", zh: "本月")), report.month),
    ]
    let label = rows.map(\.0.displayWidth).max() ?? 0
    return rows.map { name, period in
      let figures = [
        Message("\(period.started) started", zh: "开始 \(period.started)"),
        Message("\(period.finished) finished", zh: "读完 \(period.finished)"),
        Message("\(period.added) added", zh: "加入 \(period.added)"),
      ]
      let isQuiet = period.started + period.finished + period.added == 0
      return StyledText(
        name.padded(to: label) + "  " + figures.map(text).joined(separator: text(Message(", ", zh: "，"))),
        isQuiet ? .dim : .plain)
    }
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
