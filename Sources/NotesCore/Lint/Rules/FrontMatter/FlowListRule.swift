/// Finds lists and mappings that are written in brackets on one line.
struct FlowListRule: NoteRule {
  let description = RuleDescription(
    "front-matter/flow-list", .warning,
    summary: Message("A list is written in brackets.", zh: "列表写在方括号里。"),
    reason: Message(
      "With one item a line, a new tag is a line in the diff, and two people who each add one get along better in a merge. In brackets, a comma, a colon or a bracket inside an item needs quotes, which are easily forgotten. Lists of your own keys are left alone.",
      zh: "每行一项，加一个标签在差异里就是一行，两个人各加一个，合并时也更少冲突。写在括号里，项中的逗号、冒号和括号都得加引号，很容易忘。自己加的键不管。"),
    fix: .safe,
    passing: [
      .frontMatter("aliases: []\ntags:\n  - a\n  - b\nmine: [1, 2]\n")
    ],
    failing: [
      .frontMatter("tags: ↓[状态空间, \"a, b\"]\n", fixed: "tags:\n  - 状态空间\n  - a, b\n"),
      .frontMatter(
        "urls: ↓{代码: https://a.org,\n  pdf: a.pdf}\n", fixed: "urls:\n  代码: https://a.org\n  pdf: a.pdf\n"),
      .frontMatter(
        "relations:\n  cites: ↓[a]\n", others: ["notes/a.md": RuleExample.note("A")],
        fixed: "relations:\n  cites:\n    - a\n"),
      .frontMatter("tags: ↓[b, a]  # 两个\n", fixed: "tags:  # 两个\n  - b\n  - a\n"),
      .frontMatter("tags: ↓[\n  a,  # 为什么\n  b]\n", fixed: "tags:\n  - a  # 为什么\n  - b\n"),
    ])

  func check(_ file: LintedFile) -> [Finding] {
    inFlow(file).prefix(Diagnostic.limitPerFile).map { key, value in
      let edits = BlockForm(file).edit(key, value).map { [$0] } ?? editsWithComments(key, in: file)
      return Finding(
        file.tree.range(value), file.tree.form(value) == .flowSequence ? inBrackets : inBraces,
        hint: onePerLine, fix: edits.isEmpty ? nil : TriedFix.safe(edits, in: file))
    }
  }

  /// The edits of a field's lines with the comments that stand among them.
  private func editsWithComments(_ key: YAMLTree.NodeID, in file: LintedFile) -> [Edit] {
    let entry = file.entries.first { $0.keyNode == key }
    return entry.map { FlowCollection.edits($0, in: file.frontMatter) } ?? []
  }

  /// The values in brackets with their keys. An empty one cannot be written otherwise, and a placeholder is another
  /// rule's business.
  private func inFlow(_ file: LintedFile) -> [(key: YAMLTree.NodeID, value: YAMLTree.NodeID)] {
    let tree = file.tree
    guard let root = tree.root, tree.form(root) == .blockMapping else { return [] }
    return file.entries.flatMap { entry -> [(key: YAMLTree.NodeID, value: YAMLTree.NodeID)] in
      let form = tree.form(entry.valueNode)
      switch Field(key: entry.key)?.valueType {
      case .texts? where form == .flowSequence, .addresses? where form == .flowMapping,
        .relations? where form == .flowMapping:
        return [(entry.keyNode, entry.valueNode)]
      case .relations? where form == .blockMapping:
        return tree.entries(entry.valueNode).filter { tree.form($0.value) == .flowSequence }
          .map { ($0.key, $0.value) }
      default: return []
      }
    }.filter { _, value in
      var children = tree.children(value)
      return children.next() != nil && !file.bytes[tree.range(value)].starts(with: "{{".utf8)
    }
  }

  private var inBrackets: Message { Message("the list stands in brackets", zh: "列表写在方括号里") }
  private var inBraces: Message { Message("the mapping stands in braces", zh: "映射写在花括号里") }
  private var onePerLine: Message {
    Message("write one item a line, below the key", zh: "写在键的下面，每行一项")
  }
}
