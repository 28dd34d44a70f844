/// Finds quotations from works with pages that do not say where they stand.
struct MissingLocatorRule: NoteRule {
  let description = RuleDescription(
    "annotation/no-locator", .warning,
    summary: Message("A quotation has no locator.", zh: "摘录没有写位置。"),
    reason: Message(
      "Without a page or a section nobody finds words of a work with pages again: a paper, a survey, or whatever has its pages counted in `progress`. A quotation from a post needs none, nor does a thought of yours.",
      zh: "论文、综述，还有在 `progress` 里数着页的，摘录没有页码、章节，就再也找不到原处。博文的摘录和自己的想法可以不写。"),
    passing: [
      .body(AnnotationExample.of("> [!quote] p. 5 · 2023-12-11\n>\n> 原文。\n\n^k3v9qd\n")),
      .body(AnnotationExample.of("> [!note] 开头\n>\n> 想法。\n\n^k3v9qd\n", heading: "批注")),
      .body("> [!quote]\n> 别处的引用不是批注。\n"),
      .body(
        AnnotationExample.of("> [!quote] · 2024-05-02\n>\n> 网页上的话。\n\n^k3v9qd\n\n<!-- hypothesis:T0DIX -->\n")
      ),
      .body(AnnotationExample.of("> [!note] · 2023-12-11\n>\n> 想法。\n\n^k3v9qd\n", heading: "批注")),
      .file(
        "---\ntitle: Example\ntype: post\n---\n\n\(AnnotationExample.of("> [!quote]\n>\n> 原文。\n\n^k3v9qd\n"))"
      ),
    ],
    failing: [
      .body(AnnotationExample.of("↓> [!quote]\n>\n> 原文。\n\n^k3v9qd\n")),
      .file(
        "---\ntitle: Example\nstatus: reading\nprogress: 3/40\ntype: model\n---\n\n\(AnnotationExample.of("↓> [!quote] · 2023-12-11\n>\n> 原文。\n\n^k3v9qd\n"))"
      ),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    guard hasPages(file.note) else { return [] }
    let document = file.document
    // What was marked in a web page has no place but the page itself, and its source knows the way back.
    let without = document.annotations.filter {
      $0.kind == .quote && $0.locator == nil && document.content(of: $0).keys.isEmpty
    }
    return without.map { annotation in
      Finding(
        annotation.head, Message("the quotation does not say where it stands", zh: "摘录没有写位置"),
        hint: Message(
          "write it after the bracket: `> [!quote] p. 5`, `§3.2` or `12:30`",
          zh: "写在方括号后面：`> [!quote] p. 5`、`§3.2` 或 `12:30`"))
    }
  }

  /// Whether a work has pages to name: it is printed, or somebody counts them.
  private func hasPages(_ note: Note) -> Bool {
    switch note.kind {
    case .paper, .survey: return true
    case .post: return false
    default:
      if case .counted = note.progress { return true }
      return false
    }
  }
}
