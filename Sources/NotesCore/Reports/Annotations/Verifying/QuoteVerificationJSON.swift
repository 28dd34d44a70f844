extension QuoteVerification {
  /// The result as JSON: how many `quotes` were compared, the `findings`, the `offsets` of pages that were taken into
  /// account, and the notes `withoutPDF`.
  ///
  /// A finding has the keys of its annotation without the comment, and `problem`: `gone`, with `nearest`, or
  /// `elsewhere`, with the pages as `found`. One about a document has `note`, `path` and `problem`.
  public var json: JSONValue {
    .object([
      .init("quotes", .number(quoteCount)),
      .init("findings", .array(comparisons.flatMap(\.json))),
      .init("offsets", .array(comparisons.compactMap(\.offset))),
      .init("withoutPDF", .array(notesWithoutPDF.map { .string($0.id) })),
    ])
  }
}

extension QuoteVerification.Comparison {
  fileprivate var json: [JSONValue] {
    guard case .failure(let problem) = result else { return findings.map(\.json) }
    return [
      .object([
        .init("note", .string(group.note.id)), .init("path", .string(group.note.path)),
        .init("problem", .string(problem.name)), .init("message", .string(problem.message.english)),
      ])
    ]
  }

  fileprivate var offset: JSONValue? {
    guard case .success(let comparison) = result, comparison.pageOffset != 0 else { return nil }
    return .object([.init("note", .string(group.note.id)), .init("offset", .number(comparison.pageOffset))])
  }
}

extension QuoteVerification.Finding {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = []
    if case .object(let own) = annotation.json {
      members = own.filter { !["comment", "tags"].contains($0.key) }
    }
    switch defect {
    case .gone(let nearest):
      members.append(.init("problem", .string("gone")))
      guard let nearest else { break }
      members.append(
        .init(
          "nearest", .object([.init("page", .number(nearest.page)), .init("words", .string(nearest.words))])))
    case .elsewhere(let places):
      members.append(.init("problem", .string("elsewhere")))
      members.append(
        .init(
          "found",
          .array(
            places.map {
              .object(
                [.init("page", .number($0.first))]
                  + ($0.last > $0.first ? [.init("lastPage", .number($0.last))] : []))
            })))
    }
    return .object(members)
  }
}
