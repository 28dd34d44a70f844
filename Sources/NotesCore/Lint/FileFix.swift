/// A file with the fixes of its defects made.
public struct FileFix: Sendable {
  /// The file as it was.
  public let original: Source
  /// The file as it becomes; the same bytes where nothing could be fixed.
  public let fixed: Source
  /// How many defects are put right by it.
  public let count: Int

  /// The change of the file.
  public var change: FileChange { .replacing(original.path, original.bytes, with: fixed.bytes) }

  /// Fixes a file round after round, until nothing is left to fix: a fix may have to wait for another that touches
  /// the same place.
  ///
  /// A round after which the file has more errors than before, or cannot be read any more, is not made.
  init(_ source: Source, includingUnsafe: Bool, diagnose: (Source) -> [Diagnostic]) {
    original = source
    var current = source
    var diagnostics = diagnose(source)
    var count = 0
    for _ in 0..<FileFix.maximumRounds {
      let plan = FixPlan(diagnostics, including: includingUnsafe)
      if plan.edits.isEmpty { break }
      let next = Source(path: source.path, bytes: plan.edits.applied(to: current.bytes))
      let left = diagnose(next)
      guard FileFix.isBetter(next, left, than: current, diagnostics) else { break }
      count += plan.fixed.count
      (current, diagnostics) = (next, left)
    }
    fixed = current
    self.count = count
  }

  /// More rounds than any defects that touch each other need.
  private static let maximumRounds = 20

  private static func isBetter(
    _ next: Source, _ left: [Diagnostic], than current: Source, _ before: [Diagnostic]
  ) -> Bool {
    func errors(_ diagnostics: [Diagnostic]) -> Int { diagnostics.count { $0.severity == .error } }
    if next.bytes == current.bytes || errors(left) > errors(before) { return false }
    return FrontMatter(next).isReadable || !FrontMatter(current).isReadable
  }
}
