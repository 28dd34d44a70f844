/// What an import makes of one note.
public struct NoteImport: Sendable {
  /// What became of an annotation of the source.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It is written.
    case new
    /// The note had its words already; it got the source's key, and the source's comment if it had none.
    case adopted
    /// The source says something else now, and so does the note.
    case updated
    /// The source says something else now; the note does not yet.
    case changed
    /// The source says something else, and so does the reader here, which stays.
    case conflicting
    /// The reader has deleted it here, and it stays deleted.
    case deleted
    /// There is nothing to do.
    case known
  }

  /// An annotation of the note that is new, that an import knows by its words, or that the source has changed.
  public struct Change: Sendable, Hashable {
    /// What became of it.
    public let outcome: Outcome
    /// Its id in the note; nil where that has none.
    public internal(set) var id: String?
    /// Where it stands in the work, as the note says.
    public let locator: String?
    /// What the source says: the words of the work, or the reader's own.
    public let words: String
  }

  /// The note.
  public let note: Note
  /// The change of its file.
  public let file: FileChange
  /// How many annotations became what; one is counted twice whose news is taken in part, since the reader edited the rest.
  public let counts: [Outcome: Int]
  /// What is new or changed, in the order of the source.
  public let changes: [Change]

  /// Works out what some annotations become in a note, whose file has these bytes.
  ///
  /// What the source has changed is taken with `takesUpdates` alone, and never where the reader has edited it. Throws
  /// `refused` where the file cannot hold it, or holds what a merge left.
  public init(
    of annotations: [ImportedAnnotation], into note: Note, _ bytes: [UInt8], heading: Language,
    takesUpdates: Bool
  ) throws(NotesError) {
    let source = Source(path: note.path, bytes: bytes)
    let document = Document(FrontMatter(source))
    try AnnotationRefusal.checkConflicts(of: document)
    var plan = NoteImportPlan(document, takesUpdates: takesUpdates)
    for annotation in annotations { plan.add(annotation) }
    let result = try plan.result(heading: heading)
    guard result.bytes.count <= max(Source.maximumSize, bytes.count) else {
      throw NotesError(
        .refused,
        Message("\(note.path) would be larger than a note may be", zh: "\(note.path) 会超过笔记的最大长度"),
        hints: [Message("import fewer annotations", zh: "少导入一些批注")])
    }
    self.note = note
    file = .replacing(note.path, bytes, with: result.bytes)
    counts = plan.counts
    changes = plan.changes
  }
}
