/// How the notes of a library point at each other: by relations, and by links in their text.
///
/// Notes go by their index in `notes`. A note that points at itself is not in it, and one that points at another
/// several times in the same way has one edge for that.
public struct LinkGraph: Sendable {
  /// In what way one note points at another.
  public enum Tie: Sendable, Hashable {
    case relation(Relation)
    /// A link in the text.
    case text
  }

  /// One note pointing at another.
  public struct Edge: Sendable, Hashable {
    /// The note that points.
    public let source: Int
    /// The note that it points at; nil where what is written leads to none.
    public let target: Int?
    /// In what way.
    public let tie: Tie
    /// The target as it is written: an id, another name or a path.
    public let written: String
  }

  /// What has to be decoded for it.
  public static let fields: FieldSet = [.names, FieldSet(.relations), .links]

  /// The notes.
  public let notes: [Note]
  /// What names in links are looked up with.
  public let resolver: LinkResolver

  private var edges: [Edge] = []
  /// Where the edges of a note start in `edges`; they end where the next one's start.
  private var starts: [Int] = [0]
  /// The edges that lead to a note, as indices of `edges`.
  private var arrivals: [Int: [Int]] = [:]

  /// The graph of notes that were decoded with `fields`.
  public init(_ notes: [Note]) {
    self.notes = notes
    resolver = LinkResolver(notes)
    starts.reserveCapacity(notes.count + 1)
    for index in notes.indices { addEdges(of: index) }
  }

  /// What a note points at: its relations in the order of the file, then the links of its text.
  public func outgoing(_ index: Int) -> ArraySlice<Edge> {
    notes.indices.contains(index) ? edges[starts[index]..<starts[index + 1]] : []
  }

  /// What points at a note, in the order of the notes.
  public func incoming(_ index: Int) -> [Edge] {
    (arrivals[index] ?? []).map { edges[$0] }
  }

  /// The notes that stand in a relation to a note, in the order of the notes.
  public func sources(of relation: Relation, to index: Int) -> [Int] {
    incoming(index).filter { $0.tie == .relation(relation) }.map(\.source)
  }

  private mutating func addEdges(of index: Int) {
    var seen: Set<Edge> = []
    for entry in notes[index].relations {
      for written in entry.targets {
        add(resolver.index(of: written), .relation(entry.relation), written, from: index, &seen)
      }
    }
    for link in notes[index].links {
      let target = resolver.index(of: link, from: notes[index])
      switch link {
      case .wiki(let written): add(target, .text, written, from: index, &seen)
      // A path that is no note's may be that of a page.
      case .path(let written): if target != nil { add(target, .text, written, from: index, &seen) }
      }
    }
    starts.append(edges.count)
  }

  private mutating func add(
    _ target: Int?, _ tie: Tie, _ written: String, from source: Int, _ seen: inout Set<Edge>
  ) {
    guard target != source else { return }
    let key = Edge(source: source, target: target, tie: tie, written: target == nil ? written : "")
    guard seen.insert(key).inserted else { return }
    if let target { arrivals[target, default: []].append(edges.count) }
    edges.append(Edge(source: source, target: target, tie: tie, written: written))
  }
}
