import BoundedRegex
import CPCRE2

/// Searches lines for regular expressions, for one thread.
///
/// A line is first tried with few steps for each of its offsets, fewer where it is longer. Where they do not suffice, and
/// for long lines, the pattern's second program is used, which reports every step. What that program cannot settle either
/// is given up.
final class PatternMatcher {
  private let matcher: BoundedMatcher
  private let budget: PatternBudget

  /// The longest line that is tried with few steps, in bytes.
  private static let longLine = 8 << 10
  /// The steps of all offsets of a line together, about.
  private static let fewSteps = 400_000
  /// The work that the program that counts may do for a line.
  private static let mostSteps = 2_000_000

  /// A matcher that spends of a budget; nil where there is no memory.
  init?(_ budget: PatternBudget) {
    guard let matcher = BoundedMatcher(depthLimit: 100_000, heapLimit: 16 << 10) else { return nil }
    self.matcher = matcher
    self.budget = budget
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
    matcher.steps = MatchSteps(
      budget: PatternMatcher.mostSteps, costOfStep: pattern.costOfStep, comparesGroups: pattern.comparesGroups
    )
    defer { budget.spend(PatternMatcher.mostSteps - max(0, matcher.steps.budget)) }
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

  private func search(
    _ line: BodyBytes, from start: Int, for pattern: SearchPattern
  ) -> BoundedMatcher.Outcome {
    if line.count <= PatternMatcher.longLine {
      let limit = max(200, PatternMatcher.fewSteps / line.count)
      let outcome = run(pattern.program, on: line, from: start, limit: limit)
      if outcome != .tooCostly { return outcome }
    }
    return run(pattern.countingProgram, on: line, from: start, limit: PatternMatcher.mostSteps)
  }

  /// A match that takes in something after `start`, as the next one begins where it ends.
  private func run(
    _ program: OpaquePointer, on line: BodyBytes, from start: Int, limit: Int
  ) -> BoundedMatcher.Outcome {
    let outcome = matcher.match(
      program, in: line, from: start, limit: UInt32(limit), options: UInt32(PCRE2_NOTEMPTY))
    if case .found(let place) = outcome, place.isEmpty || place.upperBound <= start { return .absent }
    return outcome
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
