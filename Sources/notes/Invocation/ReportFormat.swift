import NotesCore

/// How a report is printed that is no list of notes: a page for people, or one of the forms for programs.
enum ReportFormat: String, Sendable, CaseIterable {
  case table, json, csv

  /// The names of the forms.
  static let names = allCases.map(\.rawValue)

  /// The form that `--format` names. Throws a usage error for any other word.
  init(_ text: String) throws(NotesError) {
    guard let format = ReportFormat(rawValue: text) else {
      let list = ReportFormat.names.joined(separator: " ")
      throw NotesError(
        .usage, Message("there is no format `\(text)` here", zh: "这里没有 `\(text)` 这种格式"),
        hints: [Message("the formats are: \(list)", zh: "可用的格式：\(list)")])
    }
    self = format
  }
}
