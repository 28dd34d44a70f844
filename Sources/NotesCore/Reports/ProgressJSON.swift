extension ProgressReport {
  /// The report as one JSON object: the whole, then each kind of groups by its name, then what was left, then lately.
  public func json(groupedBy groupings: [ProgressGrouping] = ProgressGrouping.allCases) -> JSONValue {
    var members: [JSONValue.Member] = [.init("date", .string(today.text))]
    members += whole.members
    for grouping in groupings {
      members.append(.init(grouping.rawValue, .array(groups(by: grouping).map { $0.json(as: grouping) })))
    }
    members.append(.init("oldest_unfinished", .array(unfinished.map(\.json))))
    members.append(.init("week", week.json))
    members.append(.init("month", month.json))
    return .object(members)
  }
}

extension ProgressGroup {
  fileprivate func json(as grouping: ProgressGrouping) -> JSONValue {
    let isNumber = grouping == .year
    let value = isNumber ? Int(name).map { JSONValue.number($0) } : name.isEmpty ? nil : .string(name)
    return .object([.init("name", value ?? .null)] + members)
  }

  fileprivate var members: [JSONValue.Member] {
    [.init("total", .number(counts.total))]
      + Status.allCases.map { .init($0.rawValue, .number(counts[$0])) }
      + [
        .init("backlog", .number(counts.backlog)), .init("share", .decimal(counts.roundedShare)),
        .init("pages", pages.json),
      ]
  }
}

extension PageCount {
  fileprivate var json: JSONValue {
    .object([
      .init("read", .number(done)), .init("total", .number(total)), .init("left", .number(left)),
      .init("notes_counted", .number(counted)), .init("notes_without_count", .number(uncounted)),
    ])
  }
}

extension ReadingPeriod {
  fileprivate var json: JSONValue {
    .object([
      .init("from", .string(first.text)), .init("to", .string(last.text)), .init("started", .number(started)),
      .init("finished", .number(finished)), .init("added", .number(added)),
    ])
  }
}

extension ProgressReport.Unfinished {
  fileprivate var json: JSONValue {
    let days = daysSinceStarted.map { [JSONValue.Member("days", .number($0))] } ?? []
    let fields = [Field.title, .short, .progress, .started, .left].compactMap { field in
      note.json(of: field).map { JSONValue.Member(field.key, $0) }
    }
    return .object([.init("id", .string(note.id))] + fields + days)
  }
}
