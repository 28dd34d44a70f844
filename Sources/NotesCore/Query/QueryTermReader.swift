/// Reads one term of a query: a bare word, or `field:value` with several values after commas.
struct QueryTermReader {
  let source: QuerySource
  let offset: Int

  func term(_ word: QueryWord) throws(NotesError) -> QueryTerm {
    guard let (field, start) = try splitField(word) else { return try bareWord(word) }
    guard source.scope.fields.contains(field) else { throw misplaced(field) }
    let reader = QueryValueReader(field: field, source: source, offset: offset)
    var values: [QueryValue] = []
    for part in split(word, from: start) {
      guard !part.isEmpty else { throw emptyValue(field) }
      let value = try reader.value(part)
      if !values.contains(value) { values.append(value) }
    }
    return QueryTerm(field, values)
  }

  private func bareWord(_ word: QueryWord) throws(NotesError) -> QueryTerm {
    let term = QueryTerm(word: word.text)
    guard term.values != [.text(FoldedText(""))] else {
      throw source.error(
        at: offset, Message("there is nothing to look for in an empty word", zh: "空词无从查找"),
        hints: [Message("leave it out to ask for all notes", zh: "去掉它即查询全部笔记")])
    }
    return term
  }

  /// The field before the first colon, and where its value starts; nil where the colon is part of a word.
  ///
  /// `https://…`, `12:30` and `Re45:读论文` are words. What looks like a field and is none is an error: it would
  /// else find nothing, and not say why. The full-width colon counts only after a known field.
  private func splitField(_ word: QueryWord) throws(NotesError) -> (QueryField, Int)? {
    guard let colon = word.firstIndex(of: [":", "\u{FF1A}"]), colon > 0,
      !word.isLiteral[..<colon].contains(true)
    else { return nil }
    let name = word.part(0..<colon).text
    let isPlainColon = word.scalars[colon] == ":"
    if let field = QueryField(named: name), isPlainColon || source.scope.fields.contains(field) {
      return (field, colon + 1)
    }
    let looksLikeField = name.utf8.allSatisfy {
      (0x41...0x5A).contains($0 & 0xDF) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    let isAddress = word.scalars[colon...].starts(with: [":", "/", "/"])
    guard looksLikeField, !isAddress, isPlainColon else { return nil }
    throw unknownField(name, in: word)
  }

  private func split(_ word: QueryWord, from start: Int) -> [QueryWord] {
    var parts: [QueryWord] = []
    var start = start
    while let comma = word.firstIndex(of: [","], from: start) {
      parts.append(word.part(start..<comma))
      start = comma + 1
    }
    return parts + [word.part(start..<word.scalars.count)]
  }

  private func misplaced(_ field: QueryField) -> NotesError {
    let name = field.canonicalName
    return source.error(
      at: offset, Message("`\(name):` asks for annotations, not for notes", zh: "`\(name):` 查的是批注，不是笔记"),
      hints: [
        Message(
          "write for example `notes annotations \(field.example)`",
          zh: "例如 `notes annotations \(field.example)`")
      ])
  }

  private func unknownField(_ name: String, in word: QueryWord) -> NotesError {
    let near = EditDistance.nearest(to: name, in: source.scope.fields.flatMap(\.names)).map { "`\($0)`" }
    return source.error(
      at: offset, Message("no field `\(name)`", zh: "没有字段 `\(name)`"),
      hints: (near.isEmpty ? [] : [QueryHint.didYouMean(near)]) + [
        QueryHint.fields(in: source.scope),
        Message(
          "to look for the text itself, write it in quotes: '\(QueryText.quoted(word.text))'",
          zh: "要找这段文字本身，请放进引号：\(QueryText.quoted(word.text))"),
      ])
  }

  private func emptyValue(_ field: QueryField) -> NotesError {
    let name = field.canonicalName
    var hints = [Message("write for example `\(field.example)`", zh: "例如 `\(field.example)`")]
    if field.canBePresent {
      hints.append(
        Message(
          "`has:\(name)` asks for notes with any, `-has:\(name)` for those without",
          zh: "`has:\(name)` 查有此字段的笔记，`-has:\(name)` 查没有的"))
    }
    return source.error(
      at: offset, Message("`\(name):` has no value", zh: "`\(name):` 后面没有值"), hints: hints)
  }
}
