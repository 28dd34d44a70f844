/// The parts of a graph that nothing ties to each other.
struct GraphComponents {
  /// One part.
  struct Component {
    /// Its notes, by their indices in the graph, in their order.
    var notes: [Int] = []
    /// Its ties, by their indices in the graph, in their order.
    var edges: [Int] = []
  }

  /// The parts, in the order of their first notes.
  let components: [Component]

  /// The parts of a graph.
  init(_ report: GraphReport) {
    var forest = GraphComponents.Forest(report.notes.count)
    for edge in report.edges { forest.join(edge.source, edge.target) }
    var components: [Component] = []
    var places: [Int: Int] = [:]
    func place(of note: Int) -> Int {
      let root = forest.root(of: note)
      if let place = places[root] { return place }
      places[root] = components.count
      components.append(Component())
      return components.count - 1
    }
    for note in report.notes.indices { components[place(of: note)].notes.append(note) }
    for (index, edge) in report.edges.enumerated() { components[place(of: edge.source)].edges.append(index) }
    self.components = components
  }

  /// Sets of notes that grow together.
  private struct Forest {
    private var parents: [Int]

    init(_ count: Int) { parents = Array(0..<count) }

    mutating func root(of note: Int) -> Int {
      var note = note
      while parents[note] != note {
        parents[note] = parents[parents[note]]
        note = parents[note]
      }
      return note
    }

    mutating func join(_ left: Int, _ right: Int) {
      let (left, right) = (root(of: left), root(of: right))
      parents[max(left, right)] = min(left, right)
    }
  }
}
