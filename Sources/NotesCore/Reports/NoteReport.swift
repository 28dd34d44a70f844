/// One note with all that is known of it: its fields, its body, and how it stands to others.
public struct NoteReport: Sendable {
  /// The notes that this one points at in one way, or those that point at it.
  public struct Group: Sendable, Hashable {
    /// In what way.
    public let tie: LinkGraph.Tie
    /// Whether the others point at this note.
    public let isInverse: Bool
    /// The others; those that point at the note are in the order of the sections' lists.
    public let ends: [End]
  }

  /// The other end of a relation or link.
  public struct End: Sendable, Hashable {
    /// The note; nil where what is written leads to none.
    public let note: Note?
    /// The name that is written where it is pointed at.
    public let written: String

    /// The note's id; what is written where there is no note.
    public var id: String { note?.id ?? written }
  }

  /// What has to be decoded of all notes, so that the others can be shown.
  public static let fields = LinkGraph.fields.union(
    FieldSet([.title, .short, .status, .progress, .type, .year, .order]))

  /// The note, with everything that its file says.
  public let whole: WholeNote
  /// What it points at: its relations in the order of the file, then the links of its text.
  public let outgoing: [Group]
  /// What points at it: by relation, then by links.
  public let incoming: [Group]
  /// Its parts; nothing unless it is a topic.
  public let parts: PartList?

  /// The quotes of other notes that its text shows in place.
  public let quotes: EmbeddedQuotes

  private let graph: LinkGraph

  /// The report of a note of a graph whose notes were decoded with `fields`.
  public init(_ whole: WholeNote, in graph: LinkGraph, quotes: EmbeddedQuotes = EmbeddedQuotes()) {
    self.whole = whole
    self.graph = graph
    self.quotes = quotes
    let path = whole.note.path.utf8
    let index = graph.notes.firstIndex { $0.path.utf8.elementsEqual(path) } ?? graph.notes.endIndex
    outgoing = NoteReport.outgoing(index, graph)
    incoming = NoteReport.incoming(index, graph)
    parts = whole.note.kind == .topic ? PartList(of: index, in: graph) : nil
  }

  /// The note.
  public var note: Note { whole.note }

  /// The note that a name in a link stands for; nil when there is none.
  public func note(linked name: String) -> Note? {
    graph.resolver.index(of: name).map { graph.notes[$0] }
  }

  private static func outgoing(_ index: Int, _ graph: LinkGraph) -> [Group] {
    let edges = graph.outgoing(index)
    let ties = edges.reduce(into: [LinkGraph.Tie]()) { if !$0.contains($1.tie) { $0.append($1.tie) } }
    return ties.map { tie in
      let ends = edges.filter { $0.tie == tie }.map { edge in
        End(note: edge.target.map { graph.notes[$0] }, written: edge.written)
      }
      return Group(tie: tie, isInverse: false, ends: ends)
    }
  }

  private static func incoming(_ index: Int, _ graph: LinkGraph) -> [Group] {
    let edges = graph.incoming(index)
    let ties = Relation.allCases.map { LinkGraph.Tie.relation($0) } + [.text]
    return ties.compactMap { tie in
      let notes = edges.filter { $0.tie == tie }.map { graph.notes[$0.source] }
      guard !notes.isEmpty else { return nil }
      let ends = notes.sorted(by: SectionOrder.notePrecedes).map { End(note: $0, written: $0.id) }
      return Group(tie: tie, isInverse: true, ends: ends)
    }
  }
}

extension NoteReport.Group {
  /// What the others are to the note, in people's words.
  public var label: Message {
    switch (tie, isInverse) {
    case (.relation(let relation), false): relation.label
    case (.relation(let relation), true): relation.inverseLabel
    case (.text, false): Message("links to", zh: "链接到")
    case (.text, true): Message("linked from", zh: "被链接")
    }
  }
}
