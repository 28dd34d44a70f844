/// Finds notes that are part of themselves, supersede themselves or come from themselves, by way of others.
struct RelationCycleRule: LibraryRule {
  let description = RuleDescription(
    "link/relation-cycle",
    summary: Message("A relation leads back to its note.", zh: "关系绕了一圈回到自己。"),
    reason: Message(
      "What is part of a work cannot have that work as its part; nor can two works supersede, or derive from, each other. One of the relations of the cycle is the wrong way round.",
      zh: "属于一篇的东西不能反过来包含那一篇；两篇也不能互相取代、互相衍生。圈里总有一个关系写反了。"),
    passing: [
      .frontMatter(
        "relations:\n  part-of:\n    - other\n", others: other("relations:\n  cites:\n    - example\n")),
      .frontMatter(
        "relations:\n  compares:\n    - other\n", others: other("relations:\n  compares:\n    - example\n")),
      .frontMatter(
        "relations:\n  part-of:\n    - other\n", others: other("relations:\n  derived-from:\n    - example\n")
      ),
    ],
    failing: [
      .frontMatter(
        "relations:\n  part-of:\n    - ↓other\n", others: other("relations:\n  part-of:\n    - example\n")),
      .frontMatter(
        "relations:\n  derived-from: [第三, ↓other]\n",
        others: [
          "notes/2022/other.md": RuleExample.note("Other", "relations:\n  derived-from:\n    - 第二\n"),
          "notes/2022/第二.md": RuleExample.note("Two", "relations:\n  derived-from:\n    - EX\n"),
          "notes/2022/第三.md": RuleExample.note("Three", "relations:\n  derived-from:\n    - 根\n"),
          "notes/2022/根.md": RuleExample.note("Root"),
          "notes/2022/ex.md": RuleExample.note("EX", "relations:\n  derived-from:\n    - example\n"),
        ]),
    ])

  private static func other(_ lines: String) -> [String: String] {
    ["notes/2022/other.md": RuleExample.note("Other", lines)]
  }

  /// How many notes of a cycle are named.
  private static let shown = 6

  func check(_ file: LintedFile, in library: LibraryIndex) -> [Finding] {
    let targets = file.relationTargets().filter { RelationCycles.relations.contains($0.relation) }
    let holders = library.resolver.holders(ofID: file.note.id)
    guard !targets.isEmpty, let own = holders.first(where: { file.holds(library.notes[$0]) }) else {
      return []
    }
    return targets.compactMap { relation, target in
      guard let cycles = library.cycles(of: relation), let index = library.resolver.index(of: target.text),
        cycles.isCyclic(from: own, to: index)
      else { return nil }
      let way = cycles.way(from: index, to: own)
      let ids = way.map { $0.map { library.notes[$0].id } } ?? [library.notes[index].id, "…", file.note.id]
      return finding(target.range, relation, [file.note.id] + ids)
    }
  }

  private func finding(_ range: Range<Int>, _ relation: Relation, _ ids: [String]) -> Finding {
    let shown = RelationCycleRule.shown
    let cut = ids.count <= shown ? ids : ids.prefix(shown - 2) + ["…"] + ids.suffix(1)
    let way = cut.joined(separator: " -> ")
    return Finding(
      range,
      Message(
        "`\(relation.rawValue)` leads back to this note: \(way)", zh: "`\(relation.rawValue)` 绕回了本篇：\(way)"),
      hint: Message("take away the one that is the wrong way round", zh: "去掉写反的那一个"))
  }
}
