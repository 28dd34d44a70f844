import NotesCore

extension Context {
  /// The note that a name leads to.
  ///
  /// Where several have the name, a person at a terminal picks one; otherwise they are listed, and the error's
  /// exit code says so. Never a guess. The library's notes must be decoded with `FieldSet.names`.
  func note(named name: String, in library: Library) throws(NotesError) -> Note {
    switch NameFinder(library.notes).find(name) {
    case .found(let index): return library.notes[index]
    case .ambiguous(let indices):
      let candidates = indices.map { library.notes[$0] }.sorted(by: SectionOrder.notePrecedes)
      if let picked = pick(candidates, named: name) { return picked }
      throw ambiguous(name, candidates)
    case .none(let suggestions):
      throw missing(name, suggestions.map { library.notes[$0] }, in: library)
    }
  }

  private func pick(_ candidates: [Note], named name: String) -> Note? {
    guard let dialogue else { return nil }
    dialogue.say(
      text(Message("`\(name)` is the name of several notes:", zh: "有几条笔记都叫 `\(name)`：")).visible + "\n")
    let width = idWidth(candidates)
    return Picker(candidates.map { row($0, width) }).pick(in: dialogue).map { candidates[$0] }
  }

  private func ambiguous(_ name: String, _ candidates: [Note]) -> NotesError {
    let shown = candidates.prefix(Picker.limit)
    let width = idWidth(candidates)
    let rows = shown.map { "\n  " + row($0, width).visible.plain }.joined()
    let more = candidates.count - shown.count
    let rest = more > 0 ? text(Message("\n  and \(more) more", zh: "\n  另有 \(more) 条")) : ""
    return NotesError(
      .ambiguous,
      Message(
        "`\(name)` is the name of several notes; which one?\(rows)\(rest)",
        zh: "有几条笔记都叫 `\(name)`，是哪一条？\(rows)\(rest)"),
      hints: [Message("write more of the name, or the id in the first column", zh: "把名字写全一些，或写第一列的编号")])
  }

  private func missing(_ name: String, _ suggestions: [Note], in library: Library) -> NotesError {
    var hints = suggestions.isEmpty ? [] : [suggestion(suggestions)]
    if library.notes.isEmpty {
      hints.append(
        Message("the library has no notes yet: `notes add` makes one", zh: "文库里还没有笔记：用 `notes add` 新建"))
    } else if suggestions.isEmpty {
      hints.append(Message("`notes list \(name)` searches more", zh: "`notes list \(name)` 查得更宽"))
    }
    return NotesError(.notFound, Message("no note is named `\(name)`", zh: "没有叫 `\(name)` 的笔记"), hints: hints)
  }

  private func suggestion(_ notes: [Note]) -> Message {
    let names = notes.map { $0.name == $0.id ? "`\($0.id)`" : "`\($0.id)` (\($0.name))" }
    return Message(
      "did you mean \(names.joined(separator: ", "))?", zh: "是不是 \(names.joined(separator: "、"))？")
  }

  private func idWidth(_ notes: [Note]) -> Int { notes.map(\.id.displayWidth).max() ?? 0 }

  private func row(_ note: Note, _ width: Int) -> StyledText {
    var row = StyledText(note.id.padded(to: width) + "  ", .id)
    row.append(note.title.isEmpty ? note.name : note.title)
    if let kind = note.kind { row.append("  " + text(kind.label), .dim) }
    if let year = note.year { row.append("  \(year)", .dim) }
    return row
  }
}

extension FieldSet {
  /// The fields that names are looked up in, and those that candidates are told apart by.
  static let candidates = FieldSet.names.union(FieldSet([.type, .year, .order]))
}
