/// Finds what is written for the id of an annotation, and is none or hardly meant so.
struct MalformedAnnotationIDRule: NoteRule {
  let description = RuleDescription(
    "annotation/malformed-id", .warning,
    summary: Message("The id of an annotation is mistyped.", zh: "批注的编号写错了。"),
    reason: Message(
      "An id is `^` and letters, digits or hyphens on a line of its own below the callout; with any other sign, or within the callout, it is not that of the annotation. Those that the tool makes have six characters or more, digits and small letters without i, l, o and u: one that has others was cut or mistyped, and links to it miss.",
      zh:
        "编号是提示块下面单独一行的 `^` 加字母、数字或连字符；有别的符号，或写在提示块里面，就不是批注的编号。notes 生成的至少六位，只有数字和 i、l、o、u 以外的小写字母：不是这样的，多半是抄错了，链接会落空。"
    ),
    fix: .unsafe,
    passing: [
      .body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^why-scale\n")),
    ],
    failing: [
      .body(
        AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n↓^k3v_9qd\n"),
        fixed: AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(
        AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n↓^k3v9qd 评语。\n", heading: "批注"),
        fixed: AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n评语。\n", heading: "批注")),
      .body(
        AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^↓K3V9QD\n"),
        fixed: AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(
        AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n> ↓^k3v9qd\n"),
        fixed: AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^↓k3v9q\n")),
      .body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^↓k3v9qo\n")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    let meant = document.annotations.compactMap { annotation in
      MeantAnnotationID(annotation, in: document).map { (annotation, $0) }
    }
    if meant.isEmpty { return [] }
    let taken = Dictionary(document.blocks.map { ($0.text.lowercased(), 1) }, uniquingKeysWith: +)
    var ids = AnnotationIDs(taken.keys)
    return meant.map { annotation, meant in
      switch meant.fault {
      case .unreadable:
        let isFree = MeantAnnotationID.isWellFormed(meant.tidied) && taken[meant.tidied] == nil
        let id = isFree ? meant.tidied : ids.make(for: document.content(of: annotation))
        return unreadable(meant, id, in: document)
      case .mistyped: return mistyped(meant, taken, in: document)
      case .inside: return inside(meant, of: annotation, taken, in: document)
      }
    }
  }

  /// What is written is no id; `id` is what it can be, or a new one.
  private func unreadable(_ meant: MeantAnnotationID, _ id: String, in document: Document) -> Finding {
    let written = document.source.text(meant.range)
    if meant.rest.isEmpty {
      return Finding(
        meant.range, Message("`\(written)` is no id", zh: "`\(written)` 不是编号"),
        hint: Message("write `^\(id)`", zh: "写成 `^\(id)`"), fix: Fix(.unsafe, meant.range, "^\(id)"))
    }
    let bytes = document.source.bytes
    let end = bytes[meant.rest].firstIndex { !$0.isBlank } ?? meant.rest.upperBound
    let text = LineBreaks.replaced(in: Array("^\(id)\n\n".utf8), by: LineBreaks.usual(in: bytes))
    return Finding(
      meant.range,
      Message("an id stands alone on its line", zh: "编号要单独占一行"),
      hint: Message("put what follows it into a paragraph of its own", zh: "后面的话另起一段"),
      fix: Fix(.unsafe, [Edit(meant.range.lowerBound..<end, text)]))
  }

  private func inside(
    _ meant: MeantAnnotationID, of annotation: Annotation, _ taken: [String: Int], in document: Document
  ) -> Finding {
    let looksWrong =
      MeantAnnotationID.looksMade(meant.tidied) && !MeantAnnotationID.isWellFormed(meant.tidied)
    // It may be one of the blocks itself.
    let isFree = !looksWrong && taken[meant.tidied, default: 0] < 2
    let start = document.endOfWords(of: annotation, before: meant.range.lowerBound)
    let end = document.endOfCallout(annotation)
    let text = LineBreaks.replaced(
      in: Array("\n\n^\(meant.tidied)\(AnnotationPlacement.gap(behind: end, in: document))".utf8),
      by: LineBreaks.usual(in: document.source.bytes))
    return Finding(
      meant.range, Message("the id stands within the callout", zh: "编号写在提示块里面了"),
      hint: Message("write it below, after a blank line and without `>`", zh: "移到下面：空一行，前面不要 `>`"),
      fix: isFree ? Fix(.unsafe, [Edit(start..<end, text)]) : nil)
  }

  private func mistyped(
    _ meant: MeantAnnotationID, _ taken: [String: Int], in document: Document
  ) -> Finding {
    let written = document.source.text(meant.range)
    // It is one of the blocks itself.
    let isFree = MeantAnnotationID.isWellFormed(meant.tidied) && taken[meant.tidied, default: 0] < 2
    return Finding(
      meant.range, Message("the id `\(written)` looks mistyped", zh: "编号 `\(written)` 像是写错了"),
      hint: isFree
        ? Message("write it in small letters: `^\(meant.tidied)`", zh: "写成小写：`^\(meant.tidied)`")
        : Message(
          "ids have six or more of 0-9 and a-z without i, l, o and u; look at the links to it",
          zh: "编号至少六位，用 0-9 和 i、l、o、u 以外的 a-z；看看指向它的链接"),
      fix: isFree ? Fix(.unsafe, meant.range, meant.tidied) : nil)
  }
}
