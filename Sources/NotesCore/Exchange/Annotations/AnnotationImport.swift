/// What an import of annotations makes of a library: the change of each note, and what finds no note.
public struct AnnotationImport: Sendable {
  /// A work whose annotations find no note.
  public struct Unmatched: Sendable, Hashable {
    /// The work.
    public let work: ImportedWork
    /// How many of its annotations are left.
    public let count: Int
    /// The ids of the notes that it could belong to; none where there is no such note.
    public let candidates: [String]
  }

  /// What was read.
  public let file: ImportFile
  /// The notes that have annotations of the file, in the order of their paths.
  public let notes: [NoteImport]
  /// The works that find no note, in the order of the file.
  public let unmatched: [Unmatched]

  /// How an import is done.
  public struct Options: Sendable {
    /// The note for the one work that finds none.
    public var note: Note?
    /// Whether what the source has changed is taken.
    public var takesUpdates: Bool
    /// The language of the heading that a note gets if it has none above annotations.
    public var heading: Language

    /// The options.
    public init(note: Note? = nil, takesUpdates: Bool = false, heading: Language) {
      self.note = note
      self.takesUpdates = takesUpdates
      self.heading = heading
    }
  }

  /// Works out the import of a file into the notes of a library, which must be decoded with `FieldSet.names`.
  ///
  /// Reads every note whole to find what was imported before. Throws a usage error where a note is given for several
  /// works, and `refused` where a note cannot hold its annotations.
  public init(
    of file: ImportFile, into notes: [Note], _ files: LibraryFiles, _ options: Options
  ) throws(NotesError) {
    var destinations = Destinations(notes, keys: ImportedKeys(file.keys, in: files))
    for work in file.works { destinations.add(work) }
    if let note = options.note { try destinations.take(note) }
    self.file = file
    unmatched = destinations.unmatched
    var imports: [NoteImport] = []
    for (note, annotations) in destinations.found {
      imports.append(
        try NoteImport(
          of: annotations, into: note, try AnnotationImport.bytes(of: note, in: files),
          heading: options.heading, takesUpdates: options.takesUpdates))
    }
    self.notes = imports
  }

  /// The changes of the files, those that change nothing left out.
  public var changes: [FileChange] { notes.map(\.file).filter { $0.old != $0.new } }

  /// How many annotations became something, in all notes.
  public func count(_ outcome: NoteImport.Outcome) -> Int {
    notes.reduce(0) { $0 + ($1.counts[outcome] ?? 0) }
  }

  private static func bytes(of note: Note, in files: LibraryFiles) throws(NotesError) -> [UInt8] {
    do throws(FileProblem) {
      return try FileReader.contents(of: note.path, in: files.root)
    } catch {
      throw error.error(path: note.path)
    }
  }
}

extension ImportFile {
  /// The keys of all annotations.
  fileprivate var keys: Set<AnnotationKey> { Set(works.flatMap { $0.annotations.map(\.key) }) }
}

/// Sorts annotations by the notes that they go to.
private struct Destinations {
  private(set) var unmatched: [AnnotationImport.Unmatched] = []

  private let notes: [Note]
  private let keys: ImportedKeys
  private let matcher: WorkMatcher
  private let indices: [String: Int]
  private var annotations: [Int: [ImportedAnnotation]] = [:]

  init(_ notes: [Note], keys: ImportedKeys) {
    self.notes = notes
    self.keys = keys
    matcher = WorkMatcher(notes)
    indices = Dictionary(notes.enumerated().map { ($0.element.path, $0.offset) }) { first, _ in first }
  }

  /// The notes, each with its annotations, in the order of the notes.
  var found: [(note: Note, annotations: [ImportedAnnotation])] {
    annotations.sorted { $0.key < $1.key }.map { (notes[$0.key], $0.value) }
  }

  /// Adds a work: what was imported before goes where it is now, the rest to the note about the work.
  mutating func add(_ work: ImportedWork) {
    var rest: [ImportedAnnotation] = []
    var homes: Set<Int> = []
    for annotation in work.annotations {
      if let index = keys[annotation.key].flatMap({ indices[$0] }) {
        annotations[index, default: []].append(annotation)
        homes.insert(index)
      } else {
        rest.append(annotation)
      }
    }
    if rest.isEmpty { return }
    let match = matcher.match(work)
    if case .note(let index) = match {
      annotations[index, default: []] += rest
    } else if homes.count == 1, let index = homes.first {
      // Where the reader once put a work that finds no note, the rest of it belongs too.
      annotations[index, default: []] += rest
    } else {
      var candidates: [String] = []
      if case .several(let found) = match { candidates = found.map { notes[$0].id } }
      var left = work
      left.annotations = rest
      unmatched.append(.init(work: left, count: rest.count, candidates: candidates))
    }
  }

  /// Sends the one work that finds no note to this one. Throws a usage error where there are several.
  mutating func take(_ note: Note) throws(NotesError) {
    guard let left = unmatched.first, let index = indices[note.path] else { return }
    guard unmatched.count == 1 else { throw Destinations.severalWorks(unmatched, note) }
    annotations[index, default: []] += left.work.annotations
    unmatched = []
  }

  private static func severalWorks(_ unmatched: [AnnotationImport.Unmatched], _ note: Note) -> NotesError {
    let limit = 10
    let names = unmatched.prefix(limit).map { "\n  \($0.work.label)" }.joined()
    let more = unmatched.count - limit
    return NotesError(
      .usage,
      Message(
        "\(unmatched.count) works find no note, and `--note` takes one:\(names)\(more > 0 ? "\n  and \(more) more" : "")",
        zh: "有 \(unmatched.count) 篇找不到笔记，`--note` 只收一篇：\(names)\(more > 0 ? "\n  另有 \(more) 篇" : "")"),
      hints: [
        Message(
          "give the notes their DOI, address or title, or export the works one by one",
          zh: "给笔记补上 DOI、地址或标题，或者一篇一篇导出")
      ])
  }
}
