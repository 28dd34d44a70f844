/// A change of a note's fields, worked out from the file as it is now.
public struct NoteChange: Sendable {
  /// The note before the change, decoded for the fields that were asked for.
  public let note: Note
  /// The fields that change; none where the note is already as it should be.
  public let fields: [FieldChange]
  /// The change of the file.
  public let file: FileChange

  /// Works out the change of the note at `path`, relative to the root.
  ///
  /// Reads the file, so a change that somebody made in the meantime is seen and kept. Throws `refused` where the
  /// front matter cannot be read or edited, and whatever `decide` throws.
  public static func plan(
    _ path: String, of note: Note, in root: LibraryRoot, fields: FieldSet,
    _ decide: (Note) throws(NotesError) -> [FieldChange]
  ) throws(NotesError) -> NoteChange {
    let bytes: [UInt8]
    do {
      bytes = try FileReader.contents(of: path, in: root)
    } catch {
      throw error.error(path: path)
    }
    let source = Source(path: path, bytes: bytes)
    let frontMatter = FrontMatter(source)
    var fresh = Note(id: note.id, path: path, section: note.section)
    let diagnostics = NoteDecoder.decode(frontMatter, into: &fresh, fields: fields)
    let changes = try decide(fresh)
    let edited = try FrontMatterEditor.apply(changes, to: source)
    let touched = Set(changes.map(\.key))
    try refuseMistakes(diagnostics, outside: touched, path: path, frontMatter)
    return NoteChange(
      note: fresh, fields: changes, file: .replacing(path, bytes, with: edited.bytes))
  }

  /// A mistake in a field that is read but not set means that what was decided may be wrong.
  private static func refuseMistakes(
    _ diagnostics: [Diagnostic], outside touched: Set<String>, path: String, _ frontMatter: FrontMatter
  ) throws(NotesError) {
    let mistakes = diagnostics.filter { diagnostic in
      diagnostic.severity == .error
        && !frontMatter.entries.contains { entry in
          touched.contains(entry.key)
            && frontMatter.tree.range(entry.valueNode) == diagnostic.range
        }
    }
    guard mistakes.isEmpty else {
      throw NotesError(
        .refused,
        Message("\(path) is not changed: it has to be mended first", zh: "没有改动 \(path)：要先修好它"),
        diagnostics: mistakes)
    }
  }
}
