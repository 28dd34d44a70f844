/// All the notes of a library, as they are on disk now, or as an overlay has them.
///
/// Nothing is remembered from one command to the next: every command reads the files.
public struct Library: Sendable {
  /// Where the library is.
  public let root: LibraryRoot
  /// What its `.notes.yml` says.
  public let configuration: Configuration
  /// The notes, in the order of their paths' bytes; those with mistakes are among them, with what could be read.
  public let notes: [Note]
  /// What is wrong with the files and with the fields that were decoded, in the order of the paths.
  public let diagnostics: [Diagnostic]

  /// Reads a library for some fields of its notes.
  ///
  /// Costs about three system calls a note. Throws a `NotesError` when the notes folder itself cannot be listed.
  public static func load(
    _ root: LibraryRoot, _ configuration: Configuration, fields: FieldSet, overlay: ContentOverlay = .none
  ) throws -> Library {
    load(try LibraryFiles(root, configuration, overlay: overlay), fields: fields)
  }

  /// Reads the notes among some files for some of their fields.
  public static func load(_ files: LibraryFiles, fields: FieldSet) -> Library {
    let listing = files.listing
    let loaded = Parallel.mapInOrder(listing.count, scratch: { FileReader(listing) }) { index, reader in
      NoteReader.read(index, of: listing, with: &reader, fields: fields)
    }
    return Library(files.root, files.configuration, loaded, listing.problems)
  }

  private init(
    _ root: LibraryRoot, _ configuration: Configuration, _ loaded: consuming [NoteReader.Loaded],
    _ problems: [Diagnostic]
  ) {
    self.root = root
    self.configuration = configuration
    var found = problems
    for index in loaded.indices { found += loaded[index].diagnostics }
    notes = Library.notes(of: loaded)
    found += DuplicateDefect.find(in: notes)
    diagnostics =
      found.count < 2
      ? found
      : found.enumerated().sorted {
        if $0.element.path.utf8.elementsEqual($1.element.path.utf8) { return $0.offset < $1.offset }
        return $0.element.path.utf8.lexicographicallyPrecedes($1.element.path.utf8)
      }.map(\.element)
  }

  /// The notes that were read. They are moved, not copied: a copy counts references in a dozen fields.
  private static func notes(of loaded: consuming [NoteReader.Loaded]) -> [Note] {
    var notes: [Note] = []
    notes.reserveCapacity(loaded.count)
    while var file = loaded.popLast() {
      if let note = file.note.take() { notes.append(note) }
    }
    notes.reverse()
    return notes
  }

  /// How many files have a mistake, so that a report may be wrong about them.
  public var mistakenFileCount: Int {
    Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.path)).count
  }
}
