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
      .body(
        AnnotationExample.of(
          "> [!note] ↓全文\n>\n> 想法。\n\n^k3v9qd\n\n> [!quote] p. 2\n>\n> 原文。\n\n^m4w0re\n\n> [!quote] p. 3\n>\n> 又一段。\n\n^q8t2xz\n"
        ),
        fixed: AnnotationExample.of(
          "> [!quote] p. 2\n>\n> 原文。\n\n^m4w0re\n\n> [!quote] p. 3\n>\n> 又一段。\n\n^q8t2xz\n\n> [!note] 全文\n>\n> 想法。\n\n^k3v9qd\n"
        )),
    ])

  /// How many of a note's findings have a fix: each costs a pass over its annotations.
  private static let fixLimit = 100

  func check(_ file: LintedFile) -> [Finding] {
    let document = file.document
    var fixesLeft = AnnotationReader.sections(of: document).count == 1 ? AnnotationOrderRule.fixLimit : 0
    return runs(in: document).flatMap { run in
      let places = run.map { AnnotationLocator($0.locator?.text ?? "") }
      return OrderedAnnotations(places).misplaced.map { misplaced in
        let annotation = run[misplaced.index]
        fixesLeft -= 1
        return finding(
          misplaced, annotation, places, fix: fixesLeft >= 0 ? fix(annotation, in: document) : nil)
      }
    }
  }

  /// The annotations that stand below one heading each, in order.
  private func runs(in document: Document) -> [[Annotation]] {
    var rest = document.headings.filter { $0.level <= 2 }[...]
    var runs: [[Annotation]] = []
    for annotation in document.annotations {
      let passed = rest.prefix { $0.range.lowerBound < annotation.range.lowerBound }.count
      rest = rest.dropFirst(passed)
      if passed > 0 || runs.isEmpty { runs.append([]) }
      runs[runs.count - 1].append(annotation)
    }
    return runs
  }

  private func finding(
    _ misplaced: OrderedAnnotations.Misplacement, _ annotation: Annotation, _ places: [AnnotationLocator],
    fix: Fix?
  ) -> Finding {
    let (own, other) = (words(places[misplaced.index]), words(places[misplaced.other]))
    let range = annotation.locator?.range ?? annotation.head
    if misplaced.other < misplaced.index {
      return Finding(
        range,
        Message(
          "\(own.english) stands behind \(other.english)", zh: "\(own.chinese) 排在 \(other.chinese) 后面"),
        hint: Message("move it up, to its place in page order", zh: "按页码移到前面"), fix: fix)
    }
    return Finding(
      range,
      Message(
        "\(own.english) stands before \(other.english)", zh: "\(own.chinese) 排在 \(other.chinese) 前面"),
      hint: Message("move it down, to its place in page order", zh: "按页码移到后面"), fix: fix)
  }

  private func words(_ place: AnnotationLocator) -> Message {
    place.text.isEmpty
      ? Message("one without a locator", zh: "没有位置的")
      : Message("`\(place.text)`", zh: "`\(place.text)`")
  }

  /// Moves an annotation, with its id, its comment and the comments above that are about it, to its place.
  private func fix(_ annotation: Annotation, in document: Document) -> Fix? {
    let others = document.annotations.filter { $0 != annotation }
    let place = AnnotationPlacement(document, among: others).insertion(
      at: annotation.locator.map { AnnotationLocator($0.text) }, heading: .english)
    let removal = AnnotationPlacement.removal(of: annotation, from: document)
    let bytes = document.source.bytes
    let insertion = place.edit(bytes[annotation.whole], lineBreak: LineBreaks.usual(in: bytes))
    if place.offset <= removal.lowerBound { return Fix(.unsafe, [insertion, Edit(removal, "")]) }
    return place.offset > removal.upperBound ? Fix(.unsafe, [Edit(removal, ""), insertion]) : nil
  }
}
