/// Finds annotations without words.
struct EmptyAnnotationRule: NoteRule {
  let description = RuleDescription(
    "annotation/empty", .warning,
    summary: Message("An annotation has no words.", zh: "批注没有内容。"),
    reason: Message(
      "A quotation without the words that are quoted says nothing; a comment about a whole page is a note with words of your own.",
      zh: "没有引文的摘录什么也没说；对整页的评语，写成有内容的批注。"),
    passing: [.body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n"))],
    failing: [
      .body(AnnotationExample.of("↓> [!quote] p. 5\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("↓> [!note] 第 3 节\n>\n\n^k3v9qd\n", heading: "批注")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.document.annotations.filter { $0.text == nil }.map { annotation in
      Finding(
        annotation.head, Message("the annotation has no words", zh: "批注没有内容"),
        hint: Message("write them below it, each line after `> `", zh: "写在下面，每行以 `> ` 开头"))
    }
  }
}
