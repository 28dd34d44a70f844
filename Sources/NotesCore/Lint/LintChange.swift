/// A change of a library that is to be judged by itself: what is staged, or what a branch has done.
public struct LintChange: Sendable {
  /// The files that changed and are still there, relative to the root.
  public let changed: [String]
  /// Those among them that were not there before.
  public let added: Set<String>
  /// The library's files before the change; files that were added may be among them.
  public let base: LibraryFiles

  /// A change from what `base` holds.
  public init(changed: [String], added: Set<String>, base: LibraryFiles) {
    self.changed = changed
    self.added = added
    self.base = base
  }
}

extension Linter {
  /// What is wrong with the changed files, and what the change has brought upon others: a link to a note that it
  /// took away, an id that is now there twice. What was wrong before is not reported.
  public func report(on scope: PathScope, of change: LintChange) -> LintReport {
    let changed = change.changed.filter(scope.contains)
    let report = report(on: PathScope(files: changed))
    let known = Set(change.changed)
    let brought = libraryDiagnostics { scope.contains($0) && !known.contains($0) }
    if brought.isEmpty { return report }
    let paths = Set(brought.map(\.path))
    let before = Set(linter(before: change).libraryDiagnostics { paths.contains($0) }.map(Defect.init))
    let new = brought.filter { !before.contains(Defect($0)) }
    return LintReport(report.diagnostics + new, files: changed)
  }

  /// What makes a defect the same before and after.
  private struct Defect: Hashable {
    let path: String
    let rule: String
    let start: Int
    let message: Message

    init(_ diagnostic: Diagnostic) {
      path = diagnostic.path
      rule = diagnostic.rule
      start = diagnostic.range.lowerBound
      message = diagnostic.message
    }
  }
}
