import NotesCore
import Testing

struct QueryPropertyTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aPrintedTreeIsReadBackAsItself(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let query = RandomQuery.query(depth: 4, &random)
      let text = query.description
      let parsed = try QueryParser(scope: .annotations).parse(text)
      #expect(parsed == query, "seed \(seed): \(text.debugDescription)")
      #expect(parsed.description == text, "seed \(seed)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyTextIsReadOrRefusedAndItsPrintIsStable(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parser = QueryParser(views: ["v": "a or b", "w": "@w"])
    for _ in 0..<500 {
      let text = RandomQuery.text(&random)
      for query in [try? parser.parse(text), try? parser.parse(arguments: [text, text])].compactMap(\.self) {
        let printed = query.description
        #expect(
          (try? parser.parse(printed)) == query,
          "seed \(seed): \(text.debugDescription), \(printed.debugDescription)")
        let note = Note(id: "a", path: "a.md", section: "")
        _ = query.matches(note, in: QueryContext(today: CivilDate(daysSinceEpoch: 0)))
      }
    }
  }
}

/// Random queries, as trees and as text that looks like some.
private enum RandomQuery {
  static func query(depth: Int, _ random: inout SeededGenerator) -> Query {
    guard depth > 0 else { return .term(term(&random)) }
    let parts = (0..<Int.random(in: 0...3, using: &random)).map { _ in query(depth: depth - 1, &random) }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .and(parts)
    case 1: return .or(parts)
    case 2: return .not(query(depth: depth - 1, &random))
    default: return .term(term(&random))
    }
  }

  private static func term(_ random: inout SeededGenerator) -> QueryTerm {
    if Bool.random(using: &random) { return QueryTerm(word: word(&random)) }
    let field = QueryScope.annotations.fields.randomElement(using: &random) ?? .title
    var values: [QueryValue] = []
    for _ in 0...Int.random(in: 0...2, using: &random) {
      let new = value(of: field, &random)
      if !values.contains(new) { values.append(new) }
    }
    return QueryTerm(field, values)
  }

  private static func value(of field: QueryField, _ random: inout SeededGenerator) -> QueryValue {
    func bounds<Value: Comparable & Hashable & Sendable>(_ make: () -> Value) -> QueryBounds<Value> {
      let ends = [make(), make()].sorted()
      return switch Int.random(in: 0..<4, using: &random) {
      case 0: QueryBounds(ends[0], nil)
      case 1: QueryBounds(nil, ends[0])
      case 2: QueryBounds(only: ends[0])
      default: QueryBounds(ends[0], ends[1])
      }
    }
    switch field.form {
    case .text, .whole: return .text(FoldedText(word(&random)))
    case .name: return .text(FoldedText("x" + word(&random), folding: .name))
    case .folder: return Bool.random(using: &random) ? .absent : .text(FoldedText("a" + word(&random) + "b"))
    case .relation:
      return Bool.random(using: &random)
        ? .relation(Relation.allCases.randomElement(using: &random)!)
        : .text(FoldedText(["uses", "改进", "x y"].randomElement(using: &random)!, folding: .name))
    case .note: return .linked(field == .linksTo ? .source : .target, with: "x" + word(&random))
    case .related:
      let relation = Relation.allCases.randomElement(using: &random)!
      return [
        .related(.either, of: relation), .related(.target, of: relation),
        .linked(.either, with: "x" + word(&random)),
        .linked(.either, with: "改进"), .linked(.either, with: "improved-by"),
      ].randomElement(using: &random)!
    case .status: return .status(Status.allCases.randomElement(using: &random)!)
    case .kind: return .kind(Kind.allCases.randomElement(using: &random)!)
    case .priority: return .priority(Priority.allCases.randomElement(using: &random)!)
    case .holder: return .named("x" + word(&random))
    case .annotationKind: return .annotationKind(Annotation.Kind.allCases.randomElement(using: &random)!)
    case .number, .page: return .numbers(bounds { Int.random(in: 0...3000, using: &random) })
    case .rating: return .numbers(bounds { Int.random(in: 1...5, using: &random) })
    case .date:
      let days = bounds { Int.random(in: 0...40_000, using: &random) }
      func day(_ days: Int) -> QueryDay { .day(CivilDate(daysSinceEpoch: days)) }
      return .days(QueryBounds(days.lower.map(day), days.upper.map(day)))
    case .progress:
      let shares = bounds { Int.random(in: 0...100, using: &random) }
      return .progress(QueryBounds(shares.lower.map(Progress.percent), shares.upper.map(Progress.percent)))
    case .place: return .places(bounds { ListOrder("\(Int.random(in: 0...99, using: &random)).1a")! })
    case .state:
      return [.backlog, .orphan, .hub, .status(.read), .kind(.topic)].randomElement(using: &random)!
    case .presence:
      return [
        .links, .brokenLinks, .presence(.tag), .presence(.summary), .address(FoldedText("pdf")),
        .address(FoldedText("a, b:\"(c")),
      ]
      .randomElement(using: &random)!
    }
  }

  private static func word(_ random: inout SeededGenerator) -> String {
    let alphabet = Array("aB7 :：-@\"\\(),.通或é\u{301}\t\n/'")
    let letters = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      alphabet.randomElement(using: &random)!
    }
    return ["or", "NOT", "w" + String(letters), String(letters) + "z"].randomElement(using: &random)!
  }

  static func text(_ random: inout SeededGenerator) -> String {
    let pieces = [
      " ", " ", "(", ")", "\"", "\\", "-", "@v", "@w", ":", ",", "..", "or", "and", "not", "tag:",
      "year:2020", "a", "通义",
      "is:", "read", "added:2024", "7d", "50%", "progress:", "section:.", "https://x.org", "\u{0}", "\u{301}",
      "\n", "：", "\u{200B}",
      "relation:uses", "has:url.", "order:1a", "🍎", "99999999999999999999",
    ]
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random)! }
      .joined()
  }
}
