/// One word that a shell handed over: a phrase, or a query in itself.
///
/// A person who types `notes list "linear time"` or `author:"Albert Gu"` means one text: the shell took the quotes
/// away. One who types `'(tag:rag or tag:agent) -is:read'` means a query. So an argument with spaces is one term,
/// unless it has what only a query has: a quotation mark, a word that starts with `(`, `-` or `@`, the word `or`,
/// or a second `field:`.
enum QueryArgument {
  static func tokens(_ argument: String, base: Int, source: QuerySource) throws(NotesError) -> [QueryToken] {
    if isPhrase(argument) {
      return [QueryToken(kind: .word(phrase(argument)), offset: base)]
    }
    return try QueryLexer.tokens(argument, base: base, source: source)
  }

  private static func isPhrase(_ argument: String) -> Bool {
    let words = argument.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    guard words.count > 1, !argument.unicodeScalars.contains("\"") else { return false }
    if words.contains(where: isSyntax) { return false }
    return !words.dropFirst().contains(where: hasField)
  }

  private static func isSyntax(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    if first == "(" || first == "@" { return true }
    if first == "-" { return word.unicodeScalars.count > 1 }
    return QueryLexer.operators[word.lowercased()] == .or
  }

  private static func hasField(_ word: String) -> Bool {
    guard let colon = word.firstIndex(of: ":"), word.index(after: colon) < word.endIndex else { return false }
    return QueryField(named: String(word[..<colon])) != nil
  }

  /// The argument as one word, in which spaces, and a colon or comma before one, are plain text.
  private static func phrase(_ argument: String) -> QueryWord {
    var scalars = Array(argument.unicodeScalars)
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    scalars = Array(scalars.drop { $0.properties.isWhitespace })
    var word = QueryWord()
    for (index, scalar) in scalars.enumerated() {
      let isBeforeSpace = index + 1 < scalars.count && scalars[index + 1].properties.isWhitespace
      word.append(scalar, literal: scalar.properties.isWhitespace || isBeforeSpace)
    }
    return word
  }
}
