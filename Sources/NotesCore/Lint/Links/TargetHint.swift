/// What to do about a name that does not lead to one note.
enum TargetHint {
  /// How many missing names of a file are compared with all names of the library; more are hardly slips.
  static let limit = 10

  /// The notes that may have been meant by a name that no note has; how to find it where there are none.
  static func missing(_ name: String, in library: LibraryIndex, isCompared: Bool) -> Message {
    if isFile(name) { return linkFile }
    let near = isCompared ? library.suggestions(for: name) : []
    return near.isEmpty ? findID : meant(near.map(\.id))
  }

  /// The names that may have been meant.
  static func meant(_ names: [String]) -> Message {
    let list = list(names)
    return Message("did you mean \(list.english)?", zh: "是不是 \(list.chinese)？")
  }

  /// The notes that a name leads to.
  static func ambiguous(_ notes: [Int], in library: LibraryIndex) -> Message {
    let ids = list(notes.map { library.notes[$0].id }, limit: LinkResolver.limit - 1)
    return Message("write the id of one: \(ids.english)", zh: "写其中一条的编号：\(ids.chinese)")
  }

  /// Names in a row, cut where there are more than `limit`.
  static func list(_ names: [String], limit: Int = 5) -> Message {
    let shown = names.prefix(limit).map { "`\($0)`" } + (names.count > limit ? ["…"] : [])
    return Message(shown.joined(separator: ", "), zh: shown.joined(separator: "、"))
  }

  /// Whether a name is that of a picture or another file that is no note: it ends in `.` and a few letters.
  private static func isFile(_ name: String) -> Bool {
    guard let point = name.lastIndex(of: ".") else { return false }
    let ending = name[name.index(after: point)...].lowercased()
    return ["png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "epub", "mp3", "mp4", "csv", "txt"].contains(
      ending)
  }

  private static let linkFile = Message(
    "double brackets lead to notes; write a file as `[text](path)` or `![](path)`",
    zh: "双方括号只指向笔记；文件写成 `[文字](路径)` 或 `![](路径)`")

  private static let findID = Message(
    "`notes list WORD` finds the id; or delete this line or link", zh: "用 `notes list 词` 查编号；或者删掉这一行（链接）")
}
