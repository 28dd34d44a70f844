/// Writes how much of some notes is read: a line, and where they are split a table with a row a group.
struct IndexProgress {
  private let options: IndexOptions

  init(_ options: IndexOptions) { self.options = options }

  /// The lines. Topics and notes without a status do not count.
  func lines(_ notes: [Note]) -> [String] {
    let counting = notes.filter { $0.status != nil && $0.kind != .topic }
    let counts = ReadingCounts(counting)
    guard let grouping = options.grouping.ofProgress, counts.total + counts[.dropped] > 0 else {
      return [line(counts)]
    }
    return [line(counts), ""] + table(counting, grouping)
  }

  private func line(_ counts: ReadingCounts) -> String {
    if counts.total + counts[.dropped] == 0 { return text(Message("Nothing to read.", zh: "没有要读的。")) }
    let share = Percent.of(counts.share)
    let rest = [Status.unfinished, .reading, .unread, .dropped].filter { counts[$0] > 0 }.map { status in
      Message(
        "\(counts[status]) \(status.label.english)", zh: "\(status.label.chinese) \(counts[status])")
    }
    let english = rest.map(\.english).joined(separator: ", ")
    let chinese = rest.map(\.chinese).joined(separator: "，")
    return text(
      Message(
        "\(counts[.read]) of \(counts.total) read (\(share)%)" + (rest.isEmpty ? "" : "; " + english) + ".",
        zh: "\(counts.total) 条里已读 \(counts[.read])（\(share)%）" + (rest.isEmpty ? "" : "；" + chinese) + "。"))
  }

  // MARK: The table

  private func table(_ notes: [Note], _ grouping: ProgressGrouping) -> [String] {
    let groups = ProgressReport.split(notes, by: grouping)
    let headings = IndexHeadings(options)
    let byName = Dictionary(groups.map { ($0.name, $0) }) { first, _ in first }
    let columns = columns(groups)
    let head =
      [text(grouping.label), text(Message("progress", zh: "进度")), ""] + columns.map { text($0.title) }
    let rows = headings.arranged(groups.map(\.name)).compactMap { byName[$0] }.map { group in
      IndexTable.row(
        [
          MarkdownText.escaped(headings.heading(of: group.name)),
          group.counts.total == 0 ? "" : Bar(width: 20).text(group.counts.share),
          "\(Percent.of(group.counts.share))%",
        ] + columns.map { IndexProgress.number($0.count(group.counts)) })
    }
    let rule = ["---", "---"] + Array(repeating: "--:", count: columns.count + 1)
    return [IndexTable.row(head), IndexTable.row(rule)] + rows
  }

  /// Nothing is easier to see where it is not written.
  private static func number(_ count: Int) -> String { count == 0 ? "" : String(count) }

  private struct Column {
    let title: Message
    let count: (ReadingCounts) -> Int
  }

  /// What was dropped has a column only where something was.
  private func columns(_ groups: [ProgressGroup]) -> [Column] {
    let columns = [
      Column(title: Status.read.label) { $0[.read] },
      Column(title: Message("begun", zh: "已开始")) { $0[.reading] + $0[.unfinished] },
      Column(title: Status.unread.label) { $0[.unread] },
      Column(title: Message("total", zh: "共")) { $0.total },
    ]
    let dropped = Column(title: Status.dropped.label) { $0[.dropped] }
    return groups.contains { $0.counts[.dropped] > 0 } ? columns + [dropped] : columns
  }

  private func text(_ message: Message) -> String { message.text(in: options.language) }
}
