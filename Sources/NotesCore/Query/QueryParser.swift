/// Reads queries: `tag:rag year:2020.. (is:backlog or rating:4..) -author:Gu`.
///
/// Terms next to each other must all hold; `and` says the same. `or` binds weaker. `not` or a leading `-` excludes the
/// term or group that follows. `@name` stands for the query of a view.
public struct QueryParser: Sendable {
  /// How deep parentheses, `not` and views may be nested together.
  public static let maximumDepth = 64
  /// How many terms and views a query may come to, the views' own included: a few views can ask for each other often.
  public static let maximumSize = 5_000

  private let views: [String: String]
  private let scope: QueryScope

  /// A parser of queries for notes or for annotations, that knows these views, queries by their names.
  public init(views: [String: String] = [:], scope: QueryScope = .notes) {
    self.views = views
    self.scope = scope
  }

  /// The query that a text says; the empty text asks for all notes.
  ///
  /// Throws an error of usage that says what is wrong and what would be right.
  public func parse(_ text: String) throws(NotesError) -> Query {
    var size = 0
    return try parse(text, view: nil, open: [], depth: 0, size: &size)
  }

  /// The query that the words of a command say; an argument with spaces in it is mostly one term.
  ///
  /// `QueryArgument` says when it is not.
  public func parse(arguments: [String]) throws(NotesError) -> Query {
    let source = QuerySource(text: arguments.joined(separator: " "), view: nil, scope: scope)
    var tokens: [QueryToken] = []
    var base = 0
    for argument in arguments {
      tokens += try QueryArgument.tokens(argument, base: base, source: source)
      base += argument.unicodeScalars.count + 1
    }
    var size = 0
    var reader = QueryReader(tokens: tokens, source: source, depth: 0)
    return try reader.read(size: &size) { name, offset, depth, size throws(NotesError) in
      try view(name, source: source, offset: offset, open: [], depth: depth, size: &size)
    }
  }

  private func parse(
    _ text: String, view: String?, open: [String], depth: Int, size: inout Int
  ) throws(NotesError) -> Query {
    let source = QuerySource(text: text, view: view, scope: scope)
    let tokens = try QueryLexer.tokens(text, source: source)
    var reader = QueryReader(tokens: tokens, source: source, depth: depth)
    return try reader.read(size: &size) { name, offset, depth, size throws(NotesError) in
      try self.view(name, source: source, offset: offset, open: open, depth: depth, size: &size)
    }
  }

  private func view(
    _ name: String, source: QuerySource, offset: Int, open: [String], depth: Int, size: inout Int
  ) throws(NotesError) -> Query {
    guard let text = views[name] else {
      throw source.error(
        at: offset, Message("no view `\(name)`", zh: "没有视图 `\(name)`"), hints: viewHints(name))
    }
    guard !open.contains(name) else {
      let circle = (open.drop { $0 != name } + [name]).map { "@" + $0 }.joined(separator: " → ")
      throw source.error(
        at: offset,
        Message("the view `\(name)` asks for itself: \(circle)", zh: "视图 `\(name)` 绕回了自己：\(circle)"),
        hints: [Message("break the circle in `.notes.yml`", zh: "请在 `.notes.yml` 中断开这个循环")])
    }
    return try parse(text, view: name, open: open + [name], depth: depth, size: &size)
  }

  private func viewHints(_ name: String) -> [Message] {
    let known = views.keys.sorted()
    guard !known.isEmpty else {
      return [
        Message("views are named under `views` in `.notes.yml`", zh: "视图写在 `.notes.yml` 的 `views` 下"),
        Message("write `\"@\(name)\"` to look for this text", zh: "要找这段文字本身，写 `\"@\(name)\"`"),
      ]
    }
    let list = known.map { "@" + $0 }.joined(separator: " ")
    let near = EditDistance.nearest(to: name, in: known).map { "`@\($0)`" }
    let guess = near.isEmpty ? [] : [QueryHint.didYouMean(near)]
    return guess + [Message("the views are: \(list)", zh: "现有视图：\(list)")]
  }
}
