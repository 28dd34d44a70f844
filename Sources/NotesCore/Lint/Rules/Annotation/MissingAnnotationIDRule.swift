/// Finds annotations without an id.
struct MissingAnnotationIDRule: NoteRule {
  let description = RuleDescription(
    "annotation/missing-id", .warning,
    summary: Message("An annotation has no id.", zh: "批注没有编号。"),
    reason: Message(
      "Other notes link to an annotation by its id, and an import knows by it what is there already.",
      zh: "别的笔记靠编号链接到批注，导入时也靠它认出已有的批注。"),
    fix: .safe,
    passing: [.body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n评语。\n"))],
    failing: [
      .body(
        AnnotationExample.of("↓> [!quote] p. 5\n>\n> 原文。\n\n评语。\n"),
        fixed: AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^0dmesg\n\n评语。\n")),
      .body(
        AnnotationExample.of("↓> [!note] §3\n>\n> 想法。\n>\n\n> [!note] §4\n>\n> 又一条。\n\n^k3v9qd\n"),
        fixed: AnnotationExample.of(
          "> [!note] §3\n>\n> 想法。\n>\n\n^e8wzcm\n\n> [!note] §4\n>\n> 又一条。\n\n^k3v9qd\n")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    let without = document.annotations.filter {
      $0.id == nil && $0.text != nil && MeantAnnotationID($0, in: document) == nil
    }
    var ids = AnnotationIDs(without.isEmpty ? [] : document.blocks.map(\.text))
    return without.map { annotation in
      let id = ids.make(for: document.content(of: annotation))
      return Finding(
        annotation.head, Message("the annotation has no id", zh: "批注没有编号"),
        hint: Message(
          "below it write a blank line and `^\(id)`", zh: "在它下面空一行，写 `^\(id)`"),
        fix: fix(annotation, id, in: document))
    }
  }

  private func fix(_ annotation: Annotation, _ id: String, in document: Document) -> Fix {
    let end = document.endOfCallout(annotation)
    let text = LineBreaks.replaced(
      in: Array("\n\n^\(id)\(AnnotationPlacement.gap(behind: end, in: document))".utf8),
      by: LineBreaks.usual(in: document.source.bytes))
    return Fix(.safe, [Edit(end..<end, text)])
  }
}
