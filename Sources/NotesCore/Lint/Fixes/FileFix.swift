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
  /// A fix after which the file has more errors than before, or cannot be read any more, is not made.
  init(_ source: Source, includingUnsafe: Bool, diagnose: (Source) -> [Diagnostic]) {
    original = source
    var current = source
    var diagnostics = diagnose(source)
    var count = 0
    var refused: Set<Refusal> = []
    var limit = Int.max
    for _ in 0..<FileFix.maximumRounds {
      let wanted = refused.isEmpty ? diagnostics : diagnostics.filter { !refused.contains(Refusal($0)) }
      let plan = FixPlan(wanted, including: includingUnsafe, limit: limit)
      if plan.edits.isEmpty { break }
      let next = Source(path: source.path, bytes: plan.edits.applied(to: current.bytes))
      let left = diagnose(next)
      if FileFix.isBetter(next, left, than: current, diagnostics) {
        count += plan.fixed.count
        (current, diagnostics, limit) = (next, left, .max)
      } else if plan.fixed.count > 1 {
        // One of them makes it worse; it is looked for among half as many.
        limit = plan.fixed.count / 2
      } else {
        refused.formUnion(plan.fixed.map(Refusal.init))
        limit = .max
      }
    }
    fixed = current
    self.count = count
  }

  /// This fix, and another of the file that it makes.
  func followed(by next: FileFix) -> FileFix {
    FileFix(original: original, fixed: next.fixed, count: count + next.count)
  }

  private init(original: Source, fixed: Source, count: Int) {
    self.original = original
    self.fixed = fixed
    self.count = count
  }

  /// More rounds than any defects that touch each other need, and the search for a fix that cannot be made.
  private static let maximumRounds = 64

  /// A fix that was not made, known again when the file has changed elsewhere.
  private struct Refusal: Hashable {
    let rule: String
    let message: Message

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule
      message = diagnostic.message
    }
  }

  private static func isBetter(
    _ next: Source, _ left: [Diagnostic], than current: Source, _ before: [Diagnostic]
  ) -> Bool {
    func errors(_ diagnostics: [Diagnostic]) -> Int { diagnostics.count { $0.severity == .error } }
    if next.bytes == current.bytes { return false }
    let (wasReadable, isReadable) = (FrontMatter(current).isReadable, FrontMatter(next).isReadable)
    // Front matter that cannot be read hides the errors in it.
    if isReadable, !wasReadable { return true }
    return errors(left) <= errors(before) && (isReadable || !wasReadable)
  }
}
