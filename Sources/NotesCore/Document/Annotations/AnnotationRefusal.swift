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
    guard isRead(locator, with: draft.date), isRead(locator, with: nil) else {
      throw NotesError(
        .usage, Message("`\(locator)` cannot be a locator", zh: "`\(locator)` 不能作位置"),
        hints: [
          Message(
            "write it as `p. 5`, `§3.2`, `fig. 2`, `12:30`, or in words that do not end in a date",
            zh: "写成 `p. 5`、`§3.2`、`图 2`、`12:30`，或不以日期结尾的文字")
        ])
    }
  }

  /// Whether a place and a date in the first line of an annotation are read as what they are, and do nothing else.
  private static func isRead(_ locator: String, with date: String?) -> Bool {
    let head = AnnotationText(draft: AnnotationDraft(locator: locator, date: date, words: "")).head
    let line = Document(Source(path: "", bytes: Array("## 批注\n\n\(head)\n".utf8)), bodyStart: 0)
    let read = line.annotations.first
    return read?.locator?.text == locator && read?.date?.text == date
      && line.links.isEmpty && line.comments.isEmpty && line.openComment == nil
  }

  /// Throws where a merge left both versions of something.
  static func checkConflicts(of document: Document) throws(NotesError) {
    guard let marker = document.conflictMarkers.first else { return }
    let source = document.source
    throw NotesError(
      .refused,
      Message(
        "\(source.path) is not changed: a merge of it is not finished",
        zh: "没有改动 \(source.path)：它有一次 git 合并还没做完"),
      hints: [Message("finish it, then try again", zh: "先做完合并，再试一次")],
      diagnostics: [
        source.diagnostic("body/conflict-markers", at: marker, Message("left by a merge", zh: "合并留下的标记"))
      ])
  }

  /// The file is written in a way in which the change would touch more than the annotation.
  static func unsafe(in document: Document, comment: String = "") -> NotesError {
    let path = document.source.path
    let open = document.openFence ?? document.openComment
    let hint =
      open.map { range -> Message in
        let line = LineTable(document.source.bytes).line(of: range.lowerBound)
        return Message(
          "line \(line) opens a block that nothing closes; close it first", zh: "第 \(line) 行打开的块没有结束，先把它关上")
      }
      ?? (comment.isEmpty ? elsewhere : inComment(comment))
    return NotesError(
      .refused,
      Message(
        "\(path) is not changed: the annotation cannot be written without touching more",
        zh: "没有改动 \(path)：写入批注会碰到别的内容"),
      hints: [hint])
  }

  /// What a comment holds that it cannot hold.
  private static func inComment(_ comment: String) -> Message {
    let written = AnnotationText(draft: AnnotationDraft(words: "x", comment: comment)).whole(id: "aaaaaa")
    let document = Document(Source(path: "", bytes: Array("## 批注\n\n\(written)\n".utf8)), bodyStart: 0)
    if document.openComment != nil { return openComment }
    let hasLines = ImportLedger(document).keys.contains { _ in true }
    return hasLines || holdsImports(document) ? keyInComment : blockInComment
  }

  /// Whether a document has keys of other programs, or a record of imports.
  private static func holdsImports(_ document: Document) -> Bool {
    document.annotations.contains { !document.content(of: $0).keys.isEmpty }
      || !ImportLedger.comments(of: document).isEmpty
  }

  /// Throws where a form that a person filled in has what imports write.
  static func checkImports(in form: Document) throws(NotesError) {
    guard holdsImports(form) else { return }
    throw NotesError(
      .refused, Message("the form has a key or a record of imports", zh: "表里有导入的键或记录"),
      hints: [keyInComment])
  }

  private static let openComment = Message(
    "a comment cannot hold `<!--` without `-->`", zh: "评语里的 `<!--` 要有 `-->`")

  private static let keyInComment = Message(
    "a comment cannot hold what imports write: `<!-- zotero:KEY -->`, `<!-- imported … -->` or a line of it",
    zh: "评语里不能有导入写下的内容：`<!-- zotero:KEY -->`、`<!-- imported … -->`，或导入记录里的行")

  private static let blockInComment = Message(
    "a comment cannot hold a heading, a callout or an unclosed fence at the start of a line",
    zh: "评语的行首不能是标题或提示块，也不能有没关上的代码块")

  private static let elsewhere = Message(
    "look for HTML or a formula in the note that is not closed, or write the annotation by hand",
    zh: "看看笔记里有没有没关上的 HTML 或公式；也可以手写这条批注")
}
