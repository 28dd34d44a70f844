import NotesCore

/// Why notes are not deleted: what still leads to them.
struct NoteRemovalRefusal {
  /// The notes that something leads to.
  let removals: [NoteRemoval]

  /// The most places that are named of one note.
  private static let limit = 10

  /// The error, with a line for each place.
  var error: NotesError {
    let parts = removals.map(part)
    let ids = removals.map(\.note.id)
    return NotesError(
      .refused,
      Message(
        parts.map(\.english).joined(separator: "\n") + "\nnothing is deleted",
        zh: parts.map(\.chinese).joined(separator: "\n") + "\n没有删除"),
      hints: [
        Message(
          "`notes links \(ids[0])` shows the lines; `notes mv` and `notes join` keep links right; --force deletes all the same",
          zh: "用 `notes links \(ids[0])` 看是哪些行；`notes mv`、`notes join` 会保住链接；执意要删，加上 --force")
      ])
  }

  private func part(_ removal: NoteRemoval) -> Message {
    let places =
      removal.citations.map(place) + removal.symbolicLinks.map { "\($0)  (symbolic link)".visible }
    let more = places.count - NoteRemovalRefusal.limit
    let lines = places.prefix(NoteRemovalRefusal.limit).map { "\n  " + $0 }.joined()
    let rest = Message(more > 0 ? "\n  and \(more) more" : "", zh: more > 0 ? "\n  另有 \(more) 处" : "")
    return Message(
      "\(places.count == 1 ? "1 link leads" : "\(places.count) links lead") to \(removal.note.path)\(lines)\(rest.english)",
      zh: "还有 \(places.count) 处链接指向 \(removal.note.path)\(lines)\(rest.chinese)")
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
