/// Reads the values that a field of a query can have.
struct QueryValueReader {
  let field: QueryField
  let source: QuerySource
  let offset: Int

  func value(_ word: QueryWord) throws(NotesError) -> QueryValue {
    let text = word.text
    switch field.form {
    case .text, .whole: return .text(try folded(text, .text))
    case .name: return .text(try folded(bareIdentifier(text), .name))
    case .folder: return try folder(word)
    case .relation: return try relation(word)
    case .note: return .linked(field == .linksTo ? .source : .target, with: try noteName(text))
    case .related: return try related(word)
    case .state: return try state(text)
    case .presence: return try presence(text)
    case .holder: return .named(try noteName(text))
    case .annotationKind: return try annotationKind(text)
    default: break
    }
    if QueryValueReader.none.contains(text.lowercased()), field != .priority { return .absent }
    switch field.form {
    case .status: return try status(text)
    case .kind:
      guard let kind = Kind(naming: text) else { throw notOne(of: Kind.allCases.map(\.label), text) }
      return .kind(kind)
    case .priority:
      guard let priority = Priority(naming: text) else {
        throw notOne(of: Priority.allCases.map(\.label), text)
      }
      return .priority(priority)
    default: return try QueryRangeReader(field: field, source: source, offset: offset).value(text)
    }
  }

  /// An address, a version or a prefix is no part of what the front matter holds.
  private func bareIdentifier(_ text: String) -> String {
    field == .id ? text : Identifier(parsing: text)?.value ?? text
  }

  private static let none: Set<String> = ["none", "无"]

  private func folded(_ text: String, _ folding: Folding) throws(NotesError) -> FoldedText {
    let folded = FoldedText(text, folding: folding)
    guard !folded.isEmpty else {
      throw source.error(
        at: offset,
        Message(
          "`\(field.canonicalName):` has nothing to look for in `\(text)`",
          zh: "`\(field.canonicalName):` 后的 `\(text)` 里没有可查的内容"))
    }
    return folded
  }

  /// A folder with or without its last slash; `.` is the top, where a note is in no folder.
  private func folder(_ word: QueryWord) throws(NotesError) -> QueryValue {
    if word.text == ".", !word.isLiteral.contains(true) { return .absent }
    let text = word.text.hasSuffix("/") ? String(word.text.dropLast()) : word.text
    return .text(try folded(text, .text))
  }

  private func relation(_ word: QueryWord) throws(NotesError) -> QueryValue {
    let text = word.text
    let isPlain = !word.isLiteral.contains(true)
    if isPlain,
      let relation = Relation.allCases.first(where: {
        $0.rawValue == text.lowercased() || $0.label.chinese == text
      })
    {
      return .relation(relation)
    }
    return .text(try folded(text, .name))
  }

  /// A relation or its inverse in the words of either language, else the name of a note.
  private func related(_ word: QueryWord) throws(NotesError) -> QueryValue {
    let isPlain = !word.isLiteral.contains(true)
    if isPlain, let (end, relation) = QueryValueReader.relatedEnd(word.text) {
      return .related(end, of: relation)
    }
    return .linked(.either, with: try noteName(word.text))
  }

  /// The end of a relation that a word stands for; the inverse's word stands for the far one alone.
  static func relatedEnd(_ text: String) -> (LinkEnd, Relation)? {
    let folded = text.lowercased()
    for relation in Relation.allCases {
      if relation.rawValue == folded || relation.label.chinese == text { return (.either, relation) }
      if relation.inverseWord == folded || relation.inverseLabel.chinese == text {
        return (.target, relation)
      }
    }
    return nil
  }

  private func noteName(_ text: String) throws(NotesError) -> String {
    _ = try folded(text, .name)
    return text
  }

  private func status(_ text: String) throws(NotesError) -> QueryValue {
    if QueryValueReader.backlog.contains(text.lowercased()) { return .backlog }
    guard let status = Status(naming: text) else {
      throw source.error(
        at: offset, Message("no status `\(text)`", zh: "没有状态 `\(text)`"),
        hints: QueryHint.choose(
          field.words, for: text, chinese: Status.allCases.map(\.label.chinese) + ["待读"]))
    }
    return .status(status)
  }

  private static let backlog: Set<String> = ["backlog", "待读"]
  private static let orphan: Set<String> = ["orphan", "孤立笔记", "孤立"]
  private static let hub: Set<String> = ["hub", "枢纽"]

  private func state(_ text: String) throws(NotesError) -> QueryValue {
    if QueryValueReader.backlog.contains(text.lowercased()) { return .backlog }
    if QueryValueReader.orphan.contains(text.lowercased()) { return .orphan }
    if QueryValueReader.hub.contains(text.lowercased()) { return .hub }
    if let status = Status(naming: text) { return .status(status) }
    if let kind = Kind(naming: text) { return .kind(kind) }
    throw source.error(
      at: offset, Message("a note cannot be `\(text)`", zh: "笔记没有 `\(text)` 这种情况"),
      hints: QueryHint.choose(field.words, for: text))
  }

  private func annotationKind(_ text: String) throws(NotesError) -> QueryValue {
    guard let kind = Annotation.Kind(naming: text) else {
      throw notOne(of: Annotation.Kind.allCases.map(\.label), text)
    }
    return .annotationKind(kind)
  }

  private func presence(_ text: String) throws(NotesError) -> QueryValue {
    let folded = text.lowercased()
    if folded == "link" || folded == "links" { return .links }
    if ["broken-links", "broken-link", "断链"].contains(folded) { return .brokenLinks }
    if let field = QueryField(named: text), field.canBePresent { return .presence(field) }
    if QueryField.addressNames.contains(folded) { return .address(FoldedText(folded)) }
    for prefix in ["url.", "urls."] where folded.hasPrefix(prefix) && folded.utf8.count > prefix.utf8.count {
      let name = FoldedText(String(folded.dropFirst(prefix.count)))
      if !name.isEmpty { return .address(name) }
    }
    throw source.error(
      at: offset, Message("a note cannot have `\(text)`", zh: "笔记没有 `\(text)` 这一项"),
      hints: QueryHint.choose(field.words, for: text) + [
        Message("for an address under another name write `has:url.NAME`", zh: "别的名称的链接写 `has:url.名称`")
      ])
  }

  private func notOne(of labels: [Message], _ text: String) -> NotesError {
    source.error(
      at: offset,
      Message("no \(field.canonicalName) `\(text)`", zh: "`\(field.canonicalName)` 不能是 `\(text)`"),
      hints: QueryHint.choose(field.words, for: text, chinese: labels.map(\.chinese)))
  }
}
