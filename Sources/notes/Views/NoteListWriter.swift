import NotesCore

/// Prints notes in one of the forms for programs, a note at a time.
struct NoteListWriter {
  let output: Output

  /// Prints the notes; a table is not this writer's, and prints nothing.
  func write(_ notes: some Collection<Note>, as format: ListFormat) {
    switch format {
    case .table: break
    case .json: writeJSON(notes)
    case .jsonl: for note in notes { output.line(note.json.compact) }
    case .csv:
      output.line(CSVWriter.header)
      for note in notes { output.line(CSVWriter.line(of: note)) }
    case .paths: for note in notes { output.line(note.path.visible) }
    case .ids: for note in notes { output.line(note.id.visible) }
    case .template(let template): for note in notes { output.line(template.text(of: note)) }
    }
  }

  /// An array with one note a line, so that it reads well in a diff.
  private func writeJSON(_ notes: some Collection<Note>) {
    output.line("[")
    var left = notes.count
    for note in notes {
      left -= 1
      output.line("  " + note.json.compact + (left > 0 ? "," : ""))
    }
    output.line("]")
  }
}
