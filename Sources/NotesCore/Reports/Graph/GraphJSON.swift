/// Writes a graph as JSON for other programs: the notes, then the ties, one a line.
public struct GraphJSON: Sendable {
  private let report: GraphReport

  /// A writer of a graph.
  public init(_ report: GraphReport) { self.report = report }

  /// The lines, the last of them closed by a line feed.
  ///
  /// A link in a text is an edge without relations; where both texts link to each other, there are two.
  public var text: String {
    """
    {
      "nodes": \(list(report.notes.indices.map(node))),
      "edges": \(list(report.edges.flatMap(edges)))
    }

    """
  }

  private func list(_ items: [JSONValue]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map { "    " + $0.compact }.joined(separator: ",\n") + "\n  ]"
  }

  private func node(_ index: Int) -> JSONValue {
    let note = report.notes[index]
    var members: [JSONValue.Member] = [
      .init("id", .string(note.id)), .init("path", .string(note.path)),
      .init("section", .string(note.section)), .init("name", .string(note.name)),
    ]
    for field in [Field.title, .status, .type] {
      if let value = note.json(of: field) { members.append(.init(field.key, value)) }
    }
    if index == report.center { members.append(.init("center", .bool(true))) }
    return .object(members)
  }

  private func edges(_ edge: GraphReport.Edge) -> [JSONValue] {
    let one = value(from: edge.source, to: edge.target, edge.relations)
    return edge.isMutual ? [one, value(from: edge.target, to: edge.source, [])] : [one]
  }

  private func value(from source: Int, to target: Int, _ relations: [Relation]) -> JSONValue {
    .object([
      .init("source", .string(report.notes[source].id)), .init("target", .string(report.notes[target].id)),
      .init("relations", .array(relations.map { .string($0.rawValue) })),
    ])
  }
}
