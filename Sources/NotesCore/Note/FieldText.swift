/// Makes what people type or paste fit for a field that holds one line.
public enum FieldText {
  /// The text without blanks around it, every run of blanks and line breaks inside made one space.
  public static func folded(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// The folded text for a field. Throws a usage error when nothing is left, or when it would act on a terminal.
  public static func checked(_ text: String, for field: Field) throws(NotesError) -> String {
    let folded = folded(text)
    if folded.isEmpty {
      throw NotesError(
        .usage,
        Message("`\(field.key)` cannot be empty", zh: "\(field.label.chinese)不能是空的"))
    }
    if folded.unicodeScalars.contains(where: \.isControlForTerminals) {
      throw NotesError(
        .usage,
        Message(
          "the \(field.label.english) holds control characters: \(folded.visible)",
          zh: "\(field.label.chinese)里有控制字符：\(folded.visible)"),
        hints: [Message("type it anew instead of pasting it", zh: "不要粘贴，手动重打一遍")])
    }
    return folded
  }

  /// A tag: without `#` in front, blanks and commas.
  public static func checkedTag(_ text: String) throws(NotesError) -> String {
    var tag = try checked(text, for: .tags)
    while tag.hasPrefix("#") { tag = String(tag.dropFirst()) }
    if tag.isEmpty || tag.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0 == "," }) {
      throw NotesError(
        .usage, Message("`\(text)` is no tag", zh: "`\(text)` 不是标签"),
        hints: [
          Message(
            "a tag has no spaces or commas; write `--tag a --tag b` for two",
            zh: "标签里没有空格和逗号；两个标签写 `--tag a --tag b`")
        ])
    }
    return tag
  }
}
