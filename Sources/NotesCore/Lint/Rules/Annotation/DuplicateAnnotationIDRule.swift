/// Finds block ids that a note has twice.
struct DuplicateAnnotationIDRule: NoteRule {
  let description = RuleDescription(
    "annotation/duplicate-id",
    summary: Message("A block id stands twice in a note.", zh: "一条笔记里有两个相同的块编号。"),
    reason: Message(
      "A link to the id leads to the first of the two; the other cannot be reached. Copied annotations are the usual reason.",
      zh: "指向它的链接只会到前一个，后一个就到不了了。多半是复制批注时忘了改。"),
    passing: [
      .body(
        AnnotationExample.of(
          "> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n> [!quote] p. 6\n>\n> 又一段。\n\n^m4w0re\n"))
    ],
    failing: [
      .body(
        AnnotationExample.of(
          "> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n> [!quote] p. 6\n>\n> 又一段。\n\n^↓k3v9qd\n")),
      .body("一段话。 ^abc\n\n另一段。 ^↓abc\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    var first: [String: Int] = [:]
    return file.document.blocks.compactMap { block in
      let id = block.text.lowercased()
      guard let earlier = first.updateValue(first[id] ?? block.range.lowerBound, forKey: id) else {
        return nil
      }
      let line = file.lines.line(of: earlier)
      return Finding(
        block.range,
        Message(
          "`\(block.text)` is the id of the block in line \(line), too",
          zh: "`\(block.text)` 也是第 \(line) 行那一块的编号"),
        hint: Message("give one of the two another id", zh: "给其中一个换个编号"))
    }
  }
}
