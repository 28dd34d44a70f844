/// Finds callouts among the annotations whose kind or brackets are misspelt.
struct UnknownAnnotationKindRule: NoteRule {
  let description = RuleDescription(
    "annotation/unknown-kind", .warning,
    summary: Message("A callout among the annotations is of no kind that they have.", zh: "批注的种类写错了。"),
    reason: Message(
      "An annotation begins with `[!quote]` or `[!note]`, in these letters and brackets. A callout of another kind or form is taken for the comment of the annotation above it, with all that is said below.",
      zh: "批注以 `[!quote]` 或 `[!note]` 开头，字和括号都要这样写。别的种类、别的写法会被当成上一条批注的评语，下面的话也一样。"),
    fix: .unsafe,
    passing: [
      .body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n> [!info] 出处\n> 评语里的提示块。\n")),
      .body(
        AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n> [note](https://example.com) 里的话。\n")),
    ],
    failing: [
      .body(
        AnnotationExample.of("> [!↓qoute] p. 5\n>\n> 原文。\n\n^k3v9qd\n"),
        fixed: AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(
        AnnotationExample.of("> [!↓摘录] p. 5\n>\n> 原文。\n\n^k3v9qd\n", heading: "批注"),
        fixed: AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n", heading: "批注")),
      .body(
        AnnotationExample.of(
          "> ↓[! quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n> ↓【!note】 §3\n>\n> 想法。\n\n^m4w0re\n"),
        fixed: AnnotationExample.of(
          "> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n> [!note] §3\n>\n> 想法。\n\n^m4w0re\n")),
      .body(
        AnnotationExample.of("> ↓[quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n"),
        fixed: AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(
        AnnotationExample.of("> [!↓info] §3.2\n>\n> 想法。\n\n^k3v9qd\n", heading: "批注")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    return document.source.bytes.withUnsafeBufferPointer { bytes in
      AnnotationReader.sections(of: document).flatMap { heading, next in
        let end = next.map { document.headings[$0].line } ?? document.lines.count
        return (document.headings[heading].line..<end).compactMap { index in
          MeantCallout(bytes, document.lines[index]).map(finding)
        }
      }
    }
  }

  private func finding(_ callout: MeantCallout) -> Finding {
    Finding(
      callout.range,
      Message("there is no annotation `\(callout.written)`", zh: "没有 `\(callout.written)` 这种批注"),
      hint: callout.meant.map { Message("did you mean `[!\($0.word)]`?", zh: "是不是 `[!\($0.word)]`？") }
        ?? Message(
          "`[!quote]` holds words of the work, `[!note]` your own", zh: "原文用 `[!quote]`，自己的话用 `[!note]`"),
      fix: callout.replacement.map { Fix(.unsafe, callout.range, $0) })
  }
}
