import NotesCore

/// What a mark changed, a line a note.
struct MarkView {
  let language: Language

  /// `mamba: unread -> unfinished, progress 12/36, started 2026-11-24`.
  func line(for change: NoteChange) -> StyledText {
    var line = StyledText(change.note.id.visible, .id)
    line.append(text(Message(": ", zh: "：")))
    if change.fields.isEmpty {
      line.append(text(Message("nothing to change", zh: "本来就是这样，没有改动")), .dim)
      return line
    }
    let parts = change.fields.map { part($0, of: change.note) }
    line.append(parts.joined(separator: text(Message(", ", zh: "，"))))
    return line
  }

  private func part(_ change: FieldChange, of note: Note) -> String {
    let label = Field(key: change.key).map { text($0.label) } ?? change.key
    let old = Field(key: change.key).flatMap { note.texts(of: $0).first }.map { word($0, change.key) }
    guard case .set(_, let value) = change else {
      return text(Message("no more \(label)", zh: "去掉\(label)"))
    }
    let new = word(value.text, change.key)
    if change.key == Field.status.key {
      return (old.map { "\($0) -> " } ?? "") + new
    }
    return label + " " + (old.map { "\($0) -> " } ?? "") + new
  }

  private func word(_ text: String, _ key: String) -> String {
    guard key == Field.status.key, let status = Status(rawValue: text) else { return text.visible }
    return self.text(status.label)
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
