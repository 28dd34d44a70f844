/// Finds callouts among the annotations whose kind is misspelt.
struct UnknownAnnotationKindRule: NoteRule {
  let description = RuleDescription(
    "annotation/unknown-kind", .warning,
    summary: Message("A callout among the annotations is of no kind that they have.", zh: "批注的种类写错了。"),
    reason: Message(
      "An annotation is a `[!quote]` or a `[!note]`. A callout of another kind is taken for the comment of the annotation above it, with all that is said below.",
      zh: "批注只有 `[!quote]` 和 `[!note]` 两种。别的提示块会被当成上一条批注的评语，下面的话也一样。"),
    fix: .unsafe,
    passing: [
      .body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n> [!info] 出处\n> 评语里的提示块。\n"))
    ],
    failing: [
      .body(
        AnnotationExample.of("> [!↓qoute] p. 5\n>\n> 原文。\n\n^k3v9qd\n"),
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
          finding(in: document.lines[index], bytes)
        }
      }
    }
  }

  private func finding(in line: BodyLine, _ bytes: BodyBytes) -> Finding? {
    guard line.block == .quotation, let (kind, rest) = callout(in: line, bytes) else { return nil }
    let name = bytes.text(kind).lowercased()
    guard !UnknownAnnotationKindRule.kinds.contains(name) else { return nil }
    let meant = UnknownAnnotationKindRule.kinds.first { EditDistance.nearest(to: name, in: [$0]) == [$0] }
    let isAtPlace = AnnotationLocator(bytes.text(rest)).kind != .words
    guard meant != nil || isAtPlace else { return nil }
    return Finding(
      kind, Message("there is no annotation `[!\(name)]`", zh: "没有 `[!\(name)]` 这种批注"),
      hint: meant.map { Message("did you mean `[!\($0)]`?", zh: "是不是 `[!\($0)]`？") }
        ?? Message(
          "`[!quote]` holds words of the work, `[!note]` your own", zh: "原文用 `[!quote]`，自己的话用 `[!note]`"),
      fix: meant.map { Fix(.unsafe, kind, $0) })
  }

  private static let kinds = ["quote", "note"]

  /// The kind of the callout that begins in a line, and what stands behind it.
  private func callout(in line: BodyLine, _ bytes: BodyBytes) -> (kind: Range<Int>, rest: Range<Int>)? {
    let content = bytes.trimmed(line.content)
    let open = bytes.skipBlanks(from: content.lowerBound + 1, to: content.upperBound)
    guard bytes.has("[!", at: open, before: content.upperBound) else { return nil }
    let end = (open + 2..<content.upperBound).first { !bytes[$0].isLetter } ?? content.upperBound
    guard end > open + 2, end - open < 16, end < content.upperBound, bytes[end] == UInt8(ascii: "]") else {
      return nil
    }
    return (open + 2..<end, bytes.trimmed(end + 1..<content.upperBound))
  }
}
