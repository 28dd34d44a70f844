/// A change of a note, worked out from the file as it is now.
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
    let read = try ReadNote(path, of: note, in: root, fields: fields)
    let changes = try decide(read.note)
    let edited = try FrontMatterEditor.apply(changes, to: read.frontMatter.source)
    try read.refuseMistakes(outside: changes)
    return NoteChange(note: read.note, fields: changes, file: read.change(to: edited))
  }

  /// Works out the change of a note's annotations, and of the fields that go with it.
  ///
  /// `heading` is the language of the heading that the first annotation gets. Reads the file, and throws as `plan` does;
  /// mistakes of the front matter are in the way of changed fields alone.
  public static func annotate(
    _ note: Note, in root: LibraryRoot, fields: FieldSet, heading: Language,
    _ decide: (Note, inout AnnotationEditor) throws(NotesError) -> [FieldChange]
  ) throws(NotesError) -> NoteChange {
    let read = try ReadNote(note.path, of: note, in: root, fields: fields)
    var editor = AnnotationEditor(read.frontMatter.source, heading: heading)
    let changes = try decide(read.note, &editor)
    let edited = try FrontMatterEditor.apply(changes, to: editor.source)
    if !changes.isEmpty { try read.refuseMistakes(outside: changes) }
    return NoteChange(note: read.note, fields: changes, file: read.change(to: edited))
  }
}

/// A note's file as it is now.
private struct ReadNote {
  let note: Note
  let frontMatter: FrontMatter
  private let diagnostics: [Diagnostic]

  init(_ path: String, of note: Note, in root: LibraryRoot, fields: FieldSet) throws(NotesError) {
    let bytes: [UInt8]
    do {
      bytes = try FileReader.contents(of: path, in: root)
    } catch {
      throw error.error(path: path)
    }
    frontMatter = FrontMatter(Source(path: path, bytes: bytes))
    var fresh = Note(id: note.id, path: path, section: note.section)
    diagnostics = NoteDecoder.decode(frontMatter, into: &fresh, fields: fields)
    self.note = fresh
  }

  func change(to source: Source) -> FileChange {
    .replacing(note.path, frontMatter.source.bytes, with: source.bytes)
  }

  /// A mistake in a field that is read but not set means that what was decided may be wrong.
  func refuseMistakes(outside changes: [FieldChange]) throws(NotesError) {
    let touched = Set(changes.map(\.key))
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
        Message("\(note.path) is not changed: it has to be mended first", zh: "没有改动 \(note.path)：要先修好它"),
        diagnostics: mistakes)
    }
  }
}
