/// One of two notes that are joined, read whole.
struct JoinedNote {
  /// The note, with everything that its file says.
  let note: Note
  /// The file.
  let file: LinkedFile
  /// The bytes that the file has on disk.
  let original: [UInt8]

  /// The YAML at its head.
  var frontMatter: FrontMatter { file.frontMatter }

  /// Reads a note by its index. Throws `refused` where its front matter has mistakes, or its body ends within code or a
  /// comment, which would take in what follows.
  init(_ place: Int, in index: LinkIndex) throws(NotesError) {
    let listed = index.notes[place]
    let bytes: [UInt8]
    do {
      bytes = try index.files.bytes(of: listed.path)
    } catch {
      throw error.error(path: listed.path)
    }
    original = bytes
    file = LinkedFile(Source(path: listed.path, bytes: bytes), isPage: false)
    var note = Note(id: listed.id, path: listed.path, section: listed.section)
    let mistakes = NoteDecoder.decode(file.frontMatter, into: &note, fields: .frontMatter)
      .filter { $0.severity == .error }
    self.note = note
    guard mistakes.isEmpty else { throw JoinRefusal.mistakes(in: listed.path, mistakes) }
    if index.files.isLink(listed.path) { throw JoinRefusal.link(listed.path) }
    let document = file.document
    if let open = document.openFence ?? document.openComment {
      throw JoinRefusal.open(file.source, at: open)
    }
    if let marker = document.conflictMarkers.first { throw JoinRefusal.conflict(file.source, at: marker) }
  }

  private init(_ note: Note, _ file: LinkedFile, _ original: [UInt8]) {
    (self.note, self.file, self.original) = (note, file, original)
  }

  /// The note with the path of its PDF as it is from the folder of another.
  func movedBeside(_ other: JoinedNote, in index: LinkIndex) -> JoinedNote {
    var moved = note
    moved.path = other.note.path
    let bytes = PDFPathRebasing.rebased(original, from: note, to: moved, in: index.files)
    if bytes == original { return self }
    let rebased = file.replacing(bytes)
    var note = note
    _ = NoteDecoder.decode(rebased.frontMatter, into: &note, fields: FieldSet(.urls))
    return JoinedNote(note, rebased, original)
  }
}
