/// Writes a whole note: the front matter in the order of fields, then the body.
public enum NoteWriter {
  /// The file of a note that does not exist yet, at the note's path.
  ///
  /// What was written is read again and has to say the same, byte for byte. Throws `refused` where it does not: for
  /// an empty text, or a name that stands twice in `urls` or `relations`.
  public static func source(of note: Note, body: String = "") throws(NotesError) -> Source {
    var text = "---\n"
    for field in Field.allCases {
      guard let value = note.fieldValue(of: field) else { continue }
      text += field.key + ":" + value.block(indent: 0, lineBreak: "\n") + "\n"
    }
    text += "---\n"
    if !body.isEmpty { text += "\n" + body + (body.utf8.last == UInt8(ascii: "\n") ? "" : "\n") }
    let source = Source(path: note.path, bytes: Array(text.utf8))
    try verify(source, says: note)
    return source
  }

  private static func verify(_ source: Source, says note: Note) throws(NotesError) {
    var read = Note(id: note.id, path: note.path, section: note.section)
    let diagnostics = NoteDecoder.decode(FrontMatter(source), into: &read, fields: .frontMatter)
    let isSame = Field.allCases.allSatisfy { field in
      switch (read.fieldValue(of: field), note.fieldValue(of: field)) {
      case (nil, nil): true
      case (let first?, let second?): YAMLComparison.isSame(first.meaning, second.meaning)
      default: false
      }
    }
    if isSame, diagnostics.isEmpty { return }
    throw NotesError(
      .refused,
      Message(
        "\(note.path) was not written: it would not say what it should", zh: "没有写入 \(note.path)：写出来的内容会与原意不符"),
      diagnostics: diagnostics)
  }
}
