/// The text of a query as people gave it, which errors point into.
struct QuerySource {
  /// The whole text.
  let text: String
  /// The view that it is of; nil for what was typed.
  let view: String?
  /// What is asked for.
  var scope = QueryScope.notes

  /// An error at an offset of the text, in Unicode scalars.
  ///
  /// The place is told where there is more than one word, and the view where it is one's.
  func error(at offset: Int, _ message: Message, hints: [Message] = []) -> NotesError {
    var english = message.english
    var chinese = message.chinese
    if text.unicodeScalars.contains(where: \.properties.isWhitespace) {
      english += ", at character \(offset + 1) of the query `\(excerpt(around: offset))`"
      chinese += "(在查询 `\(excerpt(around: offset))` 的第 \(offset + 1) 个字符处)"
    }
    if let view {
      english = "in the view `\(view)`: " + english
      chinese = "视图 `\(view)` 中:" + chinese
    }
    return NotesError(.usage, Message(english, zh: chinese), hints: hints)
  }

  /// The text, or of a long one what stands around an offset.
  private func excerpt(around offset: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 100 else { return text }
    let start = max(0, min(offset - 50, scalars.count - 100))
    let part = scalars.dropFirst(start).prefix(100)
    return (start > 0 ? "…" : "") + String(part) + (start + 100 < scalars.count ? "…" : "")
  }
}
