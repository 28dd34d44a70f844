/// Finds what looks like an annotation, outside of the part of a note that holds them.
struct MisplacedAnnotationRule: NoteRule {
  let description = RuleDescription(
    "annotation/misplaced", .warning,
    summary: Message("An annotation stands outside of the annotations.", zh: "批注写在了批注部分之外。"),
    reason: Message(
      "Only what stands below `## Annotations` or `## 批注` is an annotation; elsewhere nothing finds it, and no import knows that it is there.",
      zh: "`## 批注` 或 `## Annotations` 下面的才是批注；写在别处就查不到，导入时也认不出来。"),
    passing: [
      .body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n")),
      .body("> [!quote] 某人\n>\n> 别处的引用不是批注。\n"),
    ],
    failing: [
      .body("↓> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n"),
      .body("### 批注记录\n\n↓> [!note] §3.2\n>\n> 想法。\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    let sections = AnnotationReader.sections(of: document).map { heading, next in
      document.headings[heading].line..<(next.map { document.headings[$0].line } ?? document.lines.count)
    }
    // `annotation/heading` tells of those below a heading that is not quite right.
    var known = (sections + MeantAnnotationHeading.find(in: document).map(\.lines))
      .sorted { $0.lowerBound < $1.lowerBound }[...]
    var end = 0
    return document.source.bytes.withUnsafeBufferPointer { bytes in
      document.lines.indices.compactMap { index in
        while let next = known.first, next.lowerBound <= index {
          end = max(end, next.upperBound)
          known = known.dropFirst()
        }
        guard let head = CalloutHead(bytes, document.lines[index]), let locator = head.locator,
          AnnotationLocator(locator.text).kind != .words, index >= end
        else { return nil }
        return Finding(
          head.range,
          Message("this is no annotation, since it stands outside of them", zh: "它不在批注部分，不算批注"),
          hint: Message(
            "move it below a heading `## Annotations` or `## 批注`", zh: "移到标题 `## 批注` 或 `## Annotations` 下面"))
      }
    }
  }
}
