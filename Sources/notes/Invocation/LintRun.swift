import NotesCore

/// A run of lint: what it is about, and by which rules.
struct LintRun {
  /// The files, and the part that is reported.
  let target: LintTarget
  /// The rules.
  let selection: RuleSelection
  /// The day.
  let today: CivilDate

  /// What is wrong.
  func report() throws -> LintReport {
    let linter = try Linter(target.files, selection, today: today)
    return target.change.map { linter.report(on: target.scope, of: $0) } ?? linter.report(on: target.scope)
  }

  /// The files that change when defects are fixed.
  func fixes(includingUnsafe: Bool) throws -> [FileFix] {
    try LibraryFixes.find(
      in: target.files, on: fixedScope, selection, today: today, includingUnsafe: includingUnsafe)
  }

  /// Fixes are made in the files that changed, and not in those that a change has broken.
  private var fixedScope: PathScope {
    guard let change = target.change else { return target.scope }
    return PathScope(files: change.changed.filter(target.scope.contains))
  }
}
