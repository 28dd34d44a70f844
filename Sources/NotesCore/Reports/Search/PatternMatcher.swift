import CPCRE2

/// Searches lines for regular expressions, for one thread.
///
/// A line is first tried with few steps for each of its offsets, fewer where it is longer. Where they do not suffice, and
/// for long lines, the pattern's second program is used, which reports every step: PCRE2's own limits count neither what
/// passes within a repeat nor from one start to the next. What that program cannot settle either is given up.
final class PatternMatcher {
  private let matchData: OpaquePointer
  private let context: OpaquePointer
  private let counter: UnsafeMutablePointer<PatternSteps>
  private let budget: PatternBudget

  /// The longest line that is tried with few steps, in bytes.
  private static let longLine = 8 << 10
  /// The steps of all offsets of a line together, about.
  private static let fewSteps = 400_000
  /// The work that the program that counts may do for a line.
  private static let mostSteps = 2_000_000

  /// A matcher that spends of a budget; nil where there is no memory.
  init?(_ budget: PatternBudget) {
    guard let matchData = pcre2_match_data_create_8(1, nil) else { return nil }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(matchData)
      return nil
    }
    self.matchData = matchData
    self.context = context
    self.budget = budget
    counter = .allocate(capacity: 1)
    counter.initialize(to: PatternSteps())
    pcre2_set_depth_limit_8(context, 100_000)
    // In kibibytes.
    pcre2_set_heap_limit_8(context, 16 << 10)
    pcre2_set_callout_8(context, countStep, counter)
  }

  deinit {
    pcre2_match_data_free_8(matchData)
    pcre2_match_context_free_8(context)
    counter.deallocate()
  }

  /// The places of a pattern in the lines of a range, without the signs of a quotation before their text; those where
  /// it takes in nothing are left out.
  func places(of pattern: SearchPattern, in bytes: BodyBytes, _ range: Range<Int>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound, !budget.isSpent {
      let end = bytes.endOfLine(from: start, to: range.upperBound)
      let text = bytes.startOfQuotedText(start..<end)
      if end > text { add(pattern, BodyBytes(rebasing: bytes[text..<end]), offset: text, to: &places) }
      start = bytes.endOfBreak(at: end, to: range.upperBound)
    }
    return places
  }

  private func add(
    _ pattern: SearchPattern, _ line: BodyBytes, offset: Int, to places: inout [Range<Int>]
  ) {
    counter.pointee = PatternSteps(pattern, budget: PatternMatcher.mostSteps)
    defer { budget.spend(PatternMatcher.mostSteps - max(0, counter.pointee.budget)) }
    var start = 0
    while start < line.count {
      switch search(line, from: start, for: pattern) {
      case .absent: return
      case .tooCostly: return budget.giveUpLine()
      case .found(let place):
        places.append(place.lowerBound + offset..<place.upperBound + offset)
        start = max(place.upperBound, start + 1)
      }
    }
  }

  private enum Outcome {
    case found(Range<Int>)
    case absent, tooCostly
  }

  private func search(_ line: BodyBytes, from start: Int, for pattern: SearchPattern) -> Outcome {
    if line.count <= PatternMatcher.longLine {
      pcre2_set_match_limit_8(context, UInt32(max(200, PatternMatcher.fewSteps / line.count)))
      let outcome = run(pattern.program, on: line, from: start)
      if case .tooCostly = outcome {} else { return outcome }
    }
    pcre2_set_match_limit_8(context, UInt32(PatternMatcher.mostSteps))
    return run(pattern.countingProgram, on: line, from: start)
  }

  private func run(_ program: OpaquePointer, on line: BodyBytes, from start: Int) -> Outcome {
    counter.pointee.position = start
    let code = pcre2_match_8(
      program, line.baseAddress, line.count, start, UInt32(PCRE2_NOTEMPTY), matchData, context)
    if code == PCRE2_ERROR_NOMATCH { return .absent }
    guard code >= 0, let ends = pcre2_get_ovector_pointer_8(matchData) else { return .tooCostly }
    // `\K` may set the start behind the end.
    let (first, last) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
    return first < last && last > start ? .found(first..<last) : .absent
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the text of a line begins: after its signs of a quotation, each with the blank that may follow.
  fileprivate func startOfQuotedText(_ line: Range<Int>) -> Int {
    var start = line.lowerBound
    while true {
      let sign = skipBlanks(from: start, to: line.upperBound)
      guard sign < line.upperBound, self[sign] == UInt8(ascii: ">") else { return start }
      start = sign + 1
      if start < line.upperBound, self[start].isBlank { start += 1 }
    }
  }
}

/// What a search of a line has left to spend.
struct PatternSteps {
  /// The work that may still be done.
  var budget = 0
  /// What each step costs, besides moving on.
  var costOfStep = 1
  /// Whether a step may compare all that was matched so far.
  var comparesGroups = false
  /// Where the last step was, in bytes.
  var position = 0

  /// The steps of no search.
  init() {}

  /// The steps of a search for a pattern.
  init(_ pattern: SearchPattern, budget: Int) {
    self.budget = budget
    costOfStep = pattern.costOfStep
    comparesGroups = pattern.comparesGroups
  }
}

/// Called by PCRE2 before each item of a pattern that it tries: charges the step, and ends the search without a budget.
private func countStep(
  _ block: UnsafeMutablePointer<pcre2_callout_block_8>?, _ data: UnsafeMutableRawPointer?
) -> Int32 {
  guard let block, let counter = data?.assumingMemoryBound(to: PatternSteps.self) else { return 0 }
  let position = block.pointee.current_position
  // What a repeat took in, or gave back, since the last step.
  var distance = abs(position - counter.pointee.position)
  // A group that is compared with the text is as long as what was matched so far, at most.
  if counter.pointee.comparesGroups { distance += abs(position - block.pointee.start_match) }
  counter.pointee.position = position
  counter.pointee.budget -= counter.pointee.costOfStep + distance / 16
  return counter.pointee.budget > 0 ? 0 : PCRE2_ERROR_MATCHLIMIT
}
