/// Where a note is to stand: its id, and the folder below the notes folder.
public struct NotePosition: Sendable, Hashable {
  /// The id.
  public let id: String
  /// The folder below the notes folder; empty for its top.
  public let section: String

  /// The position that a person's words mean for a note: `new-id`, `2024/`, `2024/new-id`, or the path of a file.
  ///
  /// A word that is both could be an id and names a section of the library is the section. Throws a usage error for
  /// what can be neither id nor section.
  public init(
    _ text: String, for note: Note, sections: Set<String>, _ configuration: Configuration
  ) throws(NotesError) {
    let below = NotePosition.withoutNotesFolder(text, configuration)
    let slash = below.lastIndex(of: "/")
    if let section = NotePosition.section(below, slash, sections) {
      self.section = try SectionPath.checked(section)
      id = note.id
      return
    }
    section =
      try slash.map { slash throws(NotesError) in try SectionPath.checked(String(below[..<slash])) }
      ?? note.section
    let name = slash.map { String(below[below.index(after: $0)...]) } ?? below
    id = LinkPath.withoutEnding(name)
    if !id.utf8.elementsEqual(note.id.utf8) { try NoteID.check(id) }
  }

  /// What the shell completes begins with the notes folder; nobody has a second one inside it.
  private static func withoutNotesFolder(_ text: String, _ configuration: Configuration) -> String {
    var text = text
    while text.hasPrefix("./"), text.utf8.count > 2 { text = String(text.dropFirst(2)) }
    let prefix = configuration.notesFolder + "/"
    guard !configuration.notesFolder.isEmpty, text.hasPrefix(prefix) else { return text }
    return text.utf8.count == prefix.utf8.count ? "." : String(text.dropFirst(prefix.count))
  }

  private static func section(_ text: String, _ slash: String.Index?, _ sections: Set<String>) -> String? {
    if text == "." || text == "./" { return "." }
    if let slash, text.index(after: slash) == text.endIndex { return String(text[..<slash]) }
    return sections.contains(text) ? text : nil
  }
}
