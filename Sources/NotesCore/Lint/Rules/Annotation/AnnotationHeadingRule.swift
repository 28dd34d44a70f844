/// Finds headings that are meant to hold annotations, and do not.
struct AnnotationHeadingRule: NoteRule {
  let description = RuleDescription(
    "annotation/heading", .warning,
    summary: Message("The heading above annotations is not quite right.", zh: "批注上面的标题写得不对。"),
    reason: Message(
      "Annotations stand below `## Annotations` or `## 批注`, written so and at this level. Below another spelling or another level nothing finds them.",
      zh: "批注要写在 `## 批注` 或 `## Annotations` 下面，字和级别都要一样。写法、级别不同，下面的批注就查不到。"),
    fix: .unsafe,
    passing: [
      .body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n")),
      .body("### 批注\n\n这一节只有文字。\n"),
    ],
    failing: [
      .body(
        "↓## annotations\n\n> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n",
        fixed: "## Annotations\n\n> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n"),
      .body(
        "↓## 批註：\n\n> [!note] 全文\n>\n> 想法。\n\n^k3v9qd\n",
        fixed: "## 批注\n\n> [!note] 全文\n>\n> 想法。\n\n^k3v9qd\n"),
      .body(
        "## 摘要\n\n↓### Anotations\n\n> [!note] §3.2\n>\n> 想法。\n\n^k3v9qd\n",
        fixed: "## 摘要\n\n## Annotations\n\n> [!note] §3.2\n>\n> 想法。\n\n^k3v9qd\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    MeantAnnotationHeading.find(in: file.document).map { meant in
      Finding(
        meant.heading.range,
        Message("what stands below this heading is no annotation yet", zh: "这个标题下面的还不算批注"),
        hint: Message("write the heading as `\(meant.meant)`", zh: "把标题写成 `\(meant.meant)`"),
        fix: Fix(.unsafe, [Edit(meant.heading.range, meant.meant)]))
    }
  }
}
