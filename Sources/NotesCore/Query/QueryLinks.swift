/// What a query must know of the links of a library. All notes go by their ids.
public struct QueryLinks: Sendable {
  /// How many notes each note is linked with.
  public var degrees = LinkDegrees()
  private var ends: [Relation: Ends] = [:]
  private var neighbours: [String: Ends] = [:]
  private var broken: Set<String> = []

  /// The notes at one end of some links, and those at the other.
  private struct Ends: Sendable {
    var sources: Set<String> = []
    var targets: Set<String> = []

    mutating func add(_ source: String, _ target: String) {
      sources.insert(source)
      targets.insert(target)
    }

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

  /// How some notes are linked, decoded with `LinkResolver.fields`, for their relations and links.
  ///
  /// `names` are those of notes that a query names. Throws `notFound` or `ambiguous` for a name that is not that of one
  /// note. Costs a look-up for each relation and link.
  init(_ notes: [Note], names: Set<String>) throws(NotesError) {
    var named: [Int: [String]] = [:]
    for name in names { named[try QueryName.resolve(name, in: notes), default: []].append(name) }
    let resolver = LinkResolver(notes)
    var counts = LinkCounts(notes.count)
    for (source, note) in notes.enumerated() {
      for entry in note.relations {
        for target in entry.targets {
          guard let target = resolver.index(of: target), notes[target].id != note.id else { continue }
          counts.add(from: source, to: target)
          ends[entry.relation, default: Ends()].add(note.id, notes[target].id)
          if !named.isEmpty { addNeighbours(source, target, named, notes) }
        }
      }
      for link in note.links {
        guard let target = resolver.index(of: link, from: note), notes[target].id != note.id else { continue }
        counts.add(from: source, to: target)
        if !named.isEmpty { addNeighbours(source, target, named, notes) }
      }
    }
    for (index, note) in notes.enumerated() {
      degrees.add(incoming: counts.incoming[index], outgoing: counts.outgoing[index], of: note.id)
    }
  }

  private mutating func addNeighbours(_ source: Int, _ target: Int, _ named: [Int: [String]], _ notes: [Note])
  {
    for name in named[target] ?? [] { neighbours[name, default: Ends()].sources.insert(notes[source].id) }
    for name in named[source] ?? [] { neighbours[name, default: Ends()].targets.insert(notes[target].id) }
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

/// Counts the pairs of notes that are linked, each once in a direction. The links of a note must come in a row.
private struct LinkCounts {
  private(set) var incoming: [Int]
  private(set) var outgoing: [Int]
  /// The last note that led to each.
  private var sources: [Int]

  init(_ count: Int) {
    incoming = Array(repeating: 0, count: count)
    outgoing = incoming
    sources = Array(repeating: -1, count: count)
  }

  mutating func add(from source: Int, to target: Int) {
    if sources[target] == source { return }
    sources[target] = source
    outgoing[source] += 1
    incoming[target] += 1
  }
}
