/// One file, looked at by every active rule.
struct FileCheck {
  private let file: LintedFile
  private let rules: ActiveRules
  private let limit: Int
  private var filter: SuppressionFilter
  private var diagnostics: [Diagnostic] = []
  /// The bytes that findings are about, those that were kept back included.
  private var claimed: [Range<Int>] = []

  /// What is wrong with a file, in no order; at most `limit` findings a rule.
  static func diagnostics(
    of file: LintedFile, _ rules: ActiveRules, in library: LibraryIndex, limit: Int
  ) -> [Diagnostic] {
    var check = FileCheck(file, rules, limit)
    if !file.isPage {
      check.takeReadingDiagnostics()
      for active in rules.note { check.take(active.rule.check(file), active.description, active.severity) }
    }
    for active in rules.library where !file.isPage || active.rule.checksPages {
      check.take(active.rule.check(file, in: library), active.description, active.severity)
    }
    if !file.isPage {
      check.claimWhatIsIgnored()
      check.takeSchemaFindings()
    }
    for active in rules.suppression {
      check.take(active.rule.check(check.filter, rules, file), active.description, active.severity)
    }
    return check.diagnostics
  }

  /// What the rules that know the library say of a file, and nothing else.
  static func libraryDiagnostics(
    of file: LintedFile, _ rules: ActiveRules, in library: LibraryIndex
  ) -> [Diagnostic] {
    var check = FileCheck(file, rules, Diagnostic.limitPerFile)
    for active in rules.library where !file.isPage || active.rule.checksPages {
      check.take(active.rule.check(file, in: library), active.description, active.severity)
    }
    return check.diagnostics
  }

  private init(_ file: LintedFile, _ rules: ActiveRules, _ limit: Int) {
    self.file = file
    self.rules = rules
    self.limit = limit
    filter = SuppressionFilter(SuppressionSearch.find(in: file))
  }

  private mutating func takeReadingDiagnostics() {
    for diagnostic in file.readingDiagnostics where !isOfConflict(diagnostic) {
      guard let active = rules.reading[diagnostic.rule] else {
        claimed.append(diagnostic.range)
        continue
      }
      let fix = active.rule.fix(diagnostic, in: file)
      let places = (fix?.edits ?? []).map { file.lines.place(of: $0.range) }
      keep(
        diagnostic.with(severity: severity(of: diagnostic, active), fix: fix, fixPlaces: places),
        active.description)
    }
  }

  /// Whether the markers of a merge, which have a rule of their own, are why YAML cannot be read.
  private func isOfConflict(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.rule == "front-matter/syntax", rules.named["body/conflict-markers"] != nil else {
      return false
    }
    return file.document.conflictMarkers.contains { $0.lowerBound < file.frontMatter.bodyStart }
  }

  /// A severity that nobody configured is that of the defect: a few rules have milder cases.
  private func severity(
    of diagnostic: Diagnostic, _ active: ActiveRules.Active<any ReadingRule>
  ) -> Diagnostic.Severity {
    active.severity == active.description.severity ? diagnostic.severity : active.severity
  }

  /// What a rule would say that somebody has turned off is not to come back under the schema's name.
  private mutating func claimWhatIsIgnored() {
    for rule in rules.ignoredNote { claimed += rule.check(file).prefix(limit).map(\.range) }
  }

  /// The schema has the last word: what another rule says of the same bytes is said better.
  private mutating func takeSchemaFindings() {
    guard let schema = file.circumstances.schema else { return }
    let found = SchemaCheck.findings(in: file, schema) { range in
      claimed.contains { $0.overlaps(range) || $0.isEmpty && $0 == range }
    }
    for (name, finding) in found.prefix(limit) {
      if let active = rules.named[name] { take([finding], active.description, active.severity) }
    }
  }

  private mutating func take(
    _ findings: [Finding], _ rule: RuleDescription, _ severity: Diagnostic.Severity
  ) {
    for finding in findings.prefix(limit) { take(finding, rule, severity) }
    if let next = findings.dropFirst(limit).first {
      let count = findings.count - limit
      take(
        Finding(
          next.range,
          Message("\(count) more of these follow, from here on", zh: "从这里起还有 \(count) 处"),
          hint: Message("mend those above first", zh: "先修好上面的")), rule, severity)
    }
  }

  private mutating func take(
    _ finding: Finding, _ rule: RuleDescription, _ severity: Diagnostic.Severity
  ) {
    let finding = AnnotationFinding.isHeldUp(rule, in: file) ? AnnotationFinding.heldUp(finding) : finding
    keep(
      file.source.diagnostic(
        rule.name, severity, at: finding.range, finding.message, hint: finding.hint, fix: finding.fix,
        lines: file.lines), rule)
  }

  private mutating func keep(_ diagnostic: Diagnostic, _ rule: RuleDescription) {
    if !SchemaCheck.layoutRules.contains(rule.name) { claimed.append(diagnostic.range) }
    if filter.keepsBack(diagnostic, of: rule) || rules.selection.isExcepted(rule, at: file.source.path) {
      return
    }
    diagnostics.append(diagnostic)
  }
}
