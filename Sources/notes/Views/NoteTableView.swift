import NotesCore

/// Notes as a table for people.
struct NoteTableView {
  /// What the table shows.
  static let fields = FieldSet([.title, .short, .status, .progress, .type, .year, .priority, .venue, .order])

  let terminal: Terminal
  let language: Language

  /// Prints the table.
  func write(_ notes: some Collection<Note>, to output: Output) {
    table.write(notes, width: terminal.lineLimit, colors: terminal.colors) { output.line($0) }
  }

  /// On a narrow terminal the place of publication makes room for the title.
  private var table: TextTable<Note> {
    let isNarrow = terminal.lineLimit.map { $0 < 100 } ?? false
    let kindWidth = Kind.allCases.map { text($0.label).displayWidth }.max() ?? 0
    return TextTable(columns: [
      .init(title: text(Message("id", zh: "编号")), minimum: 8, maximum: isNarrow ? 22 : 34, priority: 10) {
        .init($0.id, .id)
      },
      .init(title: text(Field.title.label), minimum: 16, priority: 3) { .init($0.distinctName) },
      .init(title: text(Field.type.label), minimum: kindWidth, priority: 4) {
        .init($0.kind.map { text($0.label) } ?? "", .dim)
      },
      .init(title: text(Field.year.label), minimum: 4, priority: 5) {
        .init($0.year.map { String($0) } ?? "", .dim)
      },
      .init(title: text(Field.venue.label), minimum: 8, maximum: 24, priority: 1) {
        .init(isNarrow ? "" : $0.venue ?? "", .dim)
      },
      .init(title: text(Field.status.label), minimum: 8, priority: 7) { status(of: $0) },
      .init(title: text(Field.progress.label), minimum: 5, priority: 6) { .init($0.progress?.text ?? "") },
    ])
  }

  private func status(of note: Note) -> TextTable<Note>.Cell {
    guard let status = note.status else { return "" }
    return .init(text(status.label), status.style)
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}

extension Status {
  /// How the status looks in lists.
  var style: Style {
    switch self {
    case .unread: .plain
    case .reading: .reading
    case .unfinished: .unfinished
    case .read, .dropped: .done
    }
  }
}
