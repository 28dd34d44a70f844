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
  private let matchData: OpaquePointer
  private let context: OpaquePointer
  private let counter: UnsafeMutablePointer<StepCounter>

  /// The steps of PCRE2 with which a short text is tried first.
  private static let fewSteps: UInt32 = 1000
  /// The work that one search may take, a few hundredths of a second.
  private static let mostWork = 1_000_000

  /// Nil where there is no memory.
  init?() {
    guard let matchData = pcre2_match_data_create_8(1, nil) else { return nil }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(matchData)
      return nil
    }
    self.matchData = matchData
    self.context = context
    counter = .allocate(capacity: 1)
    counter.initialize(to: StepCounter())
    pcre2_set_depth_limit_8(context, 1_000_000)
    pcre2_set_heap_limit_8(context, 32 * 1024)
    pcre2_set_callout_8(context, countStep, counter)
  }

  deinit {
    pcre2_match_data_free_8(matchData)
    pcre2_match_context_free_8(context)
    counter.deallocate()
  }

  /// Whether the pattern is in the text, and the work that it took to know, in steps of about ten nanoseconds.
  func search(_ text: String, for pattern: Pattern) -> (outcome: PatternOutcome, work: Int) {
    var text = text
    return text.withUTF8 { search($0, for: pattern) }
  }

  private func search(_ text: UnsafeBufferPointer<UInt8>, for pattern: Pattern) -> (PatternOutcome, Int) {
    if text.count <= (pattern.isAnchored ? 1024 : 128) {
      pcre2_set_match_limit_8(context, PatternSearch.fewSteps)
      let outcome = run(pattern.program, on: text)
      if outcome != .tooCostly { return (outcome, 16 + text.count / 4) }
    }
    pcre2_set_match_limit_8(context, UInt32(PatternSearch.mostWork))
    counter.pointee = StepCounter(pattern, budget: PatternSearch.mostWork)
    let outcome = pattern.withCountingProgram { run($0, on: text) } ?? .tooCostly
    return (outcome, 1000 + text.count / 4 + PatternSearch.mostWork - max(0, counter.pointee.budget))
  }

  private func run(_ program: OpaquePointer, on text: UnsafeBufferPointer<UInt8>) -> PatternOutcome {
    // An empty text may have no address, which PCRE2 takes for a mistake.
    var nothing: UInt8 = 0
    let code = withUnsafePointer(to: &nothing) { nothing in
      pcre2_match_8(
        program, text.baseAddress ?? nothing, text.count, 0, UInt32(PCRE2_NO_UTF_CHECK), matchData, context)
    }
    if code >= 0 { return .found }
    return code == PCRE2_ERROR_NOMATCH ? .absent : .tooCostly
  }
}

/// What a search has left to spend.
struct StepCounter {
  /// The work that may still be done.
  var budget = 0
  /// What each step costs, besides moving on.
  var costOfStep = 1
  /// Whether a step may compare all that was matched so far.
  var comparesGroups = false
  /// Where the last step was, in bytes.
  var position = 0

  /// A counter for no search.
  init() {}

  /// A counter for a search.
  init(_ pattern: Pattern, budget: Int) {
    self.budget = budget
    costOfStep = pattern.costOfStep
    comparesGroups = pattern.comparesGroups
  }
}

/// Called by PCRE2 before each item of a pattern that it tries: charges the step, and ends the search without a budget.
private func countStep(
  _ block: UnsafeMutablePointer<pcre2_callout_block_8>?, _ data: UnsafeMutableRawPointer?
) -> Int32 {
  guard let block, let counter = data?.assumingMemoryBound(to: StepCounter.self) else { return 0 }
  let position = block.pointee.current_position
  // What a repeat took in, or gave back, since the last step.
  let distance = abs(position - counter.pointee.position)
  counter.pointee.position = position
  counter.pointee.budget -= counter.pointee.costOfStep + distance / 16
  // A group that is compared with the text is as long as what was matched so far, at most.
  if counter.pointee.comparesGroups {
    counter.pointee.budget -= abs(position - block.pointee.start_match) / 16
  }
  return counter.pointee.budget > 0 ? 0 : PCRE2_ERROR_MATCHLIMIT
}
