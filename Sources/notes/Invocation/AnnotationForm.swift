import NotesCore

/// The page that `annotate` opens in the editor: an annotation as notes hold it, and below it how to fill it in.
struct AnnotationForm {
  /// What it holds at first.
  let draft: AnnotationDraft
  private let language: Language
  private let title: String

  init(_ draft: AnnotationDraft, title: String, language: Language) {
    self.draft = draft
    self.language = language
    self.title = title
  }

  /// The form before it is filled in.
  var text: String {
    let kind = draft.kind == .quote ? "[!quote]" : "[!note]"
    let place = draft.locator ?? "p. "
    let head = "> \(kind) \(place)" + (draft.date.map { " · \($0)" } ?? "")
    let words = draft.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> \($0)" }.joined(separator: "\n")
    return "\(head)\n>\n\(words)\n\n\(draft.comment)\n\n\(instructions)\n"
  }

  /// What was filled in: the annotations in a text; none where the words are missing.
  ///
  /// Throws where there is something that would be lost: text outside of an annotation.
  func drafts(in text: String) throws(NotesError) -> [AnnotationDraft] {
    let heading = "## 批注\n\n"
    let body = heading + withoutInstructions(text)
    let editor = AnnotationEditor(Source(path: "form", bytes: Array(body.utf8)), heading: .chinese)
    let annotations = editor.document.annotations
    let start = annotations.first?.range.lowerBound ?? body.utf8.count
    let isStray = body.utf8.prefix(start).dropFirst(heading.utf8.count).contains {
      !" \t\r\n".utf8.contains($0)
    }
    if isStray || editor.document.headings.count > 1 { throw AnnotationForm.stray }
    try editor.checkImports()
    var drafts: [AnnotationDraft] = []
    for content in editor.contents where !content.words.isEmpty {
      var draft = AnnotationDraft(content)
      if draft.locator == "p." { draft.locator = nil }
      drafts.append(draft)
    }
    if drafts.isEmpty, editor.contents.contains(where: { $0.comment != draft.comment }) {
      throw AnnotationForm.withoutWords
    }
    return drafts
  }

  private static let mark = "<!-- notes:"

  private func withoutInstructions(_ text: String) -> String {
    guard let start = text.firstRange(of: AnnotationForm.mark) else { return text }
    let end = text[start.upperBound...].firstRange(of: "-->")?.upperBound ?? text.endIndex
    return String(text[..<start.lowerBound] + text[end...])
  }

  private var instructions: String {
    let title = title.visible.replacing("--", with: "- -")
    return Message(
      """
      \(AnnotationForm.mark) \(title)
      Write the words of the work after "> ", and where they stand after [!quote]: p. 5, pp. 5-6, §3.2, fig. 2, 12:30.
      Words of your own are a [!note]. Below them, after a blank line: what you say about them, with #tags.
      Left empty, nothing is written.
      -->
      """,
      zh: """
        \(AnnotationForm.mark) \(title)
        原文写在“> ”后面；位置写在 [!quote] 后面：p. 5、pp. 5-6、§3.2、图 2、12:30。
        自己的话用 [!note]。评语空一行写在下面，可以带 #标签。
        什么都不写，就不改动笔记。
        -->
        """
    ).text(in: language)
  }

  private static let stray = NotesError(
    .refused, Message("there is text that belongs to no annotation", zh: "有些文字不属于任何批注"),
    hints: [
      Message(
        "every annotation begins with `> [!quote]` or `> [!note]`", zh: "每条批注以 `> [!quote]` 或 `> [!note]` 开头")
    ])

  private static let withoutWords = NotesError(
    .refused, Message("there is a comment, but no words", zh: "有评语，没有原文"),
    hints: [
      Message(
        "write the words after `> `; words of your own are a `[!note]`", zh: "原文写在 `> ` 后面；自己的话用 `[!note]`")
    ])
}
