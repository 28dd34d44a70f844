/// Finds wiki links to names that no note has.
struct MissingNoteRule: LibraryRule {
  let description = RuleDescription(
    "link/missing-note",
    summary: Message("A link leads to no note.", zh: "链接指向的笔记不存在。"),
    reason: Message(
      "`[[name]]` and `![[name]]` lead to the note with that id, or with that short name or alias where only one has it. A note that was renamed or deleted leaves such links behind.",
      zh: "`[[名称]]` 和 `![[名称]]` 指向有这个编号的笔记，或者唯一有这个简称、别名的笔记。笔记改名或删除后会留下这样的链接。"),
    passing: [
      .body("见 [[mamba]]、[[Mamba|状态空间]] 和 [[2023/mamba#方法]]。\n", others: mamba),
      .body("`[[nope]]`, <!-- [[nope]] -->\n\n```\n[[nope]]\n```\n", others: mamba),
      .body(
        "图 ![[papers/fig.png]]\n", others: ["papers/fig.png": "", "notes/2023/x.md": RuleExample.note("X")]),
    ],
    failing: [
      .body("好读，见 [[↓mamab]] 和 ![[↓没有这条|别名]]。\n", others: mamba),
      .body("> 引用 [[↓nope#Heading]]\n\n- [[mamba]]\n", others: mamba),
      .file("# Readme\n\n[[↓nope]], [[mamba]]\n", at: "README.md", others: mamba),
    ])

  private static let mamba = [
    "notes/2023/mamba.md": RuleExample.note("Mamba", body: "## 方法\n\n文字。\n")
  ]

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    let missing = file.links(in: library).lazy.compactMap { resolved in
      guard case .noNote = resolved.destination, case .note(.wiki(let name)) = resolved.link.target else {
        return nil as (name: String, range: Range<Int>)?
      }
      return (name, resolved.link.range)
    }
    return missing.enumerated().map { place, link in
      Finding(
        link.range, Message("there is no note `\(link.name)`", zh: "没有 `\(link.name)` 这条笔记"),
        hint: TargetHint.missing(link.name, in: library, isCompared: place < TargetHint.limit))
    }
  }
}
