/// What a note points at and what points at it, each with the line that says so.
public struct LinksReport: Sendable {
  /// The references in one way between the note and one other end.
  public struct Row: Sendable {
    /// In what way.
    public let tie: LinkGraph.Tie
    /// The other note; nil for a page, for a file, and for what leads nowhere.
    public let other: Note?
    /// What names the other end where it is no note: a path, or the name as written.
    public let written: String
    /// Why it leads nowhere; nil when it leads somewhere.
    public let problem: LinkProblem?
    /// The references, in the order of their file.
    public let citations: [Citation]

    /// The other note's id, or what stands for it.
    public var id: String { other?.id ?? written }
  }

  /// What has to be decoded of all notes, so that the others can be shown.
  public static let fields = FieldSet.names.union(FieldSet([.status, .progress, .type, .year, .order]))

  /// The note.
  public let note: Note
  /// The annotation of the note that is asked about; nil for all of it.
  public let annotation: NotedAnnotation?
  /// What it points at: its relations in the order of the file, then the links of its text; nothing for an annotation.
  public let outgoing: [Row]
  /// What points at it: by relation, then by links, each in the order of the sections' lists, then pages.
  public let incoming: [Row]
  /// The files that could not be read.
  public let problems: [Diagnostic]

  /// The report of a note, by its index, of a library whose notes were decoded with `fields`.
  ///
  /// Reads every file of the library.
  public init(of place: Int, in index: LinkIndex) throws(NotesError) {
    note = index.notes[place]
    annotation = nil
    let path = note.path
    let walk = LinkedFileWalk(index).map { file -> [Citation]? in
      let isOwn = file.path.utf8.elementsEqual(path.utf8)
      let citations = index.citations(in: file, withProblems: isOwn) { reference in
        if isOwn { return reference.note != place || reference.link?.fragment != nil }
        return reference.note == place
      }
      return citations.isEmpty ? nil : citations
    }
    // Lists that the tool writes say nothing of their own.
    let citations = walk.found.flatMap { $0 }.filter { !$0.isGenerated }
    problems = walk.problems
    let own = citations.filter { $0.path.utf8.elementsEqual(path.utf8) }
    // A link to a place within the note says something only where the place is missing.
    outgoing = LinksReport.rows(own.filter { !$0.isWithin(place) || $0.problem != nil }, index) { citation in
      (citation.reference.note.map { index.notes[$0] }, LinksReport.name(of: citation, in: index))
    }
    let others = citations.filter { !$0.path.utf8.elementsEqual(path.utf8) }
    incoming = LinksReport.sorted(
      LinksReport.rows(others, index) { citation in
        (citation.source.map { index.notes[$0] }, citation.path)
      })
  }

  /// The report of what points at an annotation of a note, links of the note's own text included.
  ///
  /// Reads every file of the library.
  public init(of annotation: NotedAnnotation, at place: Int, in index: LinkIndex) throws(NotesError) {
    (note, self.annotation, outgoing) = (index.notes[place], annotation, [])
    let (path, id) = (note.path, annotation.content.id ?? "")
    let walk = LinkedFileWalk(index).map { file -> [Citation]? in
      let isOwn = file.path.utf8.elementsEqual(path.utf8)
      let citations = index.citations(in: file) { reference in
        guard case .block(let block) = reference.link?.fragment, LinkName.isSame(block, id) else {
          return false
        }
        if case .itself = reference.destination { return isOwn }
        return reference.note == place
      }
      return citations.isEmpty ? nil : citations
    }
    problems = walk.problems
    let citations = walk.found.flatMap { $0 }.filter { !$0.isGenerated }
    incoming = LinksReport.sorted(
      LinksReport.rows(citations, index) { ($0.source.map { index.notes[$0] }, $0.path) })
  }

  private static func name(of citation: Citation, in index: LinkIndex) -> String {
    switch citation.reference.destination {
    case .file(let path), .noFile(let path): path
    default: citation.reference.written.isEmpty ? "#" : citation.reference.written
    }
  }

  /// The rows of some references: one for each way and other end, in the order in which they first occur.
  private static func rows(
    _ citations: [Citation], _ index: LinkIndex, _ end: (Citation) -> (note: Note?, written: String)
  ) -> [Row] {
    struct Key: Hashable {
      let tie: LinkGraph.Tie
      let id: PathName
      let problem: LinkProblem?
    }
    var order: [Key] = []
    var groups: [Key: (note: Note?, written: String, citations: [Citation])] = [:]
    for citation in citations {
      let (note, written) = end(citation)
      let key = Key(
        tie: citation.reference.tie, id: PathName(note?.path ?? written), problem: citation.problem)
      if groups[key] == nil { order.append(key) }
      groups[key, default: (note, written, [])].citations.append(citation)
    }
    return order.compactMap { key in
      groups[key].map {
        Row(tie: key.tie, other: $0.note, written: $0.written, problem: key.problem, citations: $0.citations)
      }
    }
  }

  private static func sorted(_ rows: [Row]) -> [Row] {
    let ties = Relation.allCases.map { LinkGraph.Tie.relation($0) } + [.text]
    return ties.flatMap { tie in
      rows.filter { $0.tie == tie }.sorted { left, right in
        switch (left.other, right.other) {
        case (let left?, let right?): SectionOrder.notePrecedes(left, right)
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil): left.written.utf8.lexicographicallyPrecedes(right.written.utf8)
        }
      }
    }
  }
}

extension Citation {
  /// Whether it stands in a note and leads there.
  fileprivate func isWithin(_ note: Int) -> Bool {
    if case .itself = reference.destination { return true }
    return reference.note == note
  }
}
