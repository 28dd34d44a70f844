import NotesCore

/// Prints the notes that a search found in one of the forms for programs.
struct SearchWriter {
  let output: Output

  /// Prints the notes; excerpts are not this writer's, and print nothing.
  func write(_ notes: some Collection<SearchedNote>, as format: SearchFormat) {
    switch format {
    case .table: break
    case .json: writeJSON(notes)
    case .jsonl: for note in notes { output.line(note.json.compact) }
    case .paths: for note in notes { output.line(note.file.path.visible) }
    case .ids: for note in notes { output.line(note.id.visible) }
    case .lines: for note in notes { for line in note.lines { write(line, of: note.file) } }
    }
  }

  private func write(_ line: SearchLine, of file: NoteFile) {
    var text = line.unbroken.text
    if text.utf8.contains(UInt8(ascii: "\t")) { text = text.replacing(scalars: ["\t"], by: " ") }
    output.line("\(file.path.visible):\(line.number):\(line.firstColumn): \(text.visible)")
  }

  /// An array with one note a line, so that it reads well in a diff.
  private func writeJSON(_ notes: some Collection<SearchedNote>) {
    output.line("[")
    var left = notes.count
    for note in notes {
      left -= 1
      output.line("  " + note.json.compact + (left > 0 ? "," : ""))
    }
    output.line("]")
  }
}
