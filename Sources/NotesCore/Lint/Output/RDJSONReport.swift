/// Findings as reviewdog's `DiagnosticResult`: columns from 1 in bytes of UTF-8, ends exclusive.
struct RDJSONReport {
  private let findings: LintFindings

  /// The report of `findings`.
  init(_ findings: LintFindings) {
    self.findings = findings
  }

  /// The report as JSON.
  var text: String {
    JSONValue.object([
      .init("source", .object([.init("name", .string("notes"))])),
      .init("diagnostics", .array(findings.diagnostics.map(value(of:)))),
    ]).pretty + "\n"
  }

  private func value(of diagnostic: Diagnostic) -> JSONValue {
    let location: [JSONValue.Member] = [
      .init("path", .string(findings.folder + diagnostic.path)),
      .init("range", range(Place(diagnostic.start, diagnostic.end))),
    ]
    var members: [JSONValue.Member] = [
      .init("message", .string(findings.advice(on: diagnostic))),
      .init("location", .object(location)),
      .init("severity", .string(diagnostic.severity.rdjsonName)),
      .init("code", .object([.init("value", .string(diagnostic.rule))])),
    ]
    if let suggestion = suggestion(for: diagnostic) {
      members.append(.init("suggestions", .array([suggestion])))
    }
    return .object(members)
  }

  /// The fix as a suggestion. Every suggestion is offered on its own, so a fix of several edits is none: half of it
  /// could be taken.
  private func suggestion(for diagnostic: Diagnostic) -> JSONValue? {
    guard let fix = diagnostic.textualFix, fix.edits.count == 1, let edit = fix.edits.first,
      let place = edit.place
    else { return nil }
    return .object([.init("range", range(place)), .init("text", .string(edit.replacement))])
  }

  private func range(_ place: Place) -> JSONValue {
    .object([.init("start", position(place.start)), .init("end", position(place.end))])
  }

  private func position(_ position: Position) -> JSONValue {
    .object([.init("line", .number(position.line)), .init("column", .number(position.utf8Column))])
  }
}

extension Diagnostic.Severity {
  /// The severity's name in rdjson.
  fileprivate var rdjsonName: String {
    switch self {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .information: "INFO"
    }
  }
}
