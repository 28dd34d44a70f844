/// The fixes of one file that can be made at once.
struct FixPlan {
  /// What changes, in the order of the file.
  private(set) var edits: [Edit] = []
  /// The diagnostics that are put right by it.
  private(set) var fixed: [Diagnostic] = []

  /// Takes the fixes in the order of the file, and leaves those out that touch what an earlier one touches: the next
  /// round has them. A fix is made whole or not at all; `limit` is how many are made at most.
  init(_ diagnostics: [Diagnostic], including unsafe: Bool, limit: Int = .max) {
    var end = -1
    let fixable = diagnostics.filter { $0.fix.map { unsafe || $0.safety == .safe } ?? false }
    for diagnostic in fixable.sorted(by: { FixPlan.start($0) < FixPlan.start($1) }) {
      guard let edits = diagnostic.fix?.edits, let first = edits.first, let last = edits.last,
        first.range.lowerBound > end, fixed.count < limit
      else { continue }
      self.edits += edits
      fixed.append(diagnostic)
      end = last.range.upperBound
    }
  }

  private static func start(_ diagnostic: Diagnostic) -> Int {
    diagnostic.fix?.edits.first?.range.lowerBound ?? 0
  }
}
