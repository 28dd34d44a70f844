/// Finds links to headings that their files have several times.
struct AmbiguousHeadingRule: LibraryRule {
  let description = RuleDescription(
    "link/ambiguous-heading", .information,
    summary: Message("A link leads to one of several headings.", zh: "链接的标题在文件里不止一个。"),
    reason: Message(
      "`[[id#Results]]` leads to the first of the headings that read so. Name the heading above it, too: `[[id#Study 2#Results]]`.",
      zh: "`[[编号#结果]]` 指向第一个叫这个名字的标题。把它上面的标题也写上：`[[编号#实验二#结果]]`。"),
    passing: [
      .body("见 [[mamba#方法]]、[[mamba#实验二#结果]] 和 [结果](mamba.md#结果-1)。\n", others: mamba),
      .body("见 [[#结果]]。\n\n## 结果\n"),
    ],
    failing: [
      .body("见 [[mamba#↓结果]] 和 ![[mamba#↓结果|那里]]。\n", others: mamba),
      .body("见 [[#↓Result]]。\n\n## Result\n\n## result\n"),
      .file("[[mamba#↓结果]]\n", at: "README.md", others: mamba),
    ])

  private static let mamba = [
    "notes/2023/mamba.md": RuleExample.note(
      "Mamba", body: "## 方法\n\n文字。\n\n## 实验一\n\n### 结果\n\n文字。\n\n## 实验二\n\n### 结果\n\n文字。\n")
  ]

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    file.links(in: library).compactMap { resolved in
      guard let range = resolved.link.fragmentRange, case .heading(let heading) = resolved.link.fragment,
        let places = file.places(for: resolved, in: library)
      else { return nil }
      let count = places.headingCount(heading)
      guard count > 1 else { return nil }
      return Finding(
        range, Message("\(count) headings read `\(heading)`", zh: "有 \(count) 个标题是 `\(heading)`"),
        hint: Message(
          "name the heading above it as well, as in `Study 2#Results`, or give the headings other words",
          zh: "把上一级标题也写上，如 `实验二#结果`；或者把标题改得不一样"))
    }
  }
}
