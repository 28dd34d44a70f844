import NotesCore

/// The words of `mark`: names, then values.
struct MarkWords {
  let names: [String]
  let values: [MarkValue]

  /// Takes the words apart: after `--` all are values; without it, as many of the last as are values.
  ///
  /// Throws a usage error for a word after `--` that is no value, and for an option that does not exist.
  init(_ words: [String]) throws(NotesError) {
    if let dashes = words.firstIndex(of: "--") {
      names = Array(words[..<dashes])
      var values: [MarkValue] = []
      for word in words[(dashes + 1)...] {
        guard let value = MarkValue(word) else { throw MarkWords.noValue(word) }
        values.append(value)
      }
      self.values = values
    } else {
      let values = words.reversed().map { MarkValue($0) }.prefix { $0 != nil }.compactMap { $0 }
      self.values = values.reversed()
      names = Array(words.dropLast(values.count))
    }
    if let option = names.first(where: { $0.hasPrefix("--") || $0.hasPrefix("-") && $0.count > 1 }) {
      throw NotesError(
        .usage, Message("there is no option `\(option)`", zh: "没有 `\(option)` 这个选项"),
        hints: [Message("`notes mark --help` lists them", zh: "`notes mark --help` 列出全部选项")])
    }
  }

  private static func noValue(_ word: String) -> NotesError {
    let statuses = Status.allCases.map(\.rawValue).joined(separator: ", ")
    return NotesError(
      .usage, Message("`\(word)` is no value", zh: "`\(word)` 不是值"),
      hints: [
        Message(
          "values are \(statuses), 12/36, 12, +5 and 40%",
          zh: "值可以是 \(Status.allCases.map(\.label.chinese).joined(separator: "、"))、12/36、12、+5、40%")
      ])
  }

  /// The error for a command that names nothing, or names notes beside a query.
  static func needsNames(hasQuery: Bool) -> NotesError {
    if hasQuery {
      return NotesError(
        .usage, Message("--query stands in place of names", zh: "--query 用来代替名字"),
        hints: [Message("leave out the names, or --query", zh: "去掉名字，或去掉 --query")])
    }
    return NotesError(
      .usage, Message("which note?", zh: "哪一条笔记？"),
      hints: [
        Message(
          "write a name first: `notes mark mamba unfinished 12/36`", zh: "先写名字：`notes mark mamba 还没看完 12/36`")
      ])
  }
}
