/// The ties between some notes of a library, several between the same two brought together.
struct TiedNotes {
  /// One tie, by the indices of its notes in the library's graph.
  private struct Tie {
    let source: Int
    let target: Int
    /// The relation's place in `Relation.allCases`; that after the last for a link in a text.
    let kind: Int

    var isText: Bool { kind == Relation.allCases.count }
    /// The two notes, whichever points at the other.
    var ends: (Int, Int) { source < target ? (source, target) : (target, source) }
  }

  /// Whether a note is tied to another, by its index in the library's graph.
  private(set) var isTied: [Bool]
  /// Sorted by the two notes; those from the first of them to the second come first, and relations before links.
  private var ties: [Tie] = []

  /// The ties of a graph whose two ends are both among some of its notes.
  init(_ graph: LinkGraph, among chosen: [Bool]) {
    isTied = [Bool](repeating: false, count: graph.notes.count)
    let kinds = Dictionary(uniqueKeysWithValues: zip(Relation.allCases, 0...))
    for index in graph.notes.indices where chosen[index] {
      for edge in graph.outgoing(index) {
        guard let target = edge.target, chosen[target] else { continue }
        isTied[index] = true
        isTied[target] = true
        let kind: Int? = if case .relation(let relation) = edge.tie { kinds[relation] } else { nil }
        ties.append(Tie(source: index, target: target, kind: kind ?? Relation.allCases.count))
      }
    }
    ties.sort {
      ($0.ends.0, $0.ends.1, $0.source, $0.kind) < ($1.ends.0, $1.ends.1, $1.source, $1.kind)
    }
  }

  /// The ties to draw, sorted, between notes that stand at these places.
  func edges(at places: [Int]) -> [GraphReport.Edge] {
    var edges: [GraphReport.Edge] = []
    var start = 0
    while start < ties.count {
      let end = ties[start...].firstIndex { $0.ends != ties[start].ends } ?? ties.count
      TiedNotes.add(ties[start..<end], to: &edges, at: places)
      start = end
    }
    return edges.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  /// Adds what is drawn between two notes: the relations of each to the other, or where there are none, the links.
  private static func add(_ ties: ArraySlice<Tie>, to edges: inout [GraphReport.Edge], at places: [Int]) {
    guard let first = ties.first else { return }
    if ties.allSatisfy(\.isText) {
      let (source, target) = (places[first.source], places[first.target])
      let isMutual = ties.count > 1
      let isTurned = isMutual && target < source
      edges.append(
        .init(
          source: isTurned ? target : source, target: isTurned ? source : target, relations: [],
          isMutual: isMutual))
      return
    }
    for source in [first.ends.0, first.ends.1] {
      let kinds = ties.filter { $0.source == source && !$0.isText }
      guard let tie = kinds.first else { continue }
      edges.append(
        .init(
          source: places[tie.source], target: places[tie.target],
          relations: kinds.map { Relation.allCases[$0.kind] }, isMutual: false))
    }
  }
}
