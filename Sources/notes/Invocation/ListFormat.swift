import NotesCore

/// How a list of notes is printed: a table for people, or one of the forms for programs.
enum ListFormat: Sendable, Hashable {
  case table, json, jsonl, csv, paths, ids
  case template(NoteTemplate)

  /// The names of the forms; anything with a brace in it is a template.
  static let names = ["table", "json", "jsonl", "csv", "paths", "ids"]

  /// The form that `--format` names. Throws a usage error for any other word.
  init(_ text: String) throws(NotesError) {
    switch text {
    case "table": self = .table
    case "json": self = .json
    case "jsonl": self = .jsonl
    case "csv": self = .csv
    case "paths": self = .paths
    case "ids": self = .ids
    case _ where text.contains("{"): self = .template(try NoteTemplate(text))
    default: throw ListFormat.unknown(text)
    }
  }

  /// What has to be decoded for it; nothing for a table, whose columns are the report's own.
  var fields: FieldSet {
    switch self {
    case .table, .paths, .ids: []
    case .json, .jsonl, .csv: [.frontMatter, .summary]
    case .template(let template): template.fields
    }
  }

  private static func unknown(_ text: String) -> NotesError {
    let list = names.joined(separator: " ")
    return NotesError(
      .usage, Message("there is no format `\(text)`", zh: "没有 `\(text)` 这种格式"),
      hints: [
        Message(
          "the formats are: \(list), or a template such as '{id}\\t{year}'",
          zh: "可用的格式：\(list)，或模板，如 '{id}\\t{year}'")
      ])
  }
}
