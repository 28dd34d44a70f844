/// The notes that objects hold, each decoded once, under the first path that it had.
struct BlobNotes: Sendable {
  /// A note, and whether something of it could not be read.
  struct Decoded: Sendable {
    /// The note, with what could be read.
    let note: Note
    /// Whether its state of reading is not known.
    let isUnreadable: Bool
  }

  /// The notes by the objects' numbers; nil for what git does not have.
  private var notes: [Decoded?]
  /// The contents that are kept.
  private(set) var contents: [Int: [UInt8]] = [:]
  private let notesFolder: String

  /// Reads all objects of a log in one run of git. Nothing is kept of the contents but those that are `kept`.
  init(
    _ log: CommitLog, notesFolder: String, keeping kept: Set<Int>, with git: GitCommand
  ) throws(NotesError) {
    self.notesFolder = notesFolder
    var paths = [PathName?](repeating: nil, count: log.blobs.count)
    for change in log.commits.lazy.flatMap(\.changes) {
      if let blob = change.new, paths[blob] == nil { paths[blob] = log.paths[change.path] }
    }
    // What only ever went was there before the beginning of a shallow clone, in a commit that is not here.
    let wanted = log.blobs.indices.filter { paths[$0] != nil }
    let numbers = Dictionary(uniqueKeysWithValues: wanted.map { (log.blobs[$0], $0) })
    var found = [Decoded?](repeating: nil, count: log.blobs.count)
    var contents: [Int: [UInt8]] = [:]
    try BlobReader.read(wanted.map { log.blobs[$0] }, with: git) { id, bytes in
      guard let number = numbers[id], let path = paths[number] else { return }
      found[number] = BlobNotes.decode(bytes, NoteFile(path: path.text, below: notesFolder))
      if kept.contains(number) { contents[number] = bytes }
    }
    notes = found
    self.contents = contents
  }

  /// The note of an object under a path; an unreadable one where git does not have the object.
  func note(_ blob: Int, at path: PathName) -> Decoded {
    let file = NoteFile(path: path.text, below: notesFolder)
    guard let decoded = notes[blob] else {
      return Decoded(
        note: Note(id: file.stem, path: file.path, section: file.section), isUnreadable: true)
    }
    if PathName(decoded.note.path) == path { return decoded }
    var note = decoded.note
    (note.path, note.id, note.section) = (file.path, file.stem, file.section)
    return Decoded(note: note, isUnreadable: decoded.isUnreadable)
  }

  /// Whether two objects say the same of the reading.
  func isSameReading(_ left: Int?, _ right: Int?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    guard let one = notes[left], let other = notes[right], !one.isUnreadable, !other.isUnreadable else {
      return false
    }
    return one.note.status == other.note.status && one.note.progress == other.note.progress
  }

  /// The note that some bytes hold.
  static func decode(_ bytes: [UInt8], _ file: NoteFile) -> Decoded {
    if bytes.count > Source.maximumSize {
      return Decoded(
        note: Note(id: file.stem, path: file.path, section: file.section), isUnreadable: true)
    }
    let frontMatter = FrontMatter(Source(path: file.path, bytes: bytes))
    let loaded = NoteReader.decode(frontMatter, file, LibraryPast.fields)
    let note = loaded.note ?? Note(id: file.stem, path: file.path, section: file.section)
    return Decoded(note: note, isUnreadable: isUnreadable(frontMatter, note, loaded.diagnostics))
  }

  /// Whether the state of reading is there and cannot be read. A file without front matter, as a merge leaves it or a
  /// slip of the editor, says nothing either.
  private static func isUnreadable(
    _ frontMatter: FrontMatter, _ note: Note, _ diagnostics: [Diagnostic]
  ) -> Bool {
    guard frontMatter.isReadable else { return true }
    if diagnostics.isEmpty || note.status != nil && note.progress != nil { return false }
    let keys = Set(frontMatter.entries.map(\.key))
    return note.status == nil && keys.contains(Field.status.key)
      || note.progress == nil && keys.contains(Field.progress.key)
  }
}
