/// The reasons for which an annotation is not written.
enum AnnotationRefusal {
  /// Throws where a draft says nothing, or its place would be read as something else.
  static func check(_ draft: AnnotationDraft, in path: String) throws(NotesError) {
    if draft.words.isEmpty {
      throw NotesError(
        .usage, Message("an annotation needs words", zh: "批注要有内容"),
        hints: [
          Message("give the words of the work, or your own", zh: "写上原文，或你自己的话")
        ])
    }
    guard let locator = draft.locator else { return }
    let line = Source(path: path, bytes: Array("## 批注\n\n\(AnnotationText(draft: draft).head)\n".utf8))
    let read = Document(line, bodyStart: 0).annotations.first
    guard read?.locator?.text == locator, read?.date?.text == draft.date else {
      throw NotesError(
        .usage, Message("`\(locator)` cannot be a locator", zh: "`\(locator)` 不能作位置"),
        hints: [
          Message(
            "write it as `p. 5`, `§3.2`, `fig. 2`, `12:30`, or in words that do not end in a date",
            zh: "写成 `p. 5`、`§3.2`、`图 2`、`12:30`，或不以日期结尾的文字")
        ])
    }
  }

  /// The file is written in a way in which the change would touch more than the annotation.
  static func unsafe(in document: Document) -> NotesError {
    let path = document.source.path
    let open = document.openFence ?? document.openComment
    let hint =
      open.map { range -> Message in
        let line = LineTable(document.source.bytes).line(of: range.lowerBound)
        return Message(
          "line \(line) opens a block that nothing closes; close it first", zh: "第 \(line) 行打开的块没有结束，先把它关上")
      }
      ?? Message(
        "a comment cannot hold a heading, a callout, an id or an unclosed fence at the start of a line",
        zh: "评语的行首不能是标题、提示块、编号，也不能有没关上的代码块")
    return NotesError(
      .refused,
      Message(
        "\(path) is not changed: the annotation cannot be written without touching more",
        zh: "没有改动 \(path)：写入批注会碰到别的内容"),
      hints: [hint])
  }
}
