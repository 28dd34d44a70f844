import NotesCore

/// What was begun and left, a work a line: its id and name, how far it got, what is left, and for how long.
struct UnfinishedTable {
  let terminal: Terminal
  let language: Language

  /// The table's lines, without a head.
  func lines(_ works: some Collection<ProgressReport.Unfinished>) -> [String] {
    table.lines(works, width: terminal.lineLimit, colors: terminal.colors)
  }

  private var table: TextTable<ProgressReport.Unfinished> {
    TextTable(
      columns: [
        .init(title: "", minimum: 20, maximum: 34, priority: 10) { .init($0.note.id, .id) },
        .init(title: "", minimum: 12, maximum: 44, priority: 2) { .init(name(of: $0.note)) },
        .init(title: "", minimum: 14, priority: 7) { .init(progress(of: $0.note), .unfinished) },
        .init(title: "", minimum: 9, maximum: 30, priority: 6) { .init(left(of: $0.note), .unfinished) },
        .init(title: "", alignment: .right, minimum: 6, priority: 8) { .init(days(of: $0), .dim) },
      ], showsHead: false)
  }

  /// The title where the short name says no more than the id.
  private func name(of note: Note) -> String {
    if let short = note.short, !FoldedName(note.id).matches(short) { return short }
    return note.title.isEmpty ? note.name : note.title
  }

  private func progress(of note: Note) -> String {
    guard let progress = note.progress else { return "" }
    return Bar(width: 8, glyphs: terminal.barGlyphs).text(progress.fraction) + " " + progress.text
  }

  private func left(of note: Note) -> String {
    note.left.map { text(Message("left: \($0)", zh: "剩 \($0)")) } ?? ""
  }

  private func days(of work: ProgressReport.Unfinished) -> String {
    work.daysSinceStarted.map { text(Message("\($0) d", zh: "\($0) 天")) } ?? ""
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
