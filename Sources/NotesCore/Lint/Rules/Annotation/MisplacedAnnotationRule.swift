/// Finds what looks like an annotation, outside of the part of a note that holds them.
struct MisplacedAnnotationRule: NoteRule {
  let description = RuleDescription(
    "annotation/misplaced", .warning,
    summary: Message("An annotation stands outside of the annotations.", zh: "批注写在了批注部分之外。"),
    reason: Message(
      "Only what stands below `## Annotations` or `## 批注`, and in no list, is an annotation; elsewhere nothing finds it, and no import knows that it is there.",
      zh: "`## 批注` 或 `## Annotations` 下面、不在列表里的才是批注；写在别处就查不到，导入时也认不出来。"),
    passing: [
      .body(AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n")),
      .body("> [!quote] 某人\n>\n> 别处的引用不是批注。\n"),
    ],
    failing: [
      .body("↓> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n"),
      .body("### 批注记录\n\n↓> [!note] §3.2\n>\n> 想法。\n"),
      .body(AnnotationExample.of("- ↓> [!quote] p. 5\n  >\n  > 原文。\n")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    let sections = AnnotationReader.sections(of: document).map { heading, next in
      document.headings[heading].line..<(next.map { document.headings[$0].line } ?? document.lines.count)
    }
    // `annotation/heading` tells of those below a heading that is not quite right.
    var known = (sections + file.meantAnnotationHeadings.map(\.lines))
      .sorted { $0.lowerBound < $1.lowerBound }[...]
    var end = 0
    return document.source.bytes.withUnsafeBufferPointer { bytes in
      document.lines.indices.compactMap { index in
        while let next = known.first, next.lowerBound <= index {
          end = max(end, next.upperBound)
          known = known.dropFirst()
        }
        let line = document.lines[index]
        return index < end ? inList(line, bytes) : outside(line, bytes)
      }
    }
  }

  /// What a line is outside of the annotations.
  private func outside(_ line: BodyLine, _ bytes: BodyBytes) -> Finding? {
    guard let head = CalloutHead(bytes, line) ?? CalloutHead(bytes, inList: line), head.isAtPlace else {
      return nil
    }
    return Finding(
      head.range,
      Message("this is no annotation, since it stands outside of them", zh: "它不在批注部分，不算批注"),
      hint: Message(
        "move it below a heading `## Annotations` or `## 批注`", zh: "移到标题 `## 批注` 或 `## Annotations` 下面"))
  }

  /// What a line is among the annotations.
  private func inList(_ line: BodyLine, _ bytes: BodyBytes) -> Finding? {
    guard let head = CalloutHead(bytes, inList: line), head.isAtPlace else { return nil }
    return Finding(
      head.range, Message("this is no annotation, since it stands in a list", zh: "它在列表里，不算批注"),
      hint: Message("write it without the sign of the list", zh: "去掉前面的列表符号"))
  }
}

extension CalloutHead {
  /// Whether it says where in the work it belongs, as annotations do.
  fileprivate var isAtPlace: Bool {
    locator.map { AnnotationLocator($0.text).kind != .words } ?? false
  }
}
