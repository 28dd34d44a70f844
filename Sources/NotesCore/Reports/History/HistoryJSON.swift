extension HistoryReport {
  /// The report as one JSON object: the days, the commit that it starts after where there is one, the day on which a
  /// shallow clone begins, the periods, the waits, and each note with its moves.
  public var json: JSONValue {
    let from = JSONValue.Member("from", .string(days.lowerBound.text))
    let commit = start?.commit.map { [JSONValue.Member("after_commit", .string($0.id))] } ?? []
    let rest: [JSONValue.Member] = [
      .init("to", .string(days.upperBound.text)),
      .init("unit", .string(unit.rawValue)), .init("backlog_before", .number(before.backlog)),
      .init("backlog", .number(after.backlog)),
      .init("periods", .array(periods.map(\.json))), .init("days_to_read", waits.json),
      .init("stuck", .array(stuck.map(\.json))), .init("notes", .array(tracks.map(\.json))),
    ]
    return .object([from] + commit + JSONValue.beginning(ofShallowClone: shallowSince) + rest)
  }

  /// The periods as comma-separated values: a header, and a line for each.
  public var csv: [String] {
    let head =
      ["from", "to", "backlog"] + Status.allCases.map(\.rawValue)
      + ["entered", "left", "left_read", "left_dropped", "left_removed"]
    let lines = periods.map { period in
      let numbers =
        [period.counts.backlog] + Status.allCases.map { period.counts[$0] }
        + [period.entered, period.left, period.read, period.dropped, period.removed]
      return CSVWriter.line([period.first.text, period.last.text] + numbers.map(String.init))
    }
    return [CSVWriter.line(head)] + lines
  }
}

extension HistoryPeriod {
  fileprivate var json: JSONValue {
    .object(
      [
        .init("from", .string(first.text)), .init("to", .string(last.text)),
        .init("backlog", .number(counts.backlog)),
      ] + Status.allCases.map { .init($0.rawValue, .number(counts[$0])) } + [
        .init("entered", .number(entered)), .init("left", .number(left)),
        .init("left_read", .number(read)), .init("left_dropped", .number(dropped)),
        .init("left_removed", .number(removed)),
      ])
  }
}

extension ReadingWaits {
  fileprivate var json: JSONValue {
    func days(_ quarters: Int) -> JSONValue {
      quartile(quarters).map { Int(exactly: $0).map { .number($0) } ?? .decimal($0) } ?? .null
    }
    return .object([
      .init("notes_counted", .number(count)), .init("by_dates_in_notes", .number(namedCount)),
      .init("notes_without_dates", .number(unknownCount)), .init("quartile", days(1)),
      .init("median", days(2)), .init("third_quartile", days(3)),
    ])
  }
}

extension HistoryReport.Stuck {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [.init("id", .string(note.id))]
    for field in [Field.title, .short, .status, .progress, .left] {
      if let value = note.json(of: field) { members.append(.init(field.key, value)) }
    }
    members.append(.init("days", .number(days)))
    if isAtLeast { members.append(.init("or_more", .bool(true))) }
    return .object(members)
  }
}
