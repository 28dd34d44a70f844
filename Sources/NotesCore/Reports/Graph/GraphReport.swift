/// Which notes are tied to which: what `notes graph` draws.
///
/// Notes go by their index in `notes`. Both lists are sorted by the notes' ids, so that a graph kept under version
/// control changes no more than the library did.
public struct GraphReport: Sendable {
  /// What ties two notes.
  public struct Edge: Sendable, Hashable {
    /// The note that points.
    public let source: Int
    /// The note that it points at.
    public let target: Int
    /// The relations, in the order of `Relation.allCases`; none where only a text links.
    public let relations: [Relation]
    /// Whether the other's text links back.
    public let isMutual: Bool

    /// Whether only a text links.
    public var isText: Bool { relations.isEmpty }
  }

  /// Where a part of a library's graph is cut out.
  public struct Neighbourhood: Sendable, Hashable {
    /// The note in the middle, by its index in the library's graph.
    public let center: Int
    /// Over how many ties others are reached, in either direction.
    public let depth: Int

    /// What is reached from a note over so many ties.
    public init(around center: Int, depth: Int) {
      self.center = center
      self.depth = depth
    }
  }

  /// What has to be decoded of the notes.
  public static let fields = LinkGraph.fields.union(FieldSet([.title, .short, .status, .type]))

  /// The notes that are drawn.
  public let notes: [Note]
  /// What ties them, by source, then by target.
  public let edges: [Edge]
  /// The note that the graph is drawn around.
  public let center: Int?
  /// How many notes were asked for and are left out, because nothing ties them to another of the graph.
  public let untiedCount: Int

  /// The graph of some notes of a library.
  ///
  /// A tie is drawn where both of its notes are; a link that leads nowhere is not. A link in a text is not drawn
  /// where a relation ties the two already.
  ///
  /// - Parameters:
  ///   - matching: The notes that are asked for, in the order of `graph.notes`.
  ///   - neighbourhood: Where given, only its notes are drawn, its middle in any case.
  ///   - keepsUntied: Whether notes are drawn that nothing ties to another.
  public init(
    _ graph: LinkGraph, matching: [Note], neighbourhood: Neighbourhood? = nil, keepsUntied: Bool = false
  ) {
    var chosen = GraphReport.indices(of: matching, in: graph)
    if let neighbourhood {
      let near = graph.neighbours(neighbourhood)
      for index in chosen.indices where !near[index] { chosen[index] = false }
      if chosen.indices.contains(neighbourhood.center) { chosen[neighbourhood.center] = true }
    }
    let order = graph.notes.indices.filter { chosen[$0] }.sorted {
      GraphReport.precedes(graph.notes[$0], graph.notes[$1])
    }
    let ties = TiedNotes(graph, among: chosen)
    let kept = order.filter { keepsUntied || ties.isTied[$0] || $0 == neighbourhood?.center }
    var places = [Int](repeating: -1, count: graph.notes.count)
    for (place, index) in kept.enumerated() { places[index] = place }
    notes = kept.map { graph.notes[$0] }
    edges = ties.edges(at: places)
    center = neighbourhood.flatMap { kept.firstIndex(of: $0.center) }
    untiedCount = order.count - kept.count
  }

  /// Whether nothing is drawn.
  public var isEmpty: Bool { notes.isEmpty }

  /// How many ties each note has.
  public var degrees: [Int] {
    var degrees = [Int](repeating: 0, count: notes.count)
    for edge in edges {
      degrees[edge.source] += 1
      degrees[edge.target] += 1
    }
    return degrees
  }

  private static func precedes(_ left: Note, _ right: Note) -> Bool {
    if !left.id.utf8.elementsEqual(right.id.utf8) {
      return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
    return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }

  /// Which notes of the graph are among some that stand in the same order.
  private static func indices(of matching: [Note], in graph: LinkGraph) -> [Bool] {
    var chosen = [Bool](repeating: false, count: graph.notes.count)
    var next = 0
    for (index, note) in graph.notes.enumerated() where next < matching.count {
      guard note.path.utf8.elementsEqual(matching[next].path.utf8) else { continue }
      chosen[index] = true
      next += 1
    }
    return chosen
  }
}

extension LinkGraph {
  /// Which notes a neighbourhood reaches, its middle among them.
  fileprivate func neighbours(_ neighbourhood: GraphReport.Neighbourhood) -> [Bool] {
    var isNear = [Bool](repeating: false, count: notes.count)
    guard notes.indices.contains(neighbourhood.center) else { return isNear }
    isNear[neighbourhood.center] = true
    var border = [neighbourhood.center]
    var depth = 0
    while depth < neighbourhood.depth, !border.isEmpty {
      var next: [Int] = []
      for index in border {
        let others = outgoing(index).compactMap(\.target) + incoming(index).map(\.source)
        for other in others where !isNear[other] {
          isNear[other] = true
          next.append(other)
        }
      }
      border = next
      depth += 1
    }
    return isNear
  }
}
