/// What a search is for, and where.
public struct SearchRequest: Sendable {
  /// How much of the lines with a hit is kept.
  public enum Extent: Sendable, Hashable {
    /// A few excerpts a note, each with so many bytes before and after a hit at most.
    case excerpts(Int, reach: Int)
    /// Every line, whole.
    case lines
    /// Nothing.
    case nothing
  }

  /// What a note must have, each of it at least once, in any place.
  let terms: [SearchTerm]
  /// What is spent where the terms are regular expressions.
  let budget = PatternBudget()
  /// The parts of notes that are searched.
  public var scope: SearchScope
  /// Which notes are searched.
  public var filter: Query
  /// What is kept of the lines with a hit.
  public var extent: Extent

  /// A search for texts.
  public init(
    texts: [TextMatcher], scope: SearchScope = .everything, filter: Query = .everything,
    extent: Extent = .lines
  ) {
    self.init(terms: texts.map { .text($0) }, scope, filter, extent)
  }

  /// A search for regular expressions, in each line by itself.
  public init(
    patterns: [SearchPattern], scope: SearchScope = .everything, filter: Query = .everything,
    extent: Extent = .lines
  ) {
    self.init(terms: patterns.map { .pattern($0) }, scope, filter, extent)
  }

  private init(terms: [SearchTerm], _ scope: SearchScope, _ filter: Query, _ extent: Extent) {
    self.terms = terms
    self.scope = scope
    self.filter = filter
    self.extent = extent
  }

  /// Whether the terms are regular expressions.
  var isByPattern: Bool {
    terms.contains { term in
      if case .pattern = term { true } else { false }
    }
  }

  /// Whether marks of letters are passed over.
  var dropsMarks: Bool {
    terms.contains { term in
      if case .text(let matcher) = term { matcher.folding.dropsMarks } else { false }
    }
  }

  /// The same search for words that only begin as the texts do; nil where that finds no more.
  public var ofPrefixes: SearchRequest? {
    var isWider = false
    let texts = terms.compactMap { term -> TextMatcher? in
      guard case .text(let matcher) = term else { return nil }
      guard let wider = matcher.ofPrefixes else { return matcher }
      isWider = true
      return wider
    }
    guard isWider, texts.count == terms.count else { return nil }
    return SearchRequest(texts: texts, scope: scope, filter: filter, extent: .nothing)
  }

  /// Whether words that only begin as a text does were met in searching, so that `ofPrefixes` may find more.
  public var hasMetLongerWords: Bool {
    terms.contains { term in
      if case .text(let matcher) = term { matcher.longerWords.isSeen } else { false }
    }
  }

  /// The texts as they were given.
  public var texts: [String] { terms.map(\.text) }
}
