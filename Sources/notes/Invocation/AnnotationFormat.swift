import NotesCore

/// How annotations are printed: a table or a page for people, or one of the forms for programs.
enum AnnotationFormat: String, Sendable, CaseIterable {
  case table, markdown, json, jsonl, ids

  /// The names of the forms.
  static let names = allCases.map(\.rawValue)

  /// The form that `--format` names; with `--verify`, a table or JSON alone. Throws a usage error for any other word.
  init(_ text: String, isVerifying: Bool) throws(NotesError) {
    let known = isVerifying ? [AnnotationFormat.table, .json] : AnnotationFormat.allCases
    guard let format = AnnotationFormat(rawValue: text), known.contains(format) else {
      let list = known.map(\.rawValue).joined(separator: " ")
      throw NotesError(
        .usage, Message("there is no format `\(text)` here", zh: "这里没有 `\(text)` 这种格式"),
        hints: [Message("the formats are: \(list)", zh: "可用的格式：\(list)")])
    }
    self = format
  }
}
