import NotesCore

/// How the notes that a search found are printed: excerpts for people, or one of the forms for programs.
enum SearchFormat: String, Sendable, CaseIterable {
  case table, json, jsonl, paths, ids
  /// `path:line:column: text`, which editors follow.
  case lines

  /// The names of the forms.
  static let names = allCases.map(\.rawValue)

  /// The form that `--format` names. Throws a usage error for any other word.
  init(_ text: String) throws(NotesError) {
    guard let format = SearchFormat(rawValue: text) else {
      let list = SearchFormat.names.joined(separator: " ")
      throw NotesError(
        .usage, Message("there is no format `\(text)` here", zh: "这里没有 `\(text)` 这种格式"),
        hints: [Message("the formats are: \(list)", zh: "可用的格式：\(list)")])
    }
    self = format
  }

  /// How many notes are shown where nothing is asked: nobody reads more, and programs get them all.
  var usualLimit: Int { self == .table ? 50 : .max }

  /// What has to be kept of the lines with a hit, on a terminal of some columns.
  func extent(width: Int) -> SearchRequest.Extent {
    switch self {
    // Chinese takes two columns in three bytes.
    case .table: .excerpts(SearchView.excerptCount, reach: width * 3 / 2)
    case .paths, .ids: .nothing
    case .json, .jsonl, .lines: .lines
    }
  }
}
