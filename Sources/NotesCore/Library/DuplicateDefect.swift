/// Notes that share what only one may have.
enum DuplicateDefect {
  /// A diagnostic for every note whose id another has too. Ids are compared as file systems do: after NFC and
  /// case folding.
  static func find(in notes: [Note]) -> [Diagnostic] {
    var first: [String: Int] = [:]
    first.reserveCapacity(notes.count)
    var found: [Diagnostic] = []
    for (index, note) in notes.enumerated() {
      guard let earlier = first.updateValue(index, forKey: note.id.lowercased()) else { continue }
      found.append(duplicate(note, of: notes[earlier]))
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
