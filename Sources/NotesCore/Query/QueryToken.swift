/// A piece of a query's text.
struct QueryToken: Hashable {
  /// What the piece is.
  enum Kind: Hashable {
    case open, close
    /// A `-` that excludes what follows it.
    case minus
    case or, and, not
    /// Anything else; what to make of it is the parser's to say.
    case word(QueryWord)
  }

  let kind: Kind
  /// Where it starts in the whole text, in Unicode scalars from 0.
  let offset: Int
}

/// A word of a query, without its quotes, which remembers what stood in them.
struct QueryWord: Hashable {
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar, whether it is text whatever it looks like.
  private(set) var isLiteral: [Bool] = []
  /// Whether any quotes stood in it: `""` is a word too.
  var hasQuotes = false

  var text: String { String(String.UnicodeScalarView(scalars)) }
  var isEmpty: Bool { scalars.isEmpty }

  mutating func append(_ scalar: Unicode.Scalar, literal: Bool) {
    scalars.append(scalar)
    isLiteral.append(literal)
  }

  /// The first scalar with a meaning of its own, from a set, at or after an index.
  func firstIndex(of marks: Set<Unicode.Scalar>, from start: Int = 0) -> Int? {
    scalars.indices.dropFirst(start).first { !isLiteral[$0] && marks.contains(scalars[$0]) }
  }

  func part(_ range: Range<Int>) -> QueryWord {
    var part = QueryWord()
    part.scalars = Array(scalars[range])
    part.isLiteral = Array(isLiteral[range])
    part.hasQuotes = hasQuotes && part.isLiteral.contains(true) || (hasQuotes && range.isEmpty)
    return part
  }
}
