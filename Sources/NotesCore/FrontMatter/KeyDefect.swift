/// Keys that a note cannot have: those that stand twice, and those that are no text.
enum KeyDefect {
  /// The defects of all mappings of a tree.
  static func find(_ source: Source, _ tree: YAMLTree) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let root = tree.root { collect(source, tree, in: root, into: &found) }
    return found
  }

  private static func collect(
    _ source: Source, _ tree: YAMLTree, in node: YAMLTree.NodeID, into found: inout [Diagnostic]
  ) {
    guard tree.form(node).isMapping else {
      for child in tree.children(node) where !tree.form(child).isScalar {
        collect(source, tree, in: child, into: &found)
      }
      return
    }
    var isFirst: [YAMLTree.NodeID] = []
    for (key, value) in tree.entries(node) where found.count < Diagnostic.limitPerFile {
      if tree.form(key).isScalar {
        isFirst.append(key)
        if tree.form(key) == .plain, tree.form(value) != .alias, tree.isText(key, "<<", in: source.bytes) {
          found.append(FrontMatterDefect.mergeKey(source, at: tree.range(key)))
        }
      } else if tree.form(key) != .alias {
        found.append(notText(source, tree, key))
      }
      if !tree.form(value).isScalar { collect(source, tree, in: value, into: &found) }
    }
    reportDuplicates(source, tree, isFirst, into: &found)
  }

  private static func reportDuplicates(
    _ source: Source, _ tree: YAMLTree, _ keys: [YAMLTree.NodeID], into found: inout [Diagnostic]
  ) {
    guard keys.count > 1, !tree.areDistinct(keys, in: source.bytes) else { return }
    let lines = LineTable(source.bytes)
    var first: [[UInt8]: YAMLTree.NodeID] = [:]
    for key in keys where found.count < Diagnostic.limitPerFile {
      let text = tree.text(key, in: source.bytes)
      if let earlier = first[Array(text.utf8)] {
        let line = lines.position(of: tree.range(earlier).lowerBound).line
        found.append(duplicate(source, tree.range(key), ofLine: line, named: text, lines))
      } else {
        first[Array(text.utf8)] = key
      }
    }
  }

  private static func duplicate(
    _ source: Source, _ range: Range<Int>, ofLine line: Int, named name: String, _ lines: LineTable
  ) -> Diagnostic {
    source.diagnostic(
      "front-matter/duplicate-key", at: range,
      Message(
        "`\(name)` stands here twice; the first is in line \(line)", zh: "`\(name)` 写了两次，前一个在第 \(line) 行"),
      hint: Message("keep one of the two", zh: "留下其中一个"), lines: lines)
  }

  private static func notText(_ source: Source, _ tree: YAMLTree, _ key: YAMLTree.NodeID) -> Diagnostic {
    let isPlaceholder = tree.form(key) == .flowMapping && source.text(tree.range(key)).hasPrefix("{")
    if isPlaceholder { return FrontMatterDefect.placeholder(source, at: tree.range(key)) }
    return source.diagnostic(
      "front-matter/key-not-text", at: tree.range(key),
      Message("a key must be a word, not a list or a mapping", zh: "键必须是一个词，不能是列表或映射"),
      hint: Message("write `key: value`, or put the value in quotes", zh: "写成 `键: 值`，或给值加引号"))
  }
}

extension YAMLTree {
  /// Whether no two scalars have the same text, as far as their first bytes and lengths can tell cheaply.
  fileprivate func areDistinct(_ keys: [NodeID], in bytes: [UInt8]) -> Bool {
    guard keys.count <= 32 else { return false }
    for later in keys.indices.dropFirst() {
      let node = nodes[keys[later].index]
      if node.decoded >= 0 { return false }
      for earlier in 0..<later {
        let other = nodes[keys[earlier].index]
        let isCandidate = other.textEnd - other.textStart == node.textEnd - node.textStart
        if isCandidate,
          node.textStart == node.textEnd || bytes[Int(other.textStart)] == bytes[Int(node.textStart)],
          bytes[Int(other.textStart)..<Int(other.textEnd)]
            .elementsEqual(bytes[Int(node.textStart)..<Int(node.textEnd)])
        {
          return false
        }
      }
    }
    return keys.first.map { nodes[$0.index].decoded < 0 } ?? true
  }
}
