import NotesCore

/// Prints notes in one of the forms for programs, a note at a time.
struct NoteListWriter {
  let output: Output

  /// Prints the notes; a table is not this writer's, and prints nothing.
  func write(_ notes: some Collection<Note>, as format: ListFormat) {
    switch format {
    case .table: break
    case .json: output.write(notes.lazy.map(\.json), asArray: true)
    case .jsonl: for note in notes { output.line(note.json.compact) }
    case .csv:
      output.line(CSVWriter.header)
      for note in notes { output.line(CSVWriter.line(of: note)) }
    case .paths: for note in notes { output.line(note.path.visible) }
    case .ids: for note in notes { output.line(note.id.visible) }
    case .template(let template): for note in notes { output.line(template.text(of: note)) }
    }
  }
}

extension Output {
  /// Prints values of JSON, one a line so that they read well in a diff: as an array, or each for itself.
  func write(_ values: some Collection<JSONValue>, asArray: Bool) {
    if !asArray {
      for value in values { line(value.compact) }
      return
    }
    line("[")
    var left = values.count
    for value in values {
      left -= 1
      line("  " + value.compact + (left > 0 ? "," : ""))
    }
    line("]")
  }
}
