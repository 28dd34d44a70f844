extension AnnotationImport {
  /// The report as one JSON object: each note with its counts, the works that find none, and what was left out.
  public var json: JSONValue {
    .object([
      .init("source", .string(file.source.rawValue)), .init("annotations", .number(file.annotationCount)),
      .init("notes", .array(notes.map(\.json))), .init("unmatched", .array(unmatched.map(\.json))),
      .init(
        "left_out", .object(ImportSkip.allCases.map { .init($0.rawValue, .number(file.skipped[$0] ?? 0)) })),
      .init("control_characters", .number(file.controlCount)),
    ])
  }
}

extension NoteImport {
  fileprivate var json: JSONValue {
    let counts = Outcome.allCases.map {
      JSONValue.Member($0.rawValue, .number(self.counts[$0] ?? 0))
    }
    return .object(
      [.init("id", .string(note.id)), .init("path", .string(note.path))] + counts
        + [.init("changes", .array(changes.map(\.json)))])
  }
}

extension NoteImport.Change {
  fileprivate var json: JSONValue {
    .object([
      .init("outcome", .string(outcome.rawValue)), .init("id", id.map { .string($0) } ?? .null),
      .init("locator", locator.map { .string($0) } ?? .null), .init("words", .string(words)),
    ])
  }
}

extension AnnotationImport.Unmatched {
  fileprivate var json: JSONValue {
    .object([
      .init("title", .string(work.label)),
      .init("address", work.addresses.first.map { .string($0) } ?? .null),
      .init("identifiers", .array(work.identifiers.map { .string($0.value) })),
      .init("annotations", .number(count)),
      .init("keys", .array(work.annotations.map { .string($0.key.text) })),
      .init("candidates", .array(candidates.map { .string($0) })),
    ])
  }
}
