/// Findings as a SARIF 2.1.0 log (OASIS), within what GitHub's code scanning takes: no empty texts, relative
/// addresses, `primaryLocationLineHash`, and at most 25,000 results. Columns in code units of UTF-16, ends exclusive.
struct SARIFReport {
  /// How many results GitHub takes; the whole upload is refused when there are more.
  static let limit = 25_000

  private let findings: LintFindings
  private let rules: SARIFRules

  /// The report of `findings`.
  init(_ findings: LintFindings) {
    self.findings = findings
    rules = SARIFRules(findings)
  }

  /// The report as JSON.
  var text: String {
    JSONValue.object([
      .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      .init("version", .string("2.1.0")),
      .init("runs", .array([run])),
    ]).pretty + "\n"
  }

  private var run: JSONValue {
    let kept = LineFingerprint.numbered(findings.diagnostics).worst(SARIFReport.limit)
    var members: [JSONValue.Member] = [
      .init("tool", .object([.init("driver", driver)])),
      .init("language", .string(findings.language.sarifName)),
      .init("columnKind", .string("utf16CodeUnits")),
    ]
    let left = findings.diagnostics.count - kept.count
    if left > 0 { members.append(.init("invocations", .array([invocation(leaving: left)]))) }
    members.append(.init("results", .array(kept.map(result))))
    return .object(members)
  }

  private var driver: JSONValue {
    .object([
      .init("name", .string("notes")),
      .init("version", .string(findings.version)),
      .init("language", .string(findings.language.sarifName)),
      .init("rules", .array(rules.values)),
    ])
  }

  /// Says that results were left out.
  private func invocation(leaving count: Int) -> JSONValue {
    let message = Message(
      "\(count) findings are left out: a log holds \(SARIFReport.limit) at most, the worst first",
      zh: "略去了 \(count) 处问题：一份记录最多 \(SARIFReport.limit) 处，先写严重的")
    let notification = JSONValue.object([
      .init("level", .string("warning")), .init("message", self.message(findings.shown(message))),
    ])
    return .object([
      .init("executionSuccessful", .bool(true)),
      .init("toolExecutionNotifications", .array([notification])),
    ])
  }

  private func result(_ fingerprint: LineFingerprint) -> JSONValue {
    let diagnostic = fingerprint.diagnostic
    let region = self.region(Place(diagnostic.start, diagnostic.end))
    let physical: [JSONValue.Member] = [
      .init("artifactLocation", artifactLocation(diagnostic)), .init("region", region),
    ]
    let location = JSONValue.object([.init("physicalLocation", .object(physical))])
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(diagnostic.rule)),
      .init("ruleIndex", .number(rules.index(of: diagnostic.rule))),
      .init("level", .string(diagnostic.severity.sarifLevel)),
      .init("message", message(findings.advice(on: diagnostic))),
      .init("locations", .array([location])),
      .init(
        "partialFingerprints",
        .object([.init("primaryLocationLineHash", .string(fingerprint.text))])),
    ]
    if let fix = fix(of: diagnostic) { members.append(.init("fixes", .array([fix]))) }
    return .object(members)
  }

  /// The fix, when all of its places are known as lines and columns.
  private func fix(of diagnostic: Diagnostic) -> JSONValue? {
    guard let fix = diagnostic.textualFix, let places = fix.places, !places.isEmpty else { return nil }
    let replacements = zip(fix.edits, places).map { edit, place in
      var members: [JSONValue.Member] = [.init("deletedRegion", region(place))]
      if !edit.replacement.isEmpty {
        members.append(.init("insertedContent", .object([.init("text", .string(edit.replacement))])))
      }
      return JSONValue.object(members)
    }
    let change = JSONValue.object([
      .init("artifactLocation", artifactLocation(diagnostic)),
      .init("replacements", .array(replacements)),
    ])
    return .object([.init("artifactChanges", .array([change]))])
  }

  private func artifactLocation(_ diagnostic: Diagnostic) -> JSONValue {
    let address = PercentEncoding.relativeReference(findings.folder + diagnostic.path)
    return .object([.init("uri", .string(address)), .init("uriBaseId", .string("%SRCROOT%"))])
  }

  private func region(_ place: Place) -> JSONValue {
    .object([
      .init("startLine", .number(place.start.line)),
      .init("startColumn", .number(place.start.utf16Column)),
      .init("endLine", .number(place.end.line)),
      .init("endColumn", .number(place.end.utf16Column)),
    ])
  }

  /// A message object. `[text](address)` in a message is a link (3.11.6), which no note may make: a blank breaks it.
  private func message(_ text: String) -> JSONValue {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "("), bytes.last == UInt8(ascii: "]") { bytes.append(UInt8(ascii: " ")) }
      bytes.append(byte)
    }
    return .object([.init("text", .string(String(decoding: bytes, as: UTF8.self)))])
  }
}

extension Diagnostic.Severity {
  /// The level of a result of this severity.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}

extension Language {
  /// The language as SARIF names it.
  fileprivate var sarifName: String {
    switch self {
    case .english: "en-US"
    case .chinese: "zh-CN"
    }
  }
}
