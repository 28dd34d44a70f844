/// Finds links to blocks that their files do not have.
struct MissingBlockRule: LibraryRule {
  let description = RuleDescription(
    "link/missing-block",
    summary: Message("A link leads to no block.", zh: "链接指向的段落不存在。"),
    reason: Message(
      "`[[id#^block]]` leads to the paragraph that ends in `^block`, or to the annotation above it. Ids of annotations are made from their words and stay when those change; they go when the annotation is deleted.",
      zh: "`[[编号#^段落]]` 指向以 `^段落` 结尾的段落，或它上面的批注。批注的编号由原文算出，之后改字也不变；删掉批注，编号就没有了。"),
    passing: [
      .body("见 [[mamba#^k3v9qd]]、![[mamba#^K3V9QD|摘]] 和 [它](mamba.md#^k3v9qd)。\n", others: mamba),
      .body("见 [[#^here]]。\n\n这一段。 ^here\n", others: mamba),
    ],
    failing: [
      .body("见 [[mamba#^↓k3v9qe]]、![[mamba#^↓none|摘]]。\n", others: mamba),
      .body("上面 [[#^↓here]]，`^here`\n", others: mamba),
      .file("[摘](notes/2023/mamba.md#^↓none)\n", at: "README.md", others: mamba),
    ])

  private static let mamba = ["notes/2023/mamba.md": RuleExample.note("Mamba", body: "一段文字。 ^k3v9qd\n")]

  var checksPages: Bool { true }

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    file.links(in: library).compactMap { resolved in
      guard case .block(let id) = resolved.link.fragment, let range = resolved.link.fragmentRange,
        let places = file.places(for: resolved, in: library), !places.hasBlock(id)
      else { return nil }
      return Finding(
        range, Message("there is no block `^\(id)`", zh: "没有 `^\(id)` 这一段"), hint: hint(id, places.blocks))
    }
  }

  private func hint(_ id: String, _ blocks: [String]) -> Message {
    let near = EditDistance.nearest(to: id, in: Array(blocks.prefix(100)))
    if !near.isEmpty { return TargetHint.meant(near.map { "^" + $0 }) }
    return Message(
      "write `^\(id)` at the end of the paragraph that was meant, or leave out `#^\(id)`",
      zh: "在想指的那一段末尾写 `^\(id)`，或者去掉 `#^\(id)`")
  }
}
