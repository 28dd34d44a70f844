/// What rules about the form of identifiers say.
enum IdentifierForm {
  /// Findings about a field whose text is no identifier of its sort, or is spelled in another way than in files.
  ///
  /// `message` follows the text in a sentence; `hint` is asked where nothing closer is known.
  static func findings(
    _ field: Field, in file: LintedFile, _ message: Message, hint: (String) -> Message
  ) -> [Finding] {
    guard let (value, text) = file.identifier(field) else { return [] }
    let sentence = Message(
      "`\(value.text)` \(message.english)", zh: "`\(value.text)` \(message.chinese)")
    switch text {
    case .bare, .wrapped: return []
    case .respelled(let bare):
      return [
        Finding(
          value.range,
          Message(
            "`\(value.text)` is spelled in another way than elsewhere", zh: "`\(value.text)` 的大小写与通行写法不同"),
          hint: Message("write `\(bare)`", zh: "写成 `\(bare)`"),
          fix: FieldFix.setting(field, to: bare, .safe, in: file))
      ]
    case .unreadable(let other?):
      let label = other.field.label
      return [
        Finding(
          value.range, sentence,
          hint: Message(
            "it is of another sort, \(label.english): write `\(other.field.key): \(other.value)`",
            zh: "这是 \(label.chinese)：写成 `\(other.field.key): \(other.value)`"))
      ]
    case .unreadable(nil): return [Finding(value.range, sentence, hint: hint(value.text))]
    }
  }
}
