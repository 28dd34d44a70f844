import NotesCore

/// Completes one word of a query: a field, a value of one, or a view.
struct QueryCandidates {
  /// The `-` and `(` at its start, and for a value all up to it: they stay as they are.
  private let kept: String
  /// The field whose value is typed; nil while the field itself is.
  private let field: QueryField?
  /// What is typed of the field, value or view, without a quotation mark before it.
  private let rest: String
  private let scope: QueryScope
  private let language: Language

  init(_ typed: String, scope: QueryScope, language: Language) {
    self.scope = scope
    self.language = language
    let opening = typed.prefix { $0 == "-" || $0 == "(" }
    let word = typed.dropFirst(opening.count)
    guard let colon = word.firstIndex(of: ":"), let field = QueryField(named: String(word[..<colon])),
      scope.fields.contains(field)
    else {
      self.field = nil
      kept = String(opening)
      rest = String(word)
      return
    }
    let values = word[word.index(after: colon)...]
    let value = values.lastIndex(of: ",").map { values[values.index(after: $0)...] } ?? values
    self.field = field
    kept = String(typed[..<value.startIndex])
    rest = String(value.drop { $0 == "\"" })
  }

  /// What must be decoded of the notes to complete the word; nil where the notes have nothing to say.
  var fields: FieldSet? {
    switch field {
    case nil, .title, .left, .summary, .url, .progress, .order, .path, .page, .date, .kind: nil
    case .linksTo, .linkedFrom, .related, .note: []
    case let field? where ![.text, .name, .whole, .folder, .number].contains(field.form): nil
    case .id, .name, .section: []
    case let field?: field.field.map { FieldSet($0) }
    }
  }

  /// The candidates, from the notes' values where `fields` asks for them.
  func candidates(notes: [Note], views: [Configuration.View]) -> [CompletionCandidate] {
    guard let field else {
      return names(views).beginning(with: rest).compactMap { $0.prefixed(by: kept) }
    }
    return values(of: field, notes).beginning(with: rest).compactMap {
      CompletionCandidate(kept + QueryCandidates.word($0.value), $0.description)
    }
  }

  // MARK: Fields and views

  private func names(_ views: [Configuration.View]) -> [CompletionCandidate] {
    let fields = scope.fields.compactMap { field in
      fieldName(field).flatMap { CompletionCandidate($0 + ":", text(field.meaning)) }
    }
    return fields + views.compactMap { CompletionCandidate("@" + $0.name, $0.query) }
  }

  /// The first of the field's names that begins as typed, in either language; its own one where nothing is typed.
  private func fieldName(_ field: QueryField) -> String? {
    let start = rest.lowercased()
    return field.names.first { $0.lowercased().hasPrefix(start) }
  }

  // MARK: Values

  private func values(of field: QueryField, _ notes: [Note]) -> [CompletionCandidate] {
    if fields != nil, field != .related { return values(in: notes, of: field) }
    let own = field.words.compactMap { CompletionCandidate($0, text(meaning(of: $0))) }
    if field == .related, !rest.isEmpty { return own + values(in: notes, of: field) }
    // Chinese words are found by who types Chinese; listed beside the files' words, they would say all twice.
    guard rest.unicodeScalars.contains(where: { !$0.isASCII }) else { return own }
    return own + field.words.compactMap { CompletionCandidate(meaning(of: $0).chinese, $0) }
  }

  private func meaning(of word: String) -> Message {
    if field == .kind, let kind = Annotation.Kind(naming: word) { return kind.label }
    if let status = Status(rawValue: word) { return status.label }
    if let kind = Kind(rawValue: word) { return kind.label }
    if field == .priority, let priority = Priority(rawValue: word) { return priority.label }
    if let relation = Relation(rawValue: word) { return relation.label }
    return field == .has
      ? QueryField(named: word)?.meaning ?? Message(verbatim: word) : Message(verbatim: word)
  }

  /// The values that notes have, each with the number of notes that have it.
  private func values(in notes: [Note], of field: QueryField) -> [CompletionCandidate] {
    var counts: [String: Int] = [:]
    for note in notes {
      for value in Set(texts(of: field, in: note)) { counts[value, default: 0] += 1 }
    }
    return counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { value in
      let count = counts[value] ?? 0
      let notes = Message("\(count) \(count == 1 ? "note" : "notes")", zh: "\(count) 条")
      return CompletionCandidate(value, text(notes))
    }
  }

  private func texts(of field: QueryField, in note: Note) -> [String] {
    switch field {
    case .id, .name, .linksTo, .linkedFrom, .related, .note: [note.id]
    case .section: note.section.isEmpty ? ["."] : [note.section]
    default: field.field.map { note.texts(of: $0) } ?? []
    }
  }

  /// A value as a query has to have it: in quotes where it holds what only a query has. Spaces need none, since
  /// the shell keeps the word together.
  private static func word(_ value: String) -> String {
    let isPlain = !value.unicodeScalars.contains { "\"\\(),:".unicodeScalars.contains($0) }
    if isPlain, value.first != "-", value.first != "@" { return value }
    let escaped = value.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
    return "\"\(escaped)\""
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}
