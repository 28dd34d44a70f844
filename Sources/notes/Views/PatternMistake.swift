import NotesCore

/// What is wrong with a regular expression, as a usage error that shows the place under the pattern.
struct PatternMistake {
  /// The error.
  let error: NotesError

  /// The defect of a pattern.
  init(_ pattern: String, _ defect: SearchPattern.Defect) {
    let start = String(decoding: pattern.utf8.prefix(defect.offset), as: UTF8.self)
    let place = start.unicodeScalars.count
    let view = ExcerptView(of: pattern, around: place..<place + 1, width: 72)
    let excerpt = "\n  \(view.text)\n  \(String(repeating: " ", count: view.indent))^"
    error = NotesError(
      .usage,
      Message(
        "the regular expression is wrong at character \(place + 1): \(defect.reason.english)" + excerpt,
        zh: "正则表达式在第 \(place + 1) 个字符处有误：\(defect.reason.chinese)" + excerpt),
      hints: [
        Message("without --regex, the text is found as it stands", zh: "不加 --regex 就按原文找")
      ])
  }
}
