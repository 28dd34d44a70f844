/// Finds annotations that do not stand in the order of the work.
struct AnnotationOrderRule: NoteRule {
  let description = RuleDescription(
    "annotation/order", .warning,
    summary: Message("An annotation stands behind one of a later page.", zh: "批注没有按页排列。"),
    reason: Message(
      "Annotations are read along with the work, and two people who annotate different pages get no conflict in git when both write in page order.",
      zh: "批注是对着原文读的；两个人批注不同的页，都按页写，git 合并才不冲突。"),
    fix: .unsafe,
    passing: [
      .body(
        AnnotationExample.of("> [!quote] p. 5\n>\n> 原文。\n\n^k3v9qd\n\n> [!note] §3\n>\n> 想法。\n\n^m4w0re\n"))
    ],
    failing: [
      .body(
        AnnotationExample.of(
          "> [!quote] p. 9\n>\n> 原文。\n\n^k3v9qd\n\n> [!quote] ↓p. 5\n>\n> 又一段。\n\n^m4w0re\n\n评语。\n"),
        fixed: AnnotationExample.of(
          "> [!quote] p. 5\n>\n> 又一段。\n\n^m4w0re\n\n评语。\n\n> [!quote] p. 9\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(
        AnnotationExample.of(
          "> [!note] 全文\n>\n> 想法。\n\n^k3v9qd\n\n> [!quote] ↓第 2 页\n>\n> 原文。\n\n^m4w0re\n", heading: "批注"),
        fixed: AnnotationExample.of(
          "> [!quote] 第 2 页\n>\n> 原文。\n\n^m4w0re\n\n> [!note] 全文\n>\n> 想法。\n\n^k3v9qd\n", heading: "批注")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    let hasOneSection = AnnotationReader.sections(of: document).count == 1
    var previous: (annotation: Annotation, place: AnnotationLocator)?
    var findings: [Finding] = []
    for annotation in document.annotations {
      let place = AnnotationLocator(annotation.locator?.text ?? "")
      if let previous, let locator = annotation.locator, isLate(place, after: previous.place),
        !startsSection(annotation, after: previous.annotation, in: document)
      {
        findings.append(
          finding(
            locator, after: previous.place, fix: hasOneSection ? fix(annotation, in: document) : nil))
      } else {
        previous = (annotation, place)
      }
    }
    return findings
  }

  /// Whether a place comes before another in the work. Sections, figures and times cannot be told from each other.
  private func isLate(_ place: AnnotationLocator, after other: AnnotationLocator) -> Bool {
    place < other && (place.kind == .page || place.kind == other.kind)
  }

  private func startsSection(_ annotation: Annotation, after previous: Annotation, in document: Document)
    -> Bool
  {
    let between = previous.range.upperBound..<annotation.range.lowerBound
    return document.headings.contains { $0.level <= 2 && between.contains($0.range.lowerBound) }
  }

  private func finding(_ locator: LocatedText, after other: AnnotationLocator, fix: Fix?) -> Finding {
    let other =
      other.text.isEmpty
      ? Message("one without a locator", zh: "没有位置的") : Message(verbatim: "`\(other.text)`")
    return Finding(
      locator.range,
      Message(
        "`\(locator.text)` stands behind \(other.english)", zh: "`\(locator.text)` 排在 \(other.chinese) 后面"),
      hint: Message("move it up, to its place in page order", zh: "按页码移到前面"), fix: fix)
  }

  /// Moves an annotation, with its id and its comment, to its place.
  private func fix(_ annotation: Annotation, in document: Document) -> Fix? {
    let others = document.annotations.filter { $0 != annotation }
    let place = AnnotationPlacement(document, among: others).insertion(
      of: document.source.text(annotation.range),
      at: annotation.locator.map { AnnotationLocator($0.text) }, heading: .english)
    let removal = AnnotationPlacement.removal(of: annotation, from: document)
    guard place.offset <= removal.lowerBound else { return nil }
    let text = LineBreaks.replaced(
      in: Array(place.text.utf8), by: LineBreaks.usual(in: document.source.bytes))
    return Fix(.unsafe, [Edit(place.offset..<place.offset, text), Edit(removal, "")])
  }
}
