import NotesCore

/// What a note points at and what points at it, in one table: how, the other's id, its name and its status.
struct TiesView {
  let report: NoteReport
  let terminal: Terminal
  let language: Language

  private struct Row {
    /// Empty but in the first row of a group.
    let label: String
    let end: NoteReport.End
  }

  /// The table; nothing for a note that stands alone.
  var lines: [String] {
    table.lines(rows, width: terminal.lineLimit, colors: terminal.colors)
  }

  private var rows: [Row] {
    (report.outgoing + report.incoming.filter { !isShownAsParts($0) }).flatMap { group in
      group.ends.enumerated().map { index, end in
        Row(label: index == 0 ? text(group.label) : "", end: end)
      }
    }
  }

  private func isShownAsParts(_ group: NoteReport.Group) -> Bool {
    report.parts != nil && group.isInverse && group.tie == .relation(.partOf)
  }

  private var table: TextTable<Row> {
    TextTable(
      columns: [
        .init(title: "", minimum: 8, priority: 9) { .init($0.label, .dim) },
        .init(title: "", minimum: 8, maximum: 34, priority: 10) {
          .init($0.end.id, $0.end.note == nil ? .warning : .id)
        },
        .init(title: "", minimum: 8, maximum: 60, priority: 2) { name(of: $0.end) },
        .init(title: "", minimum: 4, priority: 7) { status(of: $0.end) },
      ], showsHead: false)
  }

  private func name(of end: NoteReport.End) -> TextTable<Row>.Cell {
    guard let note = end.note else {
      return .init(text(Message("leads to no note", zh: "没有对应的笔记")), .warning)
    }
    return .init(note.distinctName)
  }

  /// The status; for what is not to be read, a topic for example, what it is.
  private func status(of end: NoteReport.End) -> TextTable<Row>.Cell {
    guard let status = end.note?.status else {
      return .init(end.note?.kind.map { text($0.label) } ?? "", .dim)
    }
    return .init(text(status.label), status.style)
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
