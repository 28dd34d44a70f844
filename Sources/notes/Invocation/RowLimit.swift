import NotesCore

/// How many rows a list has at most, as `--limit` says.
enum RowLimit {
  /// Throws a usage error for a number below 0.
  static func check(_ limit: Int?) throws(NotesError) {
    guard let limit, limit < 0 else { return }
    throw NotesError(
      .usage, Message("--limit cannot be \(limit)", zh: "--limit 不能是 \(limit)"),
      hints: [Message("write a number from 0 up", zh: "写 0 或更大的数")])
  }
}
