/// Writes a graph as JSON for other programs: the notes, then the ties, one a line.
public struct GraphJSON: Sendable {
  private let report: GraphReport
  private let ids: [String]

  /// A writer of a graph.
  public init(_ report: GraphReport) {
    self.report = report
    ids = report.notes.map { JSONValue.string($0.id).compact }
  }

  /// The lines, the last of them closed by a line feed.
  ///
  /// A link in a text is an edge without relations; where both texts link to each other, there are two.
  public var text: String {
    """
    {
      "nodes": \(list(report.notes.indices.map { node($0).compact })),
      "edges": \(list(report.edges.flatMap(edges)))
    }

    """
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n    " + items.joined(separator: ",\n    ") + "\n  ]"
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

  private func edges(_ edge: GraphReport.Edge) -> [String] {
    let one = text(from: edge.source, to: edge.target, edge.relations)
    return edge.isMutual ? [one, text(from: edge.target, to: edge.source, [])] : [one]
  }

  /// An edge, put together from ids that are written as JSON already: there may be many times as many edges as notes.
  private func text(from source: Int, to target: Int, _ relations: [Relation]) -> String {
    let relations = JSONValue.array(relations.map { .string($0.rawValue) }).compact
    return "{\"source\":\(ids[source]),\"target\":\(ids[target]),\"relations\":\(relations)}"
  }
}
