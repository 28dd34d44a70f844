/// Finds annotations without an id.
struct MissingAnnotationIDRule: NoteRule {
  let description = RuleDescription(
    "annotation/missing-id", .warning,
    summary: Message("An annotation has no id.", zh: "批注没有编号。"),
    reason: Message(
      "Other notes link to an annotation by its id, and an import knows by it what is there already.",
      zh: "别的笔记靠编号链接到批注，导入时也靠它认出已有的批注。"),
    passing: [.body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n评语。\n"))],
    failing: [
      .body(AnnotationExample.of("↓> [!quote] p. 5\n>\n> 原文。\n\n评语。\n")),
      .body(AnnotationExample.of("↓> [!note] §3\n>\n> 想法。\n\n> [!note] §4\n>\n> 又一条。\n\n^k3v9qd\n")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.document.annotations.filter { $0.id == nil && $0.text != nil }.map { annotation in
      Finding(
        annotation.head, Message("the annotation has no id", zh: "批注没有编号"),
        hint: Message(
          "below it write a blank line and `^` with six letters or digits, such as `^k3v9qd`",
          zh: "在它下面空一行，写 `^` 加六个字母或数字，如 `^k3v9qd`"))
    }
  }
}
