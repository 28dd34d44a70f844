import NotesCore

/// In what language a graph is printed.
enum GraphFormat: String, Sendable, CaseIterable {
  case dot, mermaid, json, svg

  /// The names of the languages.
  static let names = allCases.map(\.rawValue)

  /// The language that `--format` names. Throws a usage error for any other word.
  init(_ text: String) throws(NotesError) {
    guard let format = GraphFormat(rawValue: text) else {
      let list = GraphFormat.names.joined(separator: " ")
      throw NotesError(
        .usage, Message("there is no format `\(text)` here", zh: "这里没有 `\(text)` 这种格式"),
        hints: [Message("the formats are: \(list)", zh: "可用的格式：\(list)")])
    }
    self = format
  }
}
