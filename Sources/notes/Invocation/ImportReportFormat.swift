import NotesCore

/// How the report of an import is printed.
enum ImportReportFormat: String, Sendable, CaseIterable {
  case text, json

  /// The form that `--format` names. Throws a usage error for any other word.
  init(named name: String) throws(NotesError) {
    guard let format = ImportReportFormat(rawValue: name) else {
      let list = ImportReportFormat.allCases.map(\.rawValue).joined(separator: " ")
      throw NotesError(
        .usage, Message("there is no format `\(name)` here", zh: "这里没有 `\(name)` 这种格式"),
        hints: [Message("the formats are: \(list)", zh: "可用的格式：\(list)")])
    }
    self = format
  }
}
