/// Finds notes without a field that none can do without.
struct MissingRequiredRule: ReadingRule {
  let description = RuleDescription(
    "front-matter/missing-required",
    summary: Message("A required field is missing.", zh: "缺少必填字段。"),
    reason: Message(
      "A note needs its `title`, by which people and other notes find it, and its `type`, which says whether it is a paper to be read or, say, a toolkit.",
      zh: "笔记要有 `title`，人和别的笔记靠它找到这一条；还要有 `type`，说明它是要读的论文，还是工具之类。"),
    passing: [.file("---\ntitle: Mamba\ntype: paper\n---\n"), .file("---\ntitle: 状态空间\ntype: topic\n---\n")],
    failing: [.file("↓---\ntitle: Mamba\n---\n"), .file("↓---\ntype: paper\n---\n")])
}
