/// Writes the notes of a group as a table of Markdown, one row a note.
struct IndexTable {
  private let options: IndexOptions
  private let text: IndexNoteText
  /// What has a column beside the name, in order.
  private let columns: [IndexPart]

  init(_ options: IndexOptions, page: String) {
    self.options = options
    text = IndexNoteText(language: options.language, page: page)
    columns = options.parts.filter { $0 != .title }
  }

  /// The lines of the table, its head first.
  func lines(_ notes: [Note]) -> [String] {
    let titles =
      [Message("note", zh: "笔记")] + columns.map(\.label)
    return [
      IndexTable.row(titles.map { $0.text(in: options.language) }),
      IndexTable.row(Array(repeating: "---", count: titles.count)),
    ]
      + notes.map { note in
        let name = text.name(of: note, withTitle: options.parts.contains(.title))
        return IndexTable.row([name] + columns.map { text.cell($0, of: note) })
      }
  }

  /// A row of cells that are Markdown without bare bars.
  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
