/// Notes that share what only one may have.
enum DuplicateDefect {
  /// A diagnostic for every note whose id an earlier one has. Ids are compared by `LinkName`.
  static func find(in notes: [Note]) -> [Diagnostic] {
    let hashes = notes.indices.map { (hash: LinkName.hash(notes[$0].id), index: $0) }
      .sorted { ($0.hash, $0.index) < ($1.hash, $1.index) }
    var found: [Diagnostic] = []
    var first = 0
    for place in hashes.indices.dropFirst() {
      if hashes[place].hash != hashes[first].hash { first = place }
      let note = notes[hashes[place].index]
      let earlier = hashes[first..<place].first { LinkName.isSame(notes[$0.index].id, note.id) }
      if let earlier { found.append(duplicate(note, of: notes[earlier.index])) }
    }
    return found
  }

  private static func duplicate(_ note: Note, of other: Note) -> Diagnostic {
    Diagnostic(
      rule: "duplicate/id", severity: .error,
      message: Message(
        "`\(note.id)` is the id of \(other.path) too", zh: "`\(note.id)` 也是 \(other.path) 的编号"),
      hint: Message("rename one of the two files", zh: "给其中一个文件改名"), path: note.path)
  }
}
