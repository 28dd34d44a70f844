import CPCRE2

/// Matches compiled patterns of PCRE2 within bounds, for one thread and many texts.
///
/// PCRE2's own limits count neither what passes within a repeat nor from one start to the next. A program that was
/// compiled with automatic callouts reports every step before it is taken, and `steps` are charged for it; any other
/// program is bounded by PCRE2's match limit alone.
public final class BoundedMatcher {
  /// What came of a match.
  public enum Outcome: Sendable, Hashable {
    /// Where the match is, in bytes; `\K` and lookarounds may make it empty.
    case found(Range<Int>)
    case absent
    /// Given up: a limit was reached, or there was no memory.
    case tooCostly
  }

  private let matchData: OpaquePointer
  private let context: OpaquePointer
  private let counter: UnsafeMutablePointer<MatchSteps>

  /// A matcher; nil where there is no memory. `heapLimit` is in kibibytes.
  public init?(depthLimit: UInt32, heapLimit: UInt32) {
    guard let matchData = pcre2_match_data_create_8(1, nil) else { return nil }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(matchData)
      return nil
    }
    self.matchData = matchData
    self.context = context
    counter = .allocate(capacity: 1)
    counter.initialize(to: MatchSteps())
    pcre2_set_depth_limit_8(context, depthLimit)
    pcre2_set_heap_limit_8(context, heapLimit)
    pcre2_set_callout_8(context, countStep, counter)
  }

  deinit {
    pcre2_match_data_free_8(matchData)
    pcre2_match_context_free_8(context)
    counter.deallocate()
  }

  /// What is left to spend on programs that report their steps; set it before each text.
  public var steps: MatchSteps {
    get { counter.pointee }
    set { counter.pointee = newValue }
  }

  /// Looks for the first match from an offset on; `limit` is PCRE2's match limit, `options` are those of `pcre2_match`.
  public func match(
    _ program: OpaquePointer, in text: UnsafeBufferPointer<UInt8>, from start: Int = 0, limit: UInt32,
    options: UInt32
  ) -> Outcome {
    pcre2_set_match_limit_8(context, limit)
    counter.pointee.position = start
    // An empty text may have no address, which PCRE2 takes for a mistake.
    var nothing: UInt8 = 0
    let code = withUnsafePointer(to: &nothing) { nothing in
      pcre2_match_8(program, text.baseAddress ?? nothing, text.count, start, options, matchData, context)
    }
    if code == PCRE2_ERROR_NOMATCH { return .absent }
    guard code >= 0, let ends = pcre2_get_ovector_pointer_8(matchData) else { return .tooCostly }
    // `\K` may set the start behind the end.
    return .found(min(ends[0], ends[1])..<max(ends[0], ends[1]))
  }
}
