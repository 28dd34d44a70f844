/// Finds imported annotations that a note has twice.
struct DuplicateAnnotationKeyRule: NoteRule {
  let description = RuleDescription(
    "annotation/duplicate-key",
    summary: Message("Two annotations of a note carry the same key.", zh: "一条笔记里有两条批注的来源编号相同。"),
    reason: Message(
      "An import finds an annotation by the key of the program that it comes from, such as `<!-- zotero:ABCD2345 -->`. Where two have it, changes at the source reach one of them.",
      zh: "导入时靠来源编号认出批注，如 `<!-- zotero:ABCD2345 -->`。两条都有，来源的修改只会到其中一条。"),
    passing: [
      .body(
        AnnotationExample.of(
          "> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n<!-- zotero:ABCD2345 -->\n\n> [!quote] p. 6\n>\n> 又一段。\n\n^m4w0re\n\n<!-- zotero:EFGH2345 -->\n"
        ))
    ],
    failing: [
      .body(
        AnnotationExample.of(
          "> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n<!-- zotero:ABCD2345 -->\n\n> [!quote] p. 6\n>\n> 又一段。\n\n^m4w0re\n\n↓<!-- zotero:ABCD2345 -->\n"
        )),
      .body(
        AnnotationExample.of(
          "> [!note] p. 5\n>\n> 想法。\n\n^k3v9qd\n\n<!-- readwise:12 -->\n\n评语。\n\n↓<!-- readwise:12 -->\n",
          heading: "批注")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    let ranges = document.annotations.compactMap(\.comment)
    guard !ranges.isEmpty, !document.comments.isEmpty else { return [] }
    var rest = ranges[...]
    var first: [AnnotationKey: Int] = [:]
    return document.comments.compactMap { comment in
      rest = rest.drop { $0.upperBound <= comment.range.lowerBound }
      guard rest.first?.contains(comment.range.lowerBound) ?? false,
        let key = AnnotationKey(document.source.text(comment.text)),
        let earlier = first.updateValue(first[key] ?? comment.range.lowerBound, forKey: key)
      else { return nil }
      let line = file.lines.line(of: earlier)
      return Finding(
        comment.range,
        Message("`\(key.text)` stands in line \(line), too", zh: "第 \(line) 行也有 `\(key.text)`"),
        hint: Message("delete one of the two annotations, or its key", zh: "删掉其中一条批注，或去掉它的来源编号"))
    }
  }
}
