/// Takes the text of a query apart into tokens.
///
/// Parentheses group where a word could start, or end; those inside a word, as in `ERNIE(清华)`, are part of it.
/// Inside double quotes nothing has a meaning but the closing quote and the backslash, which makes the next character
/// plain text.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  /// Where the text starts in the whole query, for errors.
  private let base: Int
  private let source: QuerySource
  private var index = 0
  private var tokens: [QueryToken] = []

  static func tokens(_ text: String, base: Int = 0, source: QuerySource) throws(NotesError) -> [QueryToken] {
    var lexer = QueryLexer(scalars: Array(text.unicodeScalars), base: base, source: source)
    try lexer.run()
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar], base: Int, source: QuerySource) {
    self.scalars = scalars
    self.base = base
    self.source = source
  }

  private mutating func run() throws(NotesError) {
    while index < scalars.count {
      let start = index
      switch scalars[index] {
      case "(": add(.open, length: 1)
      case ")": add(.close, length: 1)
      case "-":
        try checkMinus()
        add(.minus, length: 1)
      case let scalar where scalar.properties.isWhitespace: index += 1
      default:
        let word = try readWord()
        let isExcluded = tokens.last?.kind == .minus && tokens.last?.offset == base + start - 1
        let kind = isExcluded ? .word(word) : QueryLexer.kind(of: word)
        tokens.append(QueryToken(kind: kind, offset: base + start))
      }
    }
  }

  private mutating func add(_ kind: QueryToken.Kind, length: Int) {
    tokens.append(QueryToken(kind: kind, offset: base + index))
    index += length
  }

  private func checkMinus() throws(NotesError) {
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    guard !next.properties.isWhitespace, next != ")", next != "-" else {
      throw source.error(
        at: base + index,
        Message("a `-` must stand before what it excludes", zh: "`-` 后面要紧跟被排除的内容"),
        hints: [Message("write for example `-tag:rag`", zh: "例如 `-tag:rag`")])
    }
  }

  private mutating func readWord() throws(NotesError) -> QueryWord {
    var word = QueryWord()
    var depth = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\"" {
        try readQuoted(into: &word)
        continue
      }
      if scalar.properties.isWhitespace { break }
      if scalar == "(" { depth += 1 }
      if scalar == ")" {
        if depth == 0 { break }
        depth -= 1
      }
      word.append(scalar, literal: false)
      index += 1
    }
    return word
  }

  private mutating func readQuoted(into word: inout QueryWord) throws(NotesError) {
    let start = index
    word.hasQuotes = true
    index += 1
    while index < scalars.count {
      var scalar = scalars[index]
      index += 1
      if scalar == "\"" { return }
      if scalar == "\\", index < scalars.count {
        scalar = scalars[index]
        index += 1
      }
      word.append(scalar, literal: true)
    }
    throw source.error(
      at: base + start, Message("this quotation is not closed", zh: "引号没有闭合"),
      hints: [Message("end it with `\"`", zh: "在末尾加上 `\"`")])
  }

  private static func kind(of word: QueryWord) -> QueryToken.Kind {
    guard !word.hasQuotes else { return .word(word) }
    return operators[word.text.lowercased()] ?? .word(word)
  }

  /// The words that join terms.
  ///
  /// 非 is not among them: people may look for it, and `-` does its work. Nobody looks for 或 or 且 alone.
  static let operators: [String: QueryToken.Kind] = [
    "or": .or, "或": .or, "and": .and, "且": .and, "not": .not,
  ]
}
