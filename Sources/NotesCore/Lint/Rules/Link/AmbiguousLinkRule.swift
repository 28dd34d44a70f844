/// Finds wiki links by names that several notes have.
struct AmbiguousLinkRule: LibraryRule {
  let description = RuleDescription(
    "link/ambiguous",
    summary: Message("A link leads to several notes.", zh: "链接的名称有几条笔记都用。"),
    reason: Message(
      "Two notes may share a short name or an alias. A link by it leads to none, for a guess would be wrong half of the time.",
      zh: "两条笔记可以有相同的简称或别名。用它作链接就不知道指哪一条，猜也会猜错。"),
    passing: [
      .body("见 [[gpt-1]] 和 [[GPT-2]]。\n", others: shared),
      .body("`[[GPT]]` 是它们的简称。\n", others: shared),
    ],
    failing: [
      .body("见 [[↓GPT]] 和 [[↓gpt#方法|那篇]]。\n", others: shared),
      .file("通用预训练：![[↓生成式预训练]]\n", at: "README.md", others: shared),
    ])

  private static let shared = [
    "notes/2018/gpt-1.md": RuleExample.note("One", "short: GPT\naliases:\n  - 生成式预训练\n"),
    "notes/2019/gpt-2.md": RuleExample.note("Two", "aliases:\n  - gpt\n  - 生成式预训练\n"),
  ]

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    file.links(in: library).compactMap { resolved in
      guard case .ambiguous(let notes) = resolved.destination,
        case .note(.wiki(let name)) = resolved.link.target
      else { return nil }
      return Finding(
        resolved.link.range,
        Message("several notes go by `\(name)`", zh: "有几条笔记都叫 `\(name)`"),
        hint: TargetHint.ambiguous(notes, in: library))
    }
  }
}
