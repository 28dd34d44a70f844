/// Which notes are asked for: a tree of terms.
///
/// Make trees with `and`, `or` and `not(_:)` of this type, which keep them in the form that the parser gives: then
/// parsing the printed query gives the same tree.
public indirect enum Query: Sendable, Hashable {
  /// Every one of the queries holds; with none, all notes are asked for.
  case all([Query])
  /// At least one of the queries holds.
  case any([Query])
  /// The query does not hold.
  case not(Query)
  /// One thing that a note is asked for.
  case term(QueryTerm)

  /// The empty query, which asks for all notes.
  public static let everything = Query.all([])

  /// Every one of the queries; nested ones are joined, and one alone stands for itself.
  public static func and(_ queries: [Query]) -> Query {
    let joined = queries.flatMap { query in
      if case .all(let parts) = query { parts } else { [query] }
    }
    return joined.count == 1 ? joined[0] : .all(joined)
  }

  /// At least one of the queries; nested ones are joined, and one alone stands for itself.
  ///
  /// Of no queries none can hold, so the result is the query that asks for no note.
  public static func or(_ queries: [Query]) -> Query {
    let joined = queries.flatMap { query in
      if case .any(let parts) = query { parts } else { [query] }
    }
    guard let first = joined.first else { return .not(.everything) }
    return joined.count == 1 ? first : .any(joined)
  }

  /// Whether the query asks for all notes without looking at them.
  public var isEverything: Bool { self == .everything }

  /// What must be decoded of a note to answer the query.
  public var fields: FieldSet {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.fields) }
    case .not(let part): part.fields
    case .term(let term): term.fields
    }
  }

  /// Whether the answer for one note depends on the links and relations of all the others.
  public var needsLinks: Bool { hasValue(where: \.isAboutLinks) }

  /// Whether the answer for a note depends on where each of its links leads.
  public var needsLinkProblems: Bool { hasValue { $0 == .brokenLinks } }

  /// The names of notes that the query asks for links with.
  var noteNames: Set<String> {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.noteNames) }
    case .not(let part): part.noteNames
    case .term(let term): Set(term.values.compactMap(\.noteName))
    }
  }

  /// The names of notes that the query asks for annotations of.
  var holderNames: Set<String> { Set(terms.flatMap(\.values).compactMap(\.holderName)) }

  /// The terms, in order.
  var terms: [QueryTerm] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.terms)
    case .not(let part): part.terms
    case .term(let term): [term]
    }
  }

  private func hasValue(where test: (QueryValue) -> Bool) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.hasValue(where: test) }
    case .not(let part): part.hasValue(where: test)
    case .term(let term): term.values.contains(where: test)
    }
  }

  /// Whether a note is asked for. The note must be decoded with `fields` at least.
  public func matches(_ note: Note, in context: QueryContext) -> Bool {
    holds { $0.matches(note, in: context) }
  }

  /// Whether the query holds where its terms do so.
  func holds(_ term: (QueryTerm) -> Bool) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.holds(term) }
    case .any(let parts): parts.contains { $0.holds(term) }
    case .not(let part): !part.holds(term)
    case .term(let own): term(own)
    }
  }
}
