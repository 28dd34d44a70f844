import CPCRE2

/// What a match has left to spend, in steps of about ten nanoseconds.
public struct MatchSteps: Sendable {
  /// The work that may still be done.
  public var budget: Int
  /// What each step costs, besides moving on.
  private let costOfStep: Int
  /// Whether a step may compare all that was matched so far.
  private let comparesGroups: Bool
  /// Where the last step was, in bytes.
  var position = 0

  /// Steps for a pattern: `costOfStep` is the most that one step does besides moving on, and `comparesGroups` says
  /// whether it refers back to what a group matched.
  public init(budget: Int = 0, costOfStep: Int = 1, comparesGroups: Bool = false) {
    (self.budget, self.costOfStep, self.comparesGroups) = (budget, costOfStep, comparesGroups)
  }

  /// Charges a step to a place, in a match that began at `start`.
  mutating func charge(for position: Int, from start: Int) {
    // What a repeat took in, or gave back, since the last step.
    var distance = abs(position - self.position)
    // A group that is compared with the text is as long as what was matched so far, at most.
    if comparesGroups { distance += abs(position - start) }
    self.position = position
    budget -= costOfStep + distance / 16
  }
}

/// Called by PCRE2 before each item of a pattern that it tries: charges the step, and ends the match without a budget.
func countStep(
  _ block: UnsafeMutablePointer<pcre2_callout_block_8>?, _ data: UnsafeMutableRawPointer?
) -> Int32 {
  guard let block, let counter = data?.assumingMemoryBound(to: MatchSteps.self) else { return 0 }
  counter.pointee.charge(for: block.pointee.current_position, from: block.pointee.start_match)
  return counter.pointee.budget > 0 ? 0 : PCRE2_ERROR_MATCHLIMIT
}
