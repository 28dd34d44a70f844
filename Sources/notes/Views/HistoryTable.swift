import NotesCore

/// The periods of a history as a table: a bar of what is read, begun and unread at the end of each, then figures.
struct HistoryTable {
  let report: HistoryReport
  let terminal: Terminal
  let language: Language

  /// The table's lines, its head first, then what the bars' signs mean.
  var lines: [String] {
    let plain = TextTable(columns: columns(barWidth: 0))
    let taken = plain.lines(report.periods).map(\.displayWidth).max() ?? 0
    let room = (terminal.lineLimit ?? 80) - taken - ColumnLayout.gutter
    guard room >= HistoryTable.leastBar else {
      return plain.lines(report.periods, width: terminal.lineLimit, colors: terminal.colors)
    }
    let table = TextTable(columns: columns(barWidth: min(60, room)))
    let legend = StyledText(self.legend, .dim).rendered(colors: terminal.colors)
    return table.lines(report.periods, width: terminal.lineLimit, colors: terminal.colors) + [legend]
  }

  private static let leastBar = 6

  private typealias Column = TextTable<HistoryPeriod>.Column

  private func columns(barWidth: Int) -> [Column] {
    let bar = StackedBar(width: barWidth, glyphs: terminal.barGlyphs)
    let most = report.periods.map(\.counts.total).max() ?? 0
    return [
      .init(title: text(unit), minimum: 4, priority: 10) { .init(name(of: $0)) },
      .init(title: "", minimum: HistoryTable.leastBar, priority: 4) {
        .init(barWidth == 0 ? "" : bar.text(HistoryTable.parts($0.counts), of: most), .reading)
      },
      number(Message("to read", zh: "待读"), priority: 9) { $0.counts.backlog },
      number(Message("in", zh: "进"), priority: 8) { $0.entered },
      number(Message("out", zh: "出"), priority: 8) { $0.left },
      number(Message("read", zh: "已读"), priority: 6) { $0.counts[.read] },
    ]
  }

  private static func parts(_ counts: ReadingCounts) -> [Int] {
    [counts[.read], counts[.reading] + counts[.unfinished], counts[.unread]]
  }

  private var legend: String {
    let signs = StackedBar(width: 0, glyphs: terminal.barGlyphs).signs
    let labels = [Status.read.label, Message("begun", zh: "已开始"), Status.unread.label]
    return zip(signs, labels).map { "\($0) \(text($1))" }.joined(separator: "  ")
  }

  private func number(_ title: Message, priority: Int, _ count: @escaping (HistoryPeriod) -> Int) -> Column {
    .init(title: text(title), alignment: .right, minimum: 2, priority: priority) { period in
      let number = count(period)
      return number == 0 ? .init("0", .dim) : .init(String(number))
    }
  }

  private var unit: Message {
    switch report.unit {
    case .day: Message("day", zh: "日")
    case .week: Message("week of", zh: "周（起）")
    case .month: Message("month", zh: "月")
    case .year: Message("year", zh: "年")
    }
  }

  /// The first day, as far as the unit needs it.
  private func name(of period: HistoryPeriod) -> String {
    let day = period.first.text
    switch report.unit {
    case .day, .week: return day
    case .month: return String(day.prefix(7))
    case .year: return String(day.prefix(4))
    }
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
