import NotesCore

/// How a difference is printed: for people, as a comment on a pull request, or for programs.
enum DifferenceFormat: String, CaseIterable {
  case term, markdown, json

  /// The names of the forms.
  static let names = allCases.map(\.rawValue)

  /// The form that `--format` names. Throws a usage error for any other word.
  init(named text: String) throws(NotesError) {
    guard let format = DifferenceFormat(rawValue: text) else {
      let list = DifferenceFormat.names.joined(separator: " ")
      throw NotesError(
        .usage, Message("there is no format `\(text)` here", zh: "这里没有 `\(text)` 这种格式"),
        hints: [Message("the formats are: \(list)", zh: "可用的格式：\(list)")])
    }
    self = format
  }
}
