/// The ids of notes that do not exist yet: made from a name, or checked when a person chooses one.
public enum NoteID {
  /// The length, in bytes, at which an id made from a name is cut.
  public static let suggestedLength = 60

  /// The id for a note: from its short name, else its title, else its identifier; nil when those give none.
  public static func suggestion(for note: Note) -> String? {
    for name in [note.short, note.title].compactMap({ $0 }) {
      if let id = suggestion(for: name) { return id }
    }
    return note.identifiers.first.flatMap { suggestion(for: "\($0.field.key) \($0.value)") }
  }

  /// The id that a name gives: its words in lower case, joined by hyphens.
  ///
  /// Letters and digits of every script stay, all else is dropped. Of `Name: subtitle` the name is taken. nil when
  /// nothing that can be an id is left.
  public static func suggestion(for name: String) -> String? {
    for text in [NoteIDWords.beforeColon(name), name].compactMap({ $0 }) {
      let id = joined(NoteIDWords.words(of: text))
      if reason(against: id) == nil { return id }
    }
    return nil
  }

  /// Checks an id that a person chose, after `option` where that is one. Throws a usage error that offers a better id.
  public static func check(_ id: String, option: String = "--id ") throws(NotesError) {
    guard let reason = reason(against: id) else { return }
    let better = suggestion(for: id)
    throw NotesError(
      .usage,
      Message("`\(id)` cannot be an id: \(reason.english)", zh: "`\(id)` 不能作编号：\(reason.chinese)"),
      hints: [
        better.map { Message("write `\(option)\($0)`", zh: "写 `\(option)\($0)`") }
          ?? Message("letters, digits and hyphens are safe everywhere", zh: "字母、数字、汉字和连字符在哪里都能用")
      ])
  }

  private static func reason(against id: String) -> Message? {
    if let defect = FileNameDefect.find(in: id) { return defect.reason }
    for scalar in id.unicodeScalars {
      if scalar.properties.isWhitespace { return Message("it holds a blank", zh: "含有空格") }
      if linkMarks.contains(scalar) {
        return Message("it holds `\(scalar)`, which means something in links", zh: "含有 `\(scalar)`，在链接里另有含义")
      }
    }
    if id.unicodeScalars.first == "@" { return Message("views begin with @", zh: "以 @ 开头的是视图") }
    if id.lowercased().hasSuffix(".md") { return Message("an id goes without .md", zh: "编号不带 .md") }
    if MarkValue(id) != nil {
      return Message("`notes mark` would take it for a value", zh: "`notes mark` 会把它当成要记的值")
    }
    if id.lowercased() == "readme" { return Message("README is a page, never a note", zh: "README 是页面，不是笔记") }
    return nil
  }

  /// What ends the id in `[[id#heading|text]]`.
  private static let linkMarks: Set<Unicode.Scalar> = ["#", "^", "[", "]", "|"]

  /// The words, as many as there is room for. Scripts without blanks have long ones, so those may be cut.
  private static func joined(_ words: [String]) -> String {
    var id = ""
    for word in words {
      let hyphen = id.isEmpty ? "" : "-"
      let room = suggestedLength - id.utf8.count - hyphen.utf8.count
      if word.utf8.count <= room {
        id += hyphen + word
        continue
      }
      let part = id.isEmpty || NoteIDWords.isUnspaced(word) ? NoteIDWords.prefix(of: word, bytes: room) : ""
      return part.isEmpty ? id : id + hyphen + part
    }
    return id
  }
}
