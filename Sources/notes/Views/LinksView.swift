import NotesCore

/// How a note is linked: what it points at, what points at it, and the lines that say so.
struct LinksView {
  let report: LinksReport
  let terminal: Terminal
  let language: Language

  private struct Row {
    let label: String
    let row: LinksReport.Row
  }

  /// The page, each line with its line feed.
  var text: String {
    let outgoing = report.annotation == nil ? section(outgoing, report.outgoing, false) : []
    let lines = head + outgoing + section(incoming, report.incoming, true)
    return lines.map { $0 + "\n" }.joined()
  }

  private let outgoing = Message("points at", zh: "指向")
  private let incoming = Message("pointed at by", zh: "被指向")

  /// What people call it, and what one types to name it.
  private var head: [String] {
    var line = StyledText(report.note.name.visible, .heading)
    line.append("  " + (report.annotation?.name ?? report.note.id).visible, .id)
    line.append("  " + report.note.path.visible + (report.annotation.map { ":\($0.line)" } ?? ""), .dim)
    return [line.rendered(colors: terminal.colors)]
  }

  private func section(_ title: Message, _ rows: [LinksReport.Row], _ isInverse: Bool) -> [String] {
    var heading = StyledText(text(title), .bold)
    if rows.isEmpty { heading.append(text(Message(" nothing", zh: "：无")), .dim) }
    return ["", heading.rendered(colors: terminal.colors)] + lines(of: rows, isInverse)
  }

  private func lines(of rows: [LinksReport.Row], _ isInverse: Bool) -> [String] {
    var lines: [String] = []
    var last: LinkGraph.Tie?
    let labelled = rows.map { row in
      defer { last = row.tie }
      return Row(label: row.tie == last ? "" : label(of: row.tie, isInverse), row: row)
    }
    let heads = table.lines(labelled, width: terminal.lineLimit.map { $0 - 2 }, colors: terminal.colors)
    for (head, row) in zip(heads, labelled) {
      lines.append("  " + head)
      if row.row.tie == .text { lines += row.row.citations.flatMap { excerpt(of: $0, isInverse) } }
    }
    return lines
  }

  private func label(of tie: LinkGraph.Tie, _ isInverse: Bool) -> String {
    switch tie {
    case .relation(let relation): text(isInverse ? relation.inverseLabel : relation.label)
    case .text: text(Message("by text", zh: "正文"))
    }
  }

  private var table: TextTable<Row> {
    TextTable(
      columns: [
        .init(title: "", minimum: 11, priority: 9) { .init($0.label, .dim) },
        .init(title: "", minimum: 8, maximum: 40, priority: 10) {
          .init($0.row.id, $0.row.problem == nil ? .id : .warning)
        },
        .init(title: "", minimum: 8, maximum: 60, priority: 2) { name(of: $0.row) },
        .init(title: "", minimum: 10, priority: 7) { status(of: $0.row) },
      ], showsHead: false)
  }

  private func name(of row: LinksReport.Row) -> TextTable<Row>.Cell {
    if let problem = row.problem { return .init(text(problem.message), .warning) }
    guard let note = row.other else { return .init(text(Message("page", zh: "页面")), .dim) }
    return .init(note.distinctName)
  }

  private func status(of row: LinksReport.Row) -> TextTable<Row>.Cell {
    guard row.problem == nil, let status = row.other?.status else {
      return .init(row.problem == nil ? row.other?.kind.map { text($0.label) } ?? "" : "", .dim)
    }
    return .init(text(status.label), status.style)
  }

  // MARK: Lines

  /// The least columns that a line of text is of use in; with less beside its place, it stands below that.
  private static let leastWidth = 40

  /// The line of a reference, where it stands before it, and the reference itself standing out.
  private func excerpt(of citation: Citation, _ isInverse: Bool) -> [String] {
    let place = "    \(isInverse ? citation.path.visible + ":" : "")\(citation.start.line)"
    let room = terminal.width - place.displayWidth - 2
    guard room < LinksView.leastWidth, isInverse else {
      return [
        (StyledText(place + "  ", .dim) + line(of: citation, width: room)).rendered(colors: terminal.colors)
      ]
    }
    let below = StyledText("      ") + line(of: citation, width: terminal.width - 6)
    return [StyledText(place, .dim), below].map { $0.rendered(colors: terminal.colors) }
  }

  private func line(of citation: Citation, width: Int) -> StyledText {
    let start = citation.start.column - citation.lineColumn
    let isOnOneLine = citation.start.line == citation.end.line
    let end = isOnOneLine ? max(start, citation.end.column - citation.lineColumn) : Int.max
    let scalars = citation.line.unicodeScalars
    let indent = scalars.prefix { $0 == " " || $0 == "\t" }.count
    let view = ExcerptView(
      of: String(String.UnicodeScalarView(scalars.dropFirst(indent))),
      around: max(0, start - indent)..<max(0, end - indent), width: width)
    let before = view.text.prefix(ofWidth: view.indent).text
    let rest = String(view.text[before.endIndex...])
    let marked = rest.prefix(ofWidth: view.length).text
    var text = StyledText(String(before))
    text.append(String(marked), .hit)
    text.append(String(rest[marked.endIndex...]))
    return text
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
