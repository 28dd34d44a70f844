import NotesCore

/// The groups of a progress report as a table, each with a bar that takes the room that the figures leave.
struct ProgressGroupTable {
  let grouping: ProgressGrouping
  let terminal: Terminal
  let language: Language
  /// Whether the pages of what is still to be read stand in it.
  let showsPages: Bool

  /// The table's lines, its head first; none where there are no groups.
  func lines(_ groups: some Collection<ProgressGroup>) -> [String] {
    let plain = TextTable(columns: columns(barWidth: 0))
    let taken = plain.lines(groups).map(\.displayWidth).max() ?? 0
    let room = (terminal.lineLimit ?? 80) - taken - ColumnLayout.gutter
    return TextTable(columns: columns(barWidth: min(40, max(6, room)))).lines(
      groups, width: terminal.lineLimit, colors: terminal.colors)
  }

  private typealias Column = TextTable<ProgressGroup>.Column

  private func columns(barWidth: Int) -> [Column] {
    [
      .init(title: text(grouping.label), minimum: 6, maximum: 24, priority: 10) { name(of: $0) },
      .init(title: "", minimum: 6, priority: 6) { bar(of: $0, barWidth) },
      .init(title: "", alignment: .right, priority: 9) { .init("\(Percent.of($0.counts.share))%") },
      number(Status.read.label, priority: 8) { $0[.read] },
      number(Message("begun", zh: "已开始"), priority: 7) { $0[.reading] + $0[.unfinished] },
      number(Status.unread.label, priority: 7) { $0[.unread] },
      number(Message("total", zh: "共"), priority: 5) { $0.total },
      number(Status.dropped.label, priority: 3) { $0[.dropped] },
    ] + (showsPages ? [pages] : [])
  }

  private var pages: Column {
    .init(
      title: text(Message("pages to read", zh: "待读页数")), alignment: .right, minimum: 5, priority: 4
    ) { .init($0.pages.counted == 0 ? "" : "\($0.pages.done)/\($0.pages.total)", .dim) }
  }

  private func number(_ title: Message, priority: Int, _ count: @escaping (ReadingCounts) -> Int) -> Column {
    .init(title: text(title), alignment: .right, minimum: 2, priority: priority) { group in
      let number = count(group.counts)
      return number == 0 ? "" : .init(String(number))
    }
  }

  private func name(of group: ProgressGroup) -> TextTable<ProgressGroup>.Cell {
    if group.name.isEmpty { return .init(text(nameless), .dim) }
    let kind = grouping == .type ? Kind(rawValue: group.name) : nil
    return .init(kind.map { text($0.label) } ?? group.name)
  }

  private var nameless: Message {
    switch grouping {
    case .section: Message("(no section)", zh: "（没有分类）")
    case .type: Message("(no type)", zh: "（没有类型）")
    case .year: Message("(no year)", zh: "（没有年份）")
    case .tag: Message("(no tag)", zh: "（没有标签）")
    }
  }

  private func bar(of group: ProgressGroup, _ width: Int) -> TextTable<ProgressGroup>.Cell {
    guard width > 0, group.counts.total > 0 else { return "" }
    return .init(Bar(width: width, glyphs: terminal.barGlyphs).text(group.counts.share), .reading)
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
