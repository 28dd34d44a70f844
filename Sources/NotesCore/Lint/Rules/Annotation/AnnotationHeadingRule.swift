/// Finds headings that are meant to hold annotations and do not, and second ones that do.
struct AnnotationHeadingRule: NoteRule {
  let description = RuleDescription(
    "annotation/heading", .warning,
    summary: Message(
      "The heading above annotations is not quite right, or not the first.", zh: "批注上面的标题写得不对，或写了两次。"),
    reason: Message(
      "Annotations stand below `## Annotations` or `## 批注`, written so and at this level. Below another spelling or another level nothing finds them; below a second such heading they stand in no order with those of the first.",
      zh: "批注要写在 `## 批注` 或 `## Annotations` 下面，字和级别都要一样。写法、级别不同，下面的批注就查不到；写了两次，两处的批注就没法排在一起。"),
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
      .body(
        "↓## 摘录\n\n> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n",
        fixed: "## 批注\n\n> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n"),
      .body(
        "↓##Annotations\n\n> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n",
        fixed: "## Annotations\n\n> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n"),
      .body(
        "## 批注\n\n> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n↓## Annotations\n\n> [!note] p. 6\n>\n> 想法。\n\n^m4w0re\n"
      ),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    meant(in: file) + repeated(in: file)
  }

  private func meant(in file: LintedFile) -> [Finding] {
    file.meantAnnotationHeadings.map { meant in
      Finding(
        meant.range,
        Message("what stands below this heading is no annotation yet", zh: "这个标题下面的还不算批注"),
        hint: Message("write the heading as `\(meant.meant)`", zh: "把标题写成 `\(meant.meant)`"),
        fix: Fix(.unsafe, [Edit(meant.range, meant.meant)]))
    }
  }

  private func repeated(in file: LintedFile) -> [Finding] {
    let headings = AnnotationReader.sections(of: file.document).map { file.document.headings[$0.heading] }
    guard headings.count > 1 else { return [] }
    let line = file.lines.line(of: headings[0].range.lowerBound)
    return headings.dropFirst().map { heading in
      Finding(
        heading.range,
        Message("the annotations have a heading already, in line \(line)", zh: "第 \(line) 行已经有批注的标题"),
        hint: Message(
          "move what stands below it under that one, and delete it", zh: "把下面的批注移到那个标题下，删掉这个标题"))
    }
  }
}
