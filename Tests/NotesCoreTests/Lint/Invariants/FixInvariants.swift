@testable import NotesCore

/// Fixes come to an end, take their findings away, and change what a note says only where they say so.
enum FixInvariants {
  static func violations(of file: CheckedFile) throws -> [String] {
    var found: [String] = []
    for isUnsafe in [false, true] {
      let kind = isUnsafe ? "unsafe" : "safe"
      let fixed = try file.with(file.fixed(includingUnsafe: isUnsafe).fixed.bytes)
      if fixed.fixed(includingUnsafe: isUnsafe).fixed.bytes != fixed.source.bytes {
        found.append("\(kind) fixes are done after one run: \(rules(fixed, isUnsafe))")
      }
      for diagnostic in fixable(fixed, isUnsafe).prefix(5) where !makesWorse(diagnostic, fixed) {
        found.append("\(kind) fixes leave nothing to fix: \(diagnostic.rule)")
      }
      if !isUnsafe { found += differences(file, fixed) }
    }
    return found + findingsThatStay(file)
  }

  private static func fixable(_ file: CheckedFile, _ isUnsafe: Bool) -> [Diagnostic] {
    file.diagnostics.filter { $0.fix.map { isUnsafe || $0.safety == .safe } ?? false }
  }

  private static func rules(_ file: CheckedFile, _ isUnsafe: Bool) -> String {
    Set(fixable(file, isUnsafe).map(\.rule)).sorted().joined(separator: ", ")
  }

  /// Whether a fix brings more errors than it takes away, so that it is not made.
  private static func makesWorse(_ diagnostic: Diagnostic, _ file: CheckedFile) -> Bool {
    let edited = file.edited(diagnostic.fix?.edits ?? [])
    func errors(_ file: CheckedFile) -> Int { file.diagnostics.count { $0.severity == .error } }
    let (wasReadable, isReadable) = (
      FrontMatter(file.source).isReadable, FrontMatter(edited.source).isReadable
    )
    if wasReadable != isReadable { return wasReadable }
    return errors(edited) > errors(file)
  }

  private static func differences(_ file: CheckedFile, _ fixed: CheckedFile) -> [String] {
    guard file.source.bytes != fixed.source.bytes else { return [] }
    let (before, after) = (FrontMatter(file.source), FrontMatter(fixed.source))
    if before.isReadable, !after.isReadable { return ["safe fixes keep front matter readable"] }
    if before.isReadable, !SaidNote.ids(of: file).isSubset(of: SaidNote.ids(of: fixed)) {
      return ["safe fixes keep the ids of annotations"]
    }
    return zip(SaidNote.parts(of: file), SaidNote.parts(of: fixed)).compactMap { old, new in
      let isMended = !before.isReadable && old.name != "annotations"
      return old.value == new.value || isMended
        ? nil : "safe fixes leave what a note says: \(old.name): \(old.value) | \(new.value)"
    }
  }

  /// Each fix is made alone. What one defect hides, another may show, so only the number of its own rule counts;
  /// and where the front matter cannot be read, the next mistake in it comes to light.
  private static func findingsThatStay(_ file: CheckedFile) -> [String] {
    let isReadable = FrontMatter(file.source).isReadable
    var seen: Set<String> = []
    let fixable = file.diagnostics.filter { $0.fix != nil && seen.insert($0.rule).inserted }.prefix(10)
    return fixable.compactMap { diagnostic in
      let before = file.diagnostics.filter { $0.rule == diagnostic.rule }
      let after = file.edited(diagnostic.fix?.edits ?? []).diagnostics.filter { $0.rule == diagnostic.rule }
      let isNext = !isReadable && after.allSatisfy { $0.start.line > diagnostic.start.line }
      return after.count < before.count || isNext
        ? nil : "a fix takes its finding away: \(diagnostic.rule)"
    }
  }
}
