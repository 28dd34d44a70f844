extension NoteReport {
  /// The report as JSON: the note's own keys, then `body`, `inverse`, `links`, and `parts` for a topic.
  ///
  /// The parts are a flat list, each with its `depth`, and stand before their own.
  public var json: JSONValue {
    var members: [JSONValue.Member] = []
    if case .object(let own) = note.json { members = own }
    members.append(.init("body", .string(whole.body)))
    members.append(.init("inverse", inverse))
    members.append(
      .init("links", .object([.init("to", ids(outgoing)), .init("from", ids(incoming))])))
    if let parts { members.append(.init("parts", .array(parts.parts.map(\.json)))) }
    return .object(members)
  }

  private var inverse: JSONValue {
    .object(
      incoming.compactMap { group in
        guard case .relation(let relation) = group.tie else { return nil }
        return .init(relation.rawValue, .array(group.ends.map { .string($0.id) }))
      })
  }

  private func ids(_ groups: [Group]) -> JSONValue {
    .array(groups.filter { $0.tie == .text }.flatMap(\.ends).map { .string($0.id) })
  }
}

extension PartList.Part {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [.init("id", .string(note.id)), .init("name", .string(note.name))]
    for field in [Field.type, .status, .progress] {
      if let value = note.json(of: field) { members.append(.init(field.key, value)) }
    }
    members.append(.init("depth", .number(depth)))
    return .object(members)
  }
}
