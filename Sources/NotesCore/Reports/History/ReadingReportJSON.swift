extension ReadingReport {
  /// The report as one JSON object: the days, the commit that it starts after, the day on which a shallow clone begins,
  /// the backlog, the notes of each part, and the annotations.
  public var json: JSONValue {
    .object(
      [
        .init("from", .string(days.lowerBound.text)), .init("to", .string(days.upperBound.text)),
        .init("after_commit", start.commit.map { .string($0.id) } ?? .null),
      ] + JSONValue.beginning(ofShallowClone: shallowSince) + [
        .init("backlog_before", .number(backlogBefore)), .init("backlog", .number(backlogAfter)),
      ]
        + ReadingEntry.Part.allCases.map { .init($0.rawValue, .array(entries(of: $0).map(\.json))) }
        + [.init("annotations", .array(annotations.annotations.map(\.json)))])
  }
}

extension ReadingEntry {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [.init("id", .string(note.id)), .init("path", .string(note.path))]
    for field in [Field.title, .short, .type, .status, .progress, .left] {
      if let value = note.json(of: field) { members.append(.init(field.key, value)) }
    }
    if let previous {
      let fields = [Field.status, .progress].compactMap { field in
        previous.json(of: field).map { JSONValue.Member(field.key, $0) }
      }
      members.append(.init("before", .object(fields)))
    }
    members.append(.init("date", .string(day.text)))
    if let commit {
      members += [.init("commit", .string(commit.id)), .init("author", .string(commit.author))]
    }
    return .object(members)
  }
}

extension JSONValue {
  /// The member that says on which day a shallow clone begins; none for a whole one.
  static func beginning(ofShallowClone day: CivilDate?) -> [Member] {
    day.map { [.init("shallow_since", .string($0.text))] } ?? []
  }
}
