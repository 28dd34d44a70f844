/// What a query must know of the links of a library. All notes go by their ids.
public struct QueryLinks: Sendable {
  /// How many others each note is linked with.
  public var degrees = LinkDegrees()
  private var ends: [Relation: Ends] = [:]
  private var neighbours: [String: Ends] = [:]
  private var broken: Set<String> = []

  /// The notes at one end of some links, and those at the other.
  private struct Ends: Sendable {
    var sources: Set<String> = []
    var targets: Set<String> = []

    func holds(_ id: String, at end: LinkEnd) -> Bool {
      switch end {
      case .source: sources.contains(id)
      case .target: targets.contains(id)
      case .either: sources.contains(id) || targets.contains(id)
      }
    }
  }

  /// How many notes lead to one that is a hub, a topic or not.
  static let hubSize = 5

  /// The links of a library in which nothing is linked.
  public init() {}

  /// What some queries must know of the notes of a graph.
  ///
  /// `names` are those of notes that the queries name. Throws `notFound` or `ambiguous` for a name that is not that of
  /// one note.
  init(_ graph: LinkGraph, names: Set<String>) throws(NotesError) {
    for index in graph.notes.indices {
      let source = graph.notes[index].id
      for edge in graph.outgoing(index) {
        guard let target = edge.target.map({ graph.notes[$0].id }) else { continue }
        degrees.add(from: source, to: target)
        guard case .relation(let relation) = edge.tie else { continue }
        ends[relation, default: Ends()].sources.insert(source)
        ends[relation, default: Ends()].targets.insert(target)
      }
    }
    for name in names { neighbours[name] = try QueryLinks.neighbours(of: name, in: graph) }
  }

  private static func neighbours(of name: String, in graph: LinkGraph) throws(NotesError) -> Ends {
    let index = try QueryName.resolve(name, in: graph.notes)
    return Ends(
      sources: Set(graph.incoming(index).map { graph.notes[$0.source].id }),
      targets: Set(graph.outgoing(index).compactMap(\.target).map { graph.notes[$0].id }))
  }

  /// Says of a note, by its id, that some of its links lead nowhere.
  mutating func markBroken(_ id: String) { broken.insert(id) }

  // MARK: Answers

  /// Whether many others lead to a note, or it is a topic.
  func isHub(_ note: Note) -> Bool { note.kind == .topic || degrees.incoming(note.id) >= QueryLinks.hubSize }

  /// Whether a link or a relation of a note leads nowhere.
  func hasBrokenLinks(_ note: Note) -> Bool { broken.contains(note.id) }

  /// Whether a note stands at an end of a relation.
  func stands(_ note: Note, at end: LinkEnd, of relation: Relation) -> Bool {
    ends[relation].map { $0.holds(note.id, at: end) } ?? false
  }

  /// Whether a note leads to the one of a name, is led to from there, or either.
  func stands(_ note: Note, at end: LinkEnd, with name: String) -> Bool {
    neighbours[name].map { $0.holds(note.id, at: end) } ?? false
  }
}
