import NotesCore

/// The parts of a topic: each with its status and progress, put in below what it is a part of.
struct PartsView {
  let report: NoteReport
  let terminal: Terminal
  let language: Language

  /// Parts of parts are put further in down to here; deeper ones would leave no room for their names.
  private static let deepest = 6

  /// A title and a table; nothing where there are no parts.
  var lines: [String] {
    guard let parts = report.parts?.parts, !parts.isEmpty else { return [] }
    let title = text(Message("Parts (\(parts.count))", zh: "包括 \(parts.count) 条"))
    return [StyledText(title, .heading).rendered(colors: terminal.colors)]
      + table.lines(parts, width: terminal.lineLimit, colors: terminal.colors)
  }

  private var table: TextTable<PartList.Part> {
    TextTable(
      columns: [
        .init(title: "", minimum: 8, maximum: 40, priority: 10) { part in
          .init(String(repeating: "  ", count: min(part.depth, PartsView.deepest)) + part.note.id, .id)
        },
        .init(title: "", minimum: 8, maximum: 60, priority: 2) { .init($0.note.distinctName) },
        .init(title: "", minimum: 6, priority: 1) { .init($0.note.kind.map { text($0.label) } ?? "", .dim) },
        .init(title: "", minimum: 4, priority: 7) { .init(status(of: $0), $0.note.status?.style ?? .plain) },
        .init(title: "", minimum: 8, priority: 5) { .init(progress(of: $0), $0.note.status?.style ?? .dim) },
      ], showsHead: false)
  }

  private func status(of part: PartList.Part) -> String {
    if let status = part.note.status { return text(status.label) }
    guard part.counts.total > 0 else { return "" }
    let (read, total) = (part.counts[.read], part.counts.total)
    return text(Message("\(read)/\(total) read", zh: "已读 \(read)/\(total)"))
  }

  private func progress(of part: PartList.Part) -> String {
    guard let progress = part.note.progress else { return "" }
    return Bar(width: 8, glyphs: terminal.barGlyphs).text(progress.fraction) + " " + progress.text
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
