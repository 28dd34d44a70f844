/// A note that is about to be added to a library: its place is free, its work is in no other note, its text is
/// written.
public struct NewNote: Sendable {
  /// The note, with its id, path and section.
  public let note: Note
  /// The file as it will be.
  public let source: Source

  /// What may be chosen about a new note; all of it has a usual value.
  public struct Choices: Sendable, Hashable {
    /// The id; from the short name or title where it is nil.
    public var id: String?
    /// The folder below the notes folder; the year where it is nil.
    public var section: String?
    /// The addresses that lead to the work and nothing else, for finding a note that has it already.
    public var addresses: [String] = []
    /// Whether the name or address of another note is no obstacle; an identifier and an id always are.
    public var allowsNamesakes = false

    /// The usual choices.
    public init() {}
  }

  /// Prepares a note about a work; `work` has the fields, and its id, path and section do not matter.
  ///
  /// The section is the work's year, else that in its identifier, else `currentYear`. `notes` are those of the
  /// library, decoded with `FieldSet.names`. Throws `refused` where the work is there already or the id is taken,
  /// and `usage` where something is wrong or missing.
  public init(
    _ work: Note, _ choices: Choices = Choices(), currentYear: Int, in notes: [Note],
    _ configuration: Configuration
  ) throws(NotesError) {
    if let duplicate = DuplicateWork.find(work, at: choices.addresses, in: notes), !choices.allows(duplicate)
    {
      throw NewNoteRefusal.duplicate(duplicate)
    }
    if work.title.isEmpty { throw NewNoteRefusal.missingTitle(work) }
    let id = try NewNote.id(for: work, chosen: choices.id, notes)
    var note = work
    note.id = id
    note.section = try NewNote.section(for: work, chosen: choices.section, currentYear, configuration)
    note.path = configuration.notePath(section: note.section, id: id)
    if !configuration.takes(note.path) { throw NewNoteRefusal.excluded(note.path) }
    self.note = note
    source = try NoteWriter.source(of: note)
  }

  /// The change that makes the file.
  public var change: FileChange { .creating(note.path, source.bytes) }

  private static func id(for work: Note, chosen: String?, _ notes: [Note]) throws(NotesError) -> String {
    if let chosen { try NoteID.check(chosen) }
    guard let id = chosen ?? NoteID.suggestion(for: work) else { throw NewNoteRefusal.noID(work) }
    if let holder = DuplicateWork.holder(ofID: id, in: notes) { throw NewNoteRefusal.taken(id, by: holder) }
    return id
  }

  private static func section(
    for work: Note, chosen: String?, _ currentYear: Int, _ configuration: Configuration
  ) throws(NotesError) -> String {
    guard let chosen else {
      return String(work.year ?? work.identifiers.lazy.compactMap(\.year).first ?? currentYear)
    }
    let section = try SectionPath.checked(chosen)
    // What the shell completes begins with the notes folder; nobody has a second one inside it.
    let prefix = configuration.notesFolder + "/"
    return section.hasPrefix(prefix) ? String(section.dropFirst(prefix.count)) : section
  }
}

extension NewNote.Choices {
  fileprivate func allows(_ duplicate: DuplicateWork) -> Bool {
    if case .identifier = duplicate.reason { return false }
    return allowsNamesakes
  }
}

extension Configuration {
  /// The file of a note, relative to the root.
  public func notePath(section: String, id: String) -> String {
    [notesFolder, section, id + ".md"].filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// Whether a Markdown file at a path would be read as a note, as far as the patterns tell.
  public func takes(_ path: String) -> Bool {
    let excluded = exclude.map { Glob($0) }
    var folder = ""
    for component in path.split(separator: "/").dropLast() {
      folder += (folder.isEmpty ? "" : "/") + component
      if excluded.contains(where: { $0.matches(folder, isFolder: true) }) { return false }
    }
    if excluded.contains(where: { $0.matches(path) }) { return false }
    return include.isEmpty || include.contains { Glob($0).covers(path) }
  }
}
