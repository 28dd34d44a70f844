/// Finds words that a note quotes twice.
struct DuplicateAnnotationRule: NoteRule {
  let description = RuleDescription(
    "annotation/duplicate", .warning,
    summary: Message("Two annotations of a note have the same words.", zh: "一条笔记里有两条内容相同的批注。"),
    reason: Message(
      "The second says nothing new; a merge of two branches or a copy is the usual reason, and comments on the words fall apart.",
      zh: "第二条没有新内容，多半来自合并或复制；对同一段话的评语也就分成了两处。"),
    passing: [
      .body(
        AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n> [!note] p. 5\n>\n> 原文。\n\n^m4w0re\n"))
    ],
    failing: [
      .body(
        AnnotationExample.of(
          "> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n↓> [!quote] p. 6\n>\n> 原文。\n\n^m4w0re\n")),
      .body(
        AnnotationExample.of(
          "> [!note] §3\n>\n> same words\n\n^k3v9qd\n\n↓> [!note] §3\n> same\n> words\n\n^m4w0re\n",
          heading: "批注")),
    ])

  /// Words of one kind, in their canonical form.
  private struct Words: Hashable {
    let kind: Annotation.Kind
    let bytes: [UInt8]
  }

  func check(_ file: LintedFile) -> [Finding] {
    let annotations = file.document.annotations
    guard annotations.count > 1 else { return [] }
    var first: [Words: Int] = [:]
    return annotations.filter { $0.text != nil }.compactMap { annotation in
      let content = file.document.content(of: annotation)
      let words = Words(kind: content.kind, bytes: AnnotationID.canonical(content.words))
      guard let earlier = first.updateValue(first[words] ?? annotation.range.lowerBound, forKey: words) else {
        return nil
      }
      let line = file.lines.line(of: earlier)
      return Finding(
        annotation.head,
        Message("line \(line) has the same words", zh: "第 \(line) 行已有同样的内容"),
        hint: Message("delete one of the two, and keep both comments", zh: "删掉一条，评语合到一起"))
    }
  }
}
