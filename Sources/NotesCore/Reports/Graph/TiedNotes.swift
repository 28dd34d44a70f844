/// The ties between some notes of a library, several between the same two brought together.
struct TiedNotes {
  /// Two notes, by their indices in the library's graph: from which, and to which.
  private struct Pair: Hashable {
    let source: Int
    let target: Int

    var reversed: Pair { Pair(source: target, target: source) }
  }

  /// Whether a note is tied to another, by its index in the library's graph.
  private(set) var isTied: [Bool]
  private var relations: [Pair: Set<Relation>] = [:]
  private var links: Set<Pair> = []

  /// The ties of a graph whose two ends are both among some of its notes.
  init(_ graph: LinkGraph, among chosen: [Bool]) {
    isTied = [Bool](repeating: false, count: graph.notes.count)
    for index in graph.notes.indices where chosen[index] {
      for edge in graph.outgoing(index) {
        guard let target = edge.target, chosen[target] else { continue }
        add(edge.tie, Pair(source: index, target: target))
      }
    }
  }

  /// The ties to draw, sorted, between notes that stand at these places.
  func edges(at places: [Int]) -> [GraphReport.Edge] {
    var edges = relations.map { pair, found in
      GraphReport.Edge(
        source: places[pair.source], target: places[pair.target],
        relations: Relation.allCases.filter(found.contains), isMutual: false)
    }
    for pair in links where relations[pair] == nil && relations[pair.reversed] == nil {
      let (source, target) = (places[pair.source], places[pair.target])
      let isMutual = links.contains(pair.reversed)
      if isMutual, source > target { continue }
      edges.append(.init(source: source, target: target, relations: [], isMutual: isMutual))
    }
    return edges.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  private mutating func add(_ tie: LinkGraph.Tie, _ pair: Pair) {
    isTied[pair.source] = true
    isTied[pair.target] = true
    switch tie {
    case .relation(let relation): relations[pair, default: []].insert(relation)
    case .text: links.insert(pair)
    }
  }
}
