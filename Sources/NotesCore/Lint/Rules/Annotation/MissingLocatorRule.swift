/// Finds annotations that do not say where in the work they belong.
struct MissingLocatorRule: NoteRule {
  let description = RuleDescription(
    "annotation/no-locator", .warning,
    summary: Message("An annotation has no locator.", zh: "批注没有写位置。"),
    reason: Message(
      "Without a page, a section or a time nobody finds the place again, and annotations cannot stand in the order of the pages.",
      zh: "没有页码、章节或时间，就再也找不到原处，批注也没法按页排列。"),
    passing: [
      .body(AnnotationExample.of("> [!quote] p. 5 · 2023-12-11\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!note] 开头\n>\n> 想法。\n\n^k3v9qd\n", heading: "批注")),
      .body("> [!quote]\n> 别处的引用不是批注。\n"),
      .body(
        AnnotationExample.of("> [!quote] · 2024-05-02\n>\n> 网页上的话。\n\n^k3v9qd\n\n<!-- hypothesis:T0DIX -->\n")
      ),
    ],
    failing: [
      .body(AnnotationExample.of("↓> [!quote]\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("↓> [!note] · 2023-12-11\n>\n> 想法。\n\n^k3v9qd\n", heading: "批注")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    // What was marked in a web page has no place but the page itself, and its source knows the way back.
    let without = document.annotations.filter {
      $0.locator == nil && document.content(of: $0).keys.isEmpty
    }
    return without.map { annotation in
      Finding(
        annotation.head, Message("the annotation does not say where it belongs", zh: "批注没有写位置"),
        hint: Message(
          "write it after the bracket: `> [!quote] p. 5`, `§3.2` or `12:30`",
          zh: "写在方括号后面：`> [!quote] p. 5`、`§3.2` 或 `12:30`"))
    }
  }
}
