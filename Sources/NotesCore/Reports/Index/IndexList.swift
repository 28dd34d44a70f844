/// Writes the notes of a group as a list of Markdown, one item a note.
struct IndexList {
  private let options: IndexOptions
  private let text: IndexNoteText
  /// What stands after the name, in order.
  private let details: [IndexPart]

  init(_ options: IndexOptions, page: String) {
    self.options = options
    text = IndexNoteText(language: options.language, page: page)
    details = options.parts.filter { ![.title, .organizations, .summary].contains($0) }
  }

  /// The lines of the list.
  func lines(_ notes: [Note]) -> [String] {
    var lines: [String] = []
    /// Where the text of an item begins, by how far down the item stands.
    var columns = [0]
    for entry in IndexOutline(notes, nesting: options.nesting).entries {
      columns = Array(columns.prefix(entry.depth + 1))
      let column = columns.last ?? 0
      let marker = entry.number.map { "\($0). " } ?? "- "
      columns.append(column + marker.utf8.count)
      let indent = String(repeating: " ", count: column)
      let more = String(repeating: " ", count: column + marker.utf8.count)
      let item = item(entry.note)
      lines += [indent + marker + item.head] + item.rest.map { more + $0 }
    }
    return lines
  }

  /// The first line of an item, and a second one for its summary.
  private func item(_ note: Note) -> (head: String, rest: [String]) {
    let name = text.name(of: note, withTitle: options.parts.contains(.title))
    let details = details.map { text.detail($0, of: note) }.filter { !$0.isEmpty }
    let head = organizations(note) + ([name] + details).joined(separator: " · ")
    let summary = options.parts.contains(.summary) ? MarkdownText.escapedAtStart(note.summary ?? "") : ""
    return summary.isEmpty ? (head, []) : (head + "\\", [summary])
  }

  private func organizations(_ note: Note) -> String {
    guard options.parts.contains(.organizations) else { return "" }
    let names = text.cell(.organizations, of: note)
    if names.isEmpty { return "" }
    return Message("(\(names)) ", zh: "（\(names)）").text(in: options.language)
  }
}
