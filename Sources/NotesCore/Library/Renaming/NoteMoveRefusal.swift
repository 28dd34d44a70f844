/// Why a note cannot stand where it is to go.
enum NoteMoveRefusal {
  /// Checks that the place is free and a note's. Throws `refused`.
  static func check(
    _ position: NotePosition, _ path: String, of place: Int, in index: LinkIndex
  ) throws(NotesError) {
    let note = index.notes[place]
    if path.utf8.elementsEqual(note.path.utf8) { return }
    var others = index.notes
    others.remove(at: place)
    if !position.id.utf8.elementsEqual(note.id.utf8),
      let holder = DuplicateWork.holder(ofID: position.id, in: others)
    {
      throw taken(position.id, by: holder)
    }
    if !index.files.configuration.takes(path) { throw NewNoteRefusal.excluded(path) }
    if index.files.isLink(note.path) { throw link(note.path) }
    if let other = index.files.links(to: note.path).first { throw linked(note.path, from: other) }
  }

  /// The note cannot take its old id as an alias; it can be moved without.
  static func withoutAlias(_ error: NotesError) -> NotesError {
    NotesError(
      error.kind, error.message,
      hints: error.hints + [
        Message(
          "or move it as it is, without the old id as an alias: --no-alias", zh: "或者原样移动，不留别名：--no-alias")
      ], diagnostics: error.diagnostics)
  }

  /// A symbolic link leads to the file of a note, which would lead nowhere then.
  static func linked(_ path: String, from other: String) -> NotesError {
    NotesError(
      .refused,
      Message(
        "\(other) is a symbolic link to \(path), and would lead nowhere",
        zh: "\(other) 是指向 \(path) 的符号链接，会指不到"),
      hints: [Message("remove that link first", zh: "请先删掉那个链接")])
  }

  private static func taken(_ id: String, by note: Note) -> NotesError {
    NotesError(
      .refused,
      note.id.utf8.elementsEqual(id.utf8)
        ? Message("the id `\(id)` is taken by \(note.path)", zh: "编号 `\(id)` 已被 \(note.path) 占用")
        : Message(
          "the id `\(id)` is too like that of \(note.path): a name finds both",
          zh: "编号 `\(id)` 与 \(note.path) 太像：按名字分不清"),
      hints: [
        Message(
          "choose another, or make one note of two: `notes join \(note.id) …`",
          zh: "换一个；要把两条并成一条，用 `notes join \(note.id) …`")
      ])
  }

  private static func link(_ path: String) -> NotesError {
    NotesError(
      .refused,
      Message("\(path) is a link to another file; it is not moved", zh: "\(path) 是指向别的文件的链接；没有移动"),
      hints: [Message("move the file that it leads to", zh: "请移动它指向的文件")])
  }
}
