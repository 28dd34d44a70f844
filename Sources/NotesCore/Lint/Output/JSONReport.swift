/// Findings in the form of `schema/lint-report.schema.json`; columns in Unicode scalars, offsets in bytes of UTF-8.
struct JSONReport {
  private let findings: LintFindings

  /// The report of `findings`.
  init(_ findings: LintFindings) {
    self.findings = findings
  }

  /// The report as JSON.
  var text: String { value.pretty + "\n" }

  private var value: JSONValue {
    .object([
      .init("version", .string(findings.version)),
      .init("counts", counts),
      .init("findings", .array(findings.diagnostics.map(value(of:)))),
    ])
  }

  private var counts: JSONValue {
    .object(
      Diagnostic.Severity.allCases.reversed().map { severity in
        .init(severity.rawValue, .number(findings.diagnostics.count { $0.severity == severity }))
      })
  }

  private func value(of diagnostic: Diagnostic) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("rule", .string(diagnostic.rule)),
      .init("severity", .string(diagnostic.severity.rawValue)),
      .init("message", .string(findings.shown(diagnostic.message))),
    ]
    if let hint = diagnostic.hint { members.append(.init("hint", .string(findings.shown(hint)))) }
    members += [
      .init("path", .string(diagnostic.path)),
      .init("start", value(of: diagnostic.start)),
      .init("end", value(of: diagnostic.end)),
      .init("range", value(of: diagnostic.range)),
    ]
    if let fix = diagnostic.textualFix { members.append(.init("fix", value(of: fix))) }
    return .object(members)
  }

  private func value(of position: Position) -> JSONValue {
    .object([.init("line", .number(position.line)), .init("column", .number(position.column))])
  }

  private func value(of range: Range<Int>) -> JSONValue {
    .object([.init("start", .number(range.lowerBound)), .init("end", .number(range.upperBound))])
  }

  private func value(of fix: TextualFix) -> JSONValue {
    let edits = fix.edits.map { edit in
      JSONValue.object([
        .init("range", value(of: edit.range)), .init("replacement", .string(edit.replacement)),
      ])
    }
    return .object([
      .init("safety", .string(fix.safety.rawValue)), .init("edits", .array(edits)),
    ])
  }
}
