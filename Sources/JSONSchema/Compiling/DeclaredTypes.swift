/// Finds the types that a schema leaves a value, which decide what an untyped scalar is.
struct DeclaredTypes {
  private let nodes: [SchemaNode]
  private let targets: [SchemaProgram.Target]
  private var known: [TypeSet?]

  /// For each node the types that it allows, by its own `type` and those of `$ref` and `allOf`.
  static func all(nodes: [SchemaNode], targets: [SchemaProgram.Target]) -> [TypeSet] {
    var finder = DeclaredTypes(nodes: nodes, targets: targets)
    return nodes.indices.map { finder.types(of: $0, depth: 0) }
  }

  private init(nodes: [SchemaNode], targets: [SchemaProgram.Target]) {
    self.nodes = nodes
    self.targets = targets
    known = Array(repeating: nil, count: nodes.count)
  }

  private mutating func types(of index: Int, depth: Int) -> TypeSet {
    if let types = known[index] { return types }
    var types = nodes[index].types ?? .all
    // What leads back to this node adds nothing, and neither does what lies so far off.
    known[index] = types
    guard depth < 100 else { return types }
    for rule in nodes[index].inPlace {
      switch rule {
      case .reference(let slot): types.formIntersection(self.types(of: targets[slot].node, depth: depth + 1))
      case .all(let list):
        for child in list { types.formIntersection(self.types(of: child, depth: depth + 1)) }
      default: break
      }
    }
    known[index] = types
    return types
  }
}
