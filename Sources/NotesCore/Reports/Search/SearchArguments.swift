/// The words of a search's command line: texts to find, and filters.
///
/// A word that is `field:value` with a field of the query language, or `@view`, is a filter, in parentheses or not; one
/// with a `-` or the word `not` before it excludes, and `or` may stand between two. Anything else is text.
public struct SearchArguments: Sendable, Hashable {
  /// The texts to find.
  public private(set) var texts: [String] = []
  /// Those of them that are texts whatever they look like.
  public let literal: [String]
  /// The words of a query, for its parser.
  public private(set) var filters: [String] = []

  /// Sorts words into texts and filters; `literal` words are texts whatever they look like.
  public init(_ words: [String], literal: [String] = []) {
    self.literal = literal
    var rest = words[...]
    var isBehindFilter = false
    while let word = rest.popFirst() {
      let joins = isBehindFilter && ["or", "and"].contains(word.lowercased())
      let isOperator = joins || word.lowercased() == "not"
      let next = isOperator ? rest.first { $0.lowercased() != "not" } : word
      isBehindFilter = next.map(SearchArguments.isFilter) ?? false
      if isBehindFilter { filters.append(word) } else { texts.append(word) }
    }
    texts += literal
  }

  /// Whether a word is a filter; a `-` and parentheses before it are not part of the word.
  public static func isFilter(_ word: String) -> Bool {
    let word = String(word.drop { "(（".contains($0) })
    if word.first == "@" {
      return word.utf8.count > 1 && !word.unicodeScalars.contains(where: \.properties.isWhitespace)
    }
    return field(of: word).map { QueryField(named: $0) != nil } ?? false
  }

  /// The texts that look like filters by a field that there is not, each with the field that may be meant.
  public var misspelt: [(text: String, field: String)] {
    texts.compactMap { text in
      guard !SearchArguments.isFilter(text), let name = SearchArguments.field(of: text), name.utf8.count > 2,
        name.utf8.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "-") }), !text.contains("://")
      else { return nil }
      let near = EditDistance.nearest(to: name, in: QueryField.allCases.map(\.canonicalName))
      return near.first.map { (text, $0) }
    }
  }

  /// What stands before the first colon, where something stands after it.
  private static func field(of word: String) -> String? {
    guard let colon = word.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" }) else { return nil }
    return String(word[..<colon])
  }
}
