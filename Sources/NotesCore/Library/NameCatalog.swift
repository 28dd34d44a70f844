/// The names of a library's notes, made ready for many searches of those that are near to another.
struct NameCatalog: Sendable {
  /// One name of one note.
  struct Entry: Sendable {
    /// What tells most names that are not near.
    let letters: NameLetters
    /// The note, by its index.
    let note: Int32
    /// -3 for the id, -2 for the title, -1 for the short name, from 0 on the place among the aliases.
    fileprivate let name: Int32
  }

  /// The names, note by note.
  let entries: [Entry]
  private let notes: [Note]

  /// The names of notes that were decoded with `FieldSet.names`. Costs a pass over them.
  init(_ notes: [Note]) {
    self.notes = notes
    var entries: [Entry] = []
    entries.reserveCapacity(notes.count * 4)
    for (index, note) in notes.enumerated() {
      func add(_ text: String, _ name: Int) {
        entries.append(Entry(letters: NameLetters(of: text), note: Int32(index), name: Int32(name)))
      }
      add(note.id, -3)
      add(note.title, -2)
      if let short = note.short { add(short, -1) }
      for (place, alias) in note.aliases.enumerated() { add(alias, place) }
    }
    self.entries = entries
  }

  /// The name itself.
  func text(of entry: Entry) -> String {
    let note = notes[Int(entry.note)]
    return switch entry.name {
    case -3: note.id
    case -2: note.title
    case -1: note.short ?? ""
    default: note.aliases[Int(entry.name)]
    }
  }
}
