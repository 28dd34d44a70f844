/// Finds keys that do not stand in the order of fields.
struct KeyOrderRule: NoteRule {
  let description = RuleDescription(
    "front-matter/key-order", .warning,
    summary: Message("A key is out of order.", zh: "键的次序不对。"),
    reason: Message(
      "In one order, a reader finds every field where it was in the last note, and diffs and merges stay small: the reading state stands together at the top, away from what others edit. Your own keys come last, in any order.",
      zh: "次序一致，读的人总能在同一个地方找到同一个字段，差异和合并也小：阅读状态集中在最上面，离别人改的地方远。自己加的键放在最后，次序随意。"),
    fix: .safe,
    passing: [
      .file("---\n# 状态空间模型\ntitle: Mamba\nstatus: read\ntype: paper\nyear: 2023\nmine: 1\nalso: 2\n---\n")
    ],
    failing: [
      .file(
        "---\ntitle: 曼巴\ntype: paper\nyear: 2023\n# 还剩附录\n↓left: 附录\n---\n",
        fixed: "---\ntitle: 曼巴\n# 还剩附录\nleft: 附录\ntype: paper\nyear: 2023\n---\n"),
      .file(
        "---\n↓type: paper\ntitle: Mamba  # 曼巴\nstatus: read\n---\n",
        fixed: "---\ntitle: Mamba  # 曼巴\nstatus: read\ntype: paper\n---\n"),
      .file(
        "---\n# 文库\n\n↓mine: 1\ntitle: Mamba\ntags:\n  - a\n  # 其他\n  - b\ntype: paper\n---\n",
        fixed: "---\n# 文库\n\ntitle: Mamba\ntype: paper\ntags:\n  - a\n  # 其他\n  - b\nmine: 1\n---\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    // A key that stands twice, or under a wrong name, is reported for that.
    if file.readingDiagnostics.contains(where: { $0.rule == "front-matter/duplicate-key" }) { return [] }
    let misnamed = Set(UnknownKeyRule.meantKeys(in: file).map(\.entry.keyNode))
    let entries = file.entries.filter { !misnamed.contains($0.keyNode) }
    let ranks = entries.map { KeyRank.of($0.key) }
    guard let index = KeyRank.firstMisplaced(ranks) else { return [] }
    let before = entries.indices.filter { $0 != index && ranks[$0] <= ranks[index] }
      .max { (ranks[$0], $0) < (ranks[$1], $1) }
    let edits = KeyOrder.edits(file.frontMatter)
    let fix = edits.isEmpty ? nil : TriedFix.safe(edits, in: file)
    return [
      Finding(
        file.tree.range(entries[index].keyNode),
        misplaced(entries[index].key, after: before.map { entries[$0].key }), hint: move, fix: fix)
    ]
  }

  private func misplaced(_ key: String, after other: String?) -> Message {
    guard let other else {
      return Message("`\(key)` is out of order: it belongs first", zh: "`\(key)` 次序不对：应放在最前面")
    }
    return Message(
      "`\(key)` is out of order: it belongs after `\(other)`", zh: "`\(key)` 次序不对：应放在 `\(other)` 后面")
  }

  private var move: Message {
    Message("move its lines there, or let a fix sort all keys", zh: "把这几行移过去，或者用自动修复给所有键排序")
  }
}
