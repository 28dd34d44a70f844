/// Builds the tree of a query from its tokens, by recursive descent.
struct QueryReader {
  /// Gives the query of a view: its name, where it was asked for, the depth there, and the size so far.
  typealias Views = (String, Int, Int, inout Int) throws(NotesError) -> Query

  private let tokens: [QueryToken]
  private let source: QuerySource
  private var depth: Int
  private var index = 0

  init(tokens: [QueryToken], source: QuerySource, depth: Int) {
    self.tokens = tokens
    self.source = source
    self.depth = depth
  }

  mutating func read(size: inout Int, views: Views) throws(NotesError) -> Query {
    let query = try readAlternatives(&size, views)
    guard index == tokens.count else {
      throw source.error(
        at: tokens[index].offset, Message("nothing was opened that this `)` closes", zh: "这个 `)` 没有对应的 `(`"),
        hints: [Message("take it out, or write it in quotes: `\")\"`", zh: "去掉它，或放进引号：`\")\"`")])
    }
    return query
  }

  private var next: QueryToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

  private mutating func readAlternatives(_ size: inout Int, _ views: Views) throws(NotesError) -> Query {
    var parts = [try readSequence(&size, views)]
    while next == .or {
      try checkSides(of: "or")
      index += 1
      parts.append(try readSequence(&size, views))
    }
    return Query.or(parts)
  }

  private mutating func readSequence(_ size: inout Int, _ views: Views) throws(NotesError) -> Query {
    var parts: [Query] = []
    while let next, next != .close, next != .or {
      if next == .and {
        try checkSides(of: "and")
        index += 1
      } else {
        parts.append(try readTerm(&size, views))
      }
    }
    return Query.and(parts)
  }

  private mutating func readTerm(_ size: inout Int, _ views: Views) throws(NotesError) -> Query {
    let token = tokens[index]
    index += 1
    switch token.kind {
    case .open: return try readGroup(openedAt: token.offset, &size, views)
    case .minus, .not: return try readExcluded(by: token, &size, views)
    case .word(let word): return try read(word, at: token.offset, &size, views)
    // The callers never stop here at one of these.
    case .close, .or, .and: return .everything
    }
  }

  private mutating func readGroup(
    openedAt offset: Int, _ size: inout Int, _ views: Views
  ) throws(NotesError) -> Query {
    try descend(at: offset)
    let query = try readAlternatives(&size, views)
    guard next == .close else {
      throw source.error(
        at: offset, Message("this `(` is never closed", zh: "这个 `(` 没有闭合"),
        hints: [Message("add a `)`, or write the word in quotes", zh: "补上 `)`，或把整个词放进引号")])
    }
    index += 1
    depth -= 1
    return query
  }

  private mutating func readExcluded(
    by token: QueryToken, _ size: inout Int, _ views: Views
  ) throws(NotesError) -> Query {
    switch next {
    case nil, .close, .or, .and:
      throw source.error(
        at: token.offset, Message("nothing follows `not`", zh: "`not` 后面没有内容"),
        hints: [
          Message(
            "write `not tag:rag`, or `\"not\"` for the word itself",
            zh: "写成 `not tag:rag`；要找这个词本身，写 `\"not\"`")
        ])
    default: break
    }
    try descend(at: token.offset)
    let query = try readTerm(&size, views)
    depth -= 1
    return .not(query)
  }

  private mutating func read(
    _ word: QueryWord, at offset: Int, _ size: inout Int, _ views: Views
  ) throws(NotesError) -> Query {
    size += 1
    guard size <= QueryParser.maximumSize else {
      throw source.error(
        at: offset,
        Message(
          "the query is longer than \(QueryParser.maximumSize) terms", zh: "查询超过 \(QueryParser.maximumSize) 项"
        ))
    }
    guard word.firstIndex(of: ["@"]) == 0 else {
      return .term(try QueryTermReader(source: source, offset: offset).term(word))
    }
    try descend(at: offset)
    let query = try views(String(word.text.dropFirst()), offset, depth, &size)
    depth -= 1
    return query
  }

  private mutating func descend(at offset: Int) throws(NotesError) {
    depth += 1
    guard depth <= QueryParser.maximumDepth else {
      throw source.error(
        at: offset,
        Message(
          "the query is nested more than \(QueryParser.maximumDepth) deep",
          zh: "查询嵌套超过 \(QueryParser.maximumDepth) 层"))
    }
  }

  /// An operator needs something on both sides.
  private func checkSides(of name: String) throws(NotesError) {
    func ends(_ kind: QueryToken.Kind?, atStart: Bool) -> Bool {
      switch kind {
      case nil, .or, .and: true
      case .open, .not, .minus: atStart
      case .close: !atStart
      case .word: false
      }
    }
    let before = index > 0 ? tokens[index - 1].kind : nil
    let after = index + 1 < tokens.count ? tokens[index + 1].kind : nil
    guard ends(before, atStart: true) || ends(after, atStart: false) else { return }
    throw source.error(
      at: tokens[index].offset,
      Message("`\(name)` needs something on both sides", zh: "`\(name)` 两边都要有内容"),
      hints: [Message("write `\"\(name)\"` to look for the word itself", zh: "要找这个词本身，写 `\"\(name)\"`")])
  }
}
