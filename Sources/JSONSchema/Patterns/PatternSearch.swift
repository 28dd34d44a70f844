import BoundedRegex
import CPCRE2

/// Whether a pattern is in a text.
enum PatternOutcome {
  /// It is.
  case found
  /// It is not.
  case absent
  /// The search was given up.
  case tooCostly
}

/// What searches for patterns need to work, for one thread and many searches.
final class PatternSearch {
  private let matcher: BoundedMatcher

  /// The steps of PCRE2 with which a short text is tried first.
  private static let fewSteps: UInt32 = 1000
  /// The work that one search may take, a few hundredths of a second.
  private static let mostWork = 1_000_000

  /// Nil where there is no memory.
  init?() {
    guard let matcher = BoundedMatcher(depthLimit: 1_000_000, heapLimit: 32 * 1024) else { return nil }
    self.matcher = matcher
  }

  /// Whether the pattern is in the text, and the work that it took to know, in steps of about ten nanoseconds.
  func search(_ text: String, for pattern: Pattern) -> (outcome: PatternOutcome, work: Int) {
    var text = text
    return text.withUTF8 { search($0, for: pattern) }
  }

  private func search(_ text: UnsafeBufferPointer<UInt8>, for pattern: Pattern) -> (PatternOutcome, Int) {
    if text.count <= (pattern.isAnchored ? 1024 : 128) {
      let outcome = run(pattern.program, on: text, limit: PatternSearch.fewSteps)
      if outcome != .tooCostly { return (outcome, 16 + text.count / 4) }
    }
    matcher.steps = MatchSteps(
      budget: PatternSearch.mostWork, costOfStep: pattern.costOfStep, comparesGroups: pattern.comparesGroups)
    let outcome =
      pattern.withCountingProgram { run($0, on: text, limit: UInt32(PatternSearch.mostWork)) } ?? .tooCostly
    return (outcome, 1000 + text.count / 4 + PatternSearch.mostWork - max(0, matcher.steps.budget))
  }

  private func run(
    _ program: OpaquePointer, on text: UnsafeBufferPointer<UInt8>, limit: UInt32
  ) -> PatternOutcome {
    switch matcher.match(program, in: text, limit: limit, options: UInt32(PCRE2_NO_UTF_CHECK)) {
    case .found: .found
    case .absent: .absent
    case .tooCostly: .tooCostly
    }
  }
}
