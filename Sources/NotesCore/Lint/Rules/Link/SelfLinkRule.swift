/// Finds links and relations of notes to themselves.
struct SelfLinkRule: LibraryRule {
  let description = RuleDescription(
    "link/self", .warning,
    summary: Message("A note points at itself.", zh: "笔记指向自己。"),
    reason: Message(
      "A relation or a link to the note that it stands in says nothing, and mostly another note was meant. A link to a heading of the note, `[[#Heading]]`, is none of these.",
      zh: "指向自己的关系或链接没有内容，多半是想写另一条。指向本篇标题的链接 `[[#标题]]` 不算。"),
    passing: [
      .body("见 [[other]]、[[#方法]]、[[example#方法]] 和 [上文](example.md#方法)。\n\n## 方法\n\n文字。\n", others: other),
      .frontMatter("relations:\n  improves:\n    - other\n", others: other),
    ],
    failing: [
      .frontMatter("relations:\n  improves:\n    - other\n    - ↓example\n", others: other),
      .body("本篇 [[↓example]]，也就是 [它](↓example.md)。\n", others: other),
      .body("本篇 ![[↓Example|自己]]。\n", others: other),
    ])

  private static let other = ["notes/2022/other.md": RuleExample.note("Other")]

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    let targets = file.relationTargets().lazy.map(\.target).filter { target in
      library.resolver.index(of: target.text).map { file.holds(library.notes[$0]) } ?? false
    }
    let links = file.links(in: library).lazy.filter { resolved in
      guard case .note(let index, _) = resolved.destination else { return false }
      return resolved.link.fragment == nil && file.holds(library.notes[index])
    }
    return (Array(targets.map(\.range)) + links.map(\.link.range)).map { range in
      Finding(
        range, Message("this is the note itself", zh: "这里指向的就是本篇"),
        hint: Message("write the id of the note that was meant, or delete it", zh: "写想指的那条的编号，或者删掉"))
    }
  }
}
