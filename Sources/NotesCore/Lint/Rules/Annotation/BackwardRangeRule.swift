/// Finds annotations from one place to an earlier one.
struct BackwardRangeRule: NoteRule {
  let description = RuleDescription(
    "annotation/backward-range", .warning,
    summary: Message("The place of an annotation ends before it begins.", zh: "批注的位置后小前大。"),
    reason: Message(
      "In `pp. 18-16` one of the two numbers is wrong. The annotation is sorted by the first, and a search for pages takes it for that one alone.",
      zh: "`pp. 18-16` 里总有一个数是错的。排序只看前一个数，按页也只查得到那一页。"),
    passing: [
      .body(AnnotationExample.of("> [!quote] pp. 16-18\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!quote] pp. 145-8\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!note] 12:30-1:02:10\n>\n> 想法。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!note] §3.1-3\n>\n> 想法。\n\n^k3v9qd\n")),
    ],
    failing: [
      .body(AnnotationExample.of("> [!quote] ↓pp. 18-16 · 2023-12-11\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!note] ↓第 12—10 页\n>\n> 想法。\n\n^k3v9qd\n", heading: "批注")),
      .body(AnnotationExample.of("> [!note] ↓12:30-12:10\n>\n> 想法。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!note] ↓§3.2-3.1\n>\n> 想法。\n\n^k3v9qd\n")),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    file.document.annotations.compactMap { annotation in
      guard let locator = annotation.locator, AnnotationLocator(locator.text).runsBackwards else {
        return nil
      }
      return Finding(
        locator.range, Message("`\(locator.text)` runs backwards", zh: "`\(locator.text)` 后小前大"),
        hint: Message("write the place where it begins first, or mend the number", zh: "把起点写在前面，或改正写错的数"))
    }
  }
}

extension AnnotationLocator {
  /// Whether it ends before it begins, its end read in the shortest way: `145-8` ends on page 148, `§3.1-3` in 3.3.
  fileprivate var runsBackwards: Bool {
    guard last.lexicographicallyPrecedes(first) else { return false }
    if last.count < first.count {
      return (first.dropLast(last.count) + last).lexicographicallyPrecedes(first)
    }
    guard kind == .page, let start = first.first, let end = last.first, end >= 0 else { return true }
    let scale = BackwardRangeRule.scale(of: end)
    return start - start % scale + end < start
  }
}

extension BackwardRangeRule {
  /// The power of ten above a number that is not below zero.
  fileprivate static func scale(of number: Int) -> Int {
    var scale = 10
    while scale <= number { scale *= 10 }
    return scale
  }
}
