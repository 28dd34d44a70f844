/// Writes queries in their canonical form.
enum QueryText {
  /// A text as one word, in quotes whatever it is.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// A query, or its part where `isNested`: all notes are then `()`.
  static func text(_ query: Query, isNested: Bool = false) -> String {
    switch query {
    case .all(let parts):
      if parts.isEmpty { return isNested ? "()" : "" }
      return parts.map { part in
        if case .any = part { "(\(text(part)))" } else { text(part, isNested: true) }
      }.joined(separator: " ")
    case .any(let parts): return parts.map { text($0, isNested: true) }.joined(separator: " or ")
    case .not(.term(let term)): return "-" + text(term)
    case .not(.not(let part)): return "not " + text(.not(part))
    case .not(let part): return "-(" + text(part) + ")"
    case .term(let term): return text(term)
    }
  }

  /// One term.
  static func text(_ term: QueryTerm) -> String {
    guard let field = term.field else { return term.values.map(word).joined(separator: " ") }
    return field.canonicalName + ":" + term.values.map { text($0, of: field) }.joined(separator: ",")
  }

  private static func word(_ value: QueryValue) -> String {
    guard case .text(let text) = value else { return "" }
    return plain(text.original, avoiding: [":", "\u{FF1A}"])
  }

  private static func text(_ value: QueryValue, of field: QueryField) -> String {
    switch value {
    case .text(let text): plainValue(text.original, of: field)
    case .status(let status): status.rawValue
    case .backlog: "backlog"
    case .kind(let kind): kind.rawValue
    case .priority(let priority): priority.rawValue
    case .relation(let relation): relation.rawValue
    case .numbers(let bounds): bounds.text { String($0) }
    case .progress(let bounds): bounds.text(\.text)
    case .days(let bounds): bounds.text(\.text)
    case .places(let bounds): bounds.text(\.text)
    case .absent: field.form == .folder ? "." : "none"
    case .orphan: "orphan"
    case .hub: "hub"
    case .linked(_, let name): plainValue(name, of: field)
    case .related(let end, let relation): end == .target ? relation.inverseWord : relation.rawValue
    case .brokenLinks: "broken-links"
    case .named(let name): plainValue(name, of: field)
    case .annotationKind(let kind): kind.word
    case .presence(let field): field.canonicalName
    case .links: "link"
    case .address(let name):
      QueryField.addressNames.contains(name.original)
        ? name.original : plain("url." + name.original, avoiding: [","])
    }
  }

  /// A text after a field, in quotes also where the plain word would be another value.
  private static func plainValue(_ text: String, of field: QueryField) -> String {
    let isTaken =
      switch field.form {
      case .folder: text == "."
      case .relation:
        Relation.allCases.contains { $0.rawValue == text.lowercased() || $0.label.chinese == text }
      case .related: QueryValueReader.relatedEnd(text) != nil
      default: false
      }
    return isTaken ? quoted(text) : plain(text, avoiding: [","])
  }

  /// A text without quotes where it can stand so.
  private static func plain(_ text: String, avoiding marks: Set<Unicode.Scalar>) -> String {
    let special = marks.union(["\"", "(", ")"])
    let scalars = text.unicodeScalars
    let isSafe =
      scalars.allSatisfy { !$0.properties.isWhitespace && !special.contains($0) } && scalars.first != "-"
      && scalars.first != "@" && !scalars.isEmpty && QueryLexer.operators[text.lowercased()] == nil
    return isSafe ? text : quoted(text)
  }
}

extension Query: CustomStringConvertible {
  /// The query in its canonical form; the empty text for the query that asks for all notes.
  public var description: String { QueryText.text(self) }
}
