import NotesCore

/// Why a note is not deleted: what still leads to it.
struct NoteRemovalRefusal {
  let removal: NoteRemoval

  /// The most places that are named.
  private static let limit = 10

  /// The error, with a line for each place.
  var error: NotesError {
    let (count, id) = (removal.citations.count, removal.note.id)
    let more = count - NoteRemovalRefusal.limit
    let places = removal.citations.prefix(NoteRemovalRefusal.limit).map { "\n  " + place(of: $0) }.joined()
    let rest = Message(more > 0 ? "\n  and \(more) more" : "", zh: more > 0 ? "\n  另有 \(more) 处" : "")
    return NotesError(
      .refused,
      Message(
        "\(count == 1 ? "1 link leads" : "\(count) links lead") to \(removal.note.path); it is not deleted\(places)\(rest.english)",
        zh: "还有 \(count) 处链接指向 \(removal.note.path)；没有删除\(places)\(rest.chinese)"),
      hints: [
        Message(
          "`notes links \(id)` shows the lines; `notes mv` and `notes join` keep links right; --force deletes it all the same",
          zh: "用 `notes links \(id)` 看是哪些行；`notes mv`、`notes join` 会保住链接；执意要删，加上 --force")
      ])
  }

  private func place(of citation: Citation) -> String {
    let place = "\(citation.path):\(citation.start.line):\(citation.start.column)"
    let word =
      switch citation.reference.tie {
      case .relation(let relation): relation.rawValue
      case .text: citation.reference.written
      }
    return "\(place)  \(word)".visible
  }
}
