/// One thing that a note has to have to be found.
enum SearchTerm: Sendable {
  case text(TextMatcher)
  /// A regular expression, for each line by itself.
  case pattern(SearchPattern)

  /// The term as it was given.
  var text: String {
    switch self {
    case .text(let matcher): matcher.text
    case .pattern(let pattern): pattern.text
    }
  }

  /// The places of the term in a range, in their order. Patterns need a matcher.
  func places(
    in bytes: BodyBytes, _ range: Range<Int>, isUnusual: Bool, patterns: PatternMatcher?
  ) -> [Range<Int>] {
    switch self {
    case .text(let matcher): matcher.places(in: bytes, range, isUnusual: isUnusual)
    case .pattern(let pattern): patterns?.places(of: pattern, in: bytes, range) ?? []
    }
  }

  /// The places of the term in a text, in bytes.
  func places(in text: String, patterns: PatternMatcher?) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { places(in: $0, 0..<$0.count, isUnusual: true, patterns: patterns) }
  }
}
