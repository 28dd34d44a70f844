/// All nodes that a schema is made of, linked. Any thread may read it.
final class SchemaProgram: Sendable {
  /// What a reference leads to.
  struct Target: Sendable {
    let node: Int
    /// The name that a dynamic reference looks for in the schemas that led to it.
    let dynamicName: String?
  }

  /// The nodes, which refer to one another by index.
  let nodes: [SchemaNode]
  /// What the references lead to, by index.
  let targets: [Target]
  /// The schemas that have an address.
  let resources: [SchemaResource]
  /// The node of the whole schema.
  let root: Int
  /// The nodes of the names that `$dynamicAnchor` gives, for each resource.
  let dynamicNodes: [[Name: Int]]
  /// The types that each node leaves a value, by its own `type` and those of what it always refers to.
  let types: [TypeSet]
  /// Whether any keyword asks which parts of a value others have looked at.
  let tracksEvaluation: Bool

  /// Links nodes, and finds out what can be known before any value.
  init(nodes: [SchemaNode], targets: [Target], resources: [SchemaResource], root: Int) {
    self.nodes = nodes
    self.targets = targets
    self.resources = resources
    self.root = root
    var indices: [SchemaPlace: Int] = [:]
    for (index, node) in nodes.enumerated() { indices[node.place] = index }
    dynamicNodes = resources.map { $0.dynamicAnchors.compactMapValues { indices[$0] } }
    tracksEvaluation = nodes.contains { $0.unevaluatedProperties != nil || $0.unevaluatedItems != nil }
    types = DeclaredTypes.all(nodes: nodes, targets: targets)
  }

  /// The schemas that a node always holds the same value against.
  func children(inPlaceOf index: Int) -> [Int] {
    nodes[index].inPlace.flatMap { rule -> [Int] in
      switch rule {
      case .reference(let slot): [targets[slot].node]
      // Where it leads is known only when it is followed.
      case .dynamicReference(let slot): targets[slot].dynamicName == nil ? [targets[slot].node] : []
      case .all(let list), .any(let list), .one(let list): list
      case .not(let one): [one]
      case .condition(let one, _, _): [one]
      }
    }
  }

  /// The nodes at which a way through the same value closes to a ring.
  func endlessNodes() -> [Int] {
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: nodes.count)
    var found: [Int] = []
    for start in nodes.indices where marks[start] == .new {
      // Each entry is a node and those of its children that are still to be seen.
      var stack = [(node: start, rest: children(inPlaceOf: start))]
      marks[start] = .open
      while let last = stack.indices.last {
        guard let child = stack[last].rest.popLast() else {
          marks[stack.removeLast().node] = .done
          continue
        }
        switch marks[child] {
        case .done: break
        case .open: found.append(stack[last].node)
        case .new:
          marks[child] = .open
          stack.append((child, children(inPlaceOf: child)))
        }
      }
    }
    return found
  }
}
