/// Holds a formatted file against the original.
enum FormatCheck {
  /// Whether a file says what the original says.
  ///
  /// Every key of the front matter has the same value, the order of keys and tags aside; values of the reader's own
  /// keys are quoted as they were; every comment is there; the body differs in blanks at the ends of lines and in
  /// blank lines at its ends alone.
  static func isSafe(_ result: Source, from original: FrontMatter) -> Bool {
    if result.bytes == original.source.bytes { return true }
    let formatted = FrontMatter(result)
    guard formatted.isReadable, formatted.entries.count == original.entries.count,
      formatted.diagnostics.allSatisfy({ $0.severity < .error }),
      comments(of: formatted) == comments(of: original)
    else { return false }
    let new = Dictionary(formatted.entries.map { (Array($0.key.utf8), $0) }) { first, _ in first }
    for entry in original.entries {
      guard let other = new[Array(entry.key.utf8)], isSame(entry, original, other, formatted) else {
        return false
      }
    }
    return isSameBody(original, formatted)
  }

  private static func isSame(
    _ left: FrontMatter.Entry, _ original: FrontMatter, _ right: FrontMatter.Entry, _ formatted: FrontMatter
  ) -> Bool {
    let old = original.tree.value(left.valueNode, in: original.source.bytes)
    let new = formatted.tree.value(right.valueNode, in: formatted.source.bytes)
    guard let field = Field(key: left.key) else {
      return YAMLComparison.isSame(old, new)
        && quoted(left.valueNode, original).elementsEqual(quoted(right.valueNode, formatted))
    }
    return YAMLComparison.isSame(field == .tags ? sorted(old) : old, field == .tags ? sorted(new) : new)
  }

  private static func sorted(_ value: YAMLValue) -> YAMLValue {
    guard case .sequence(let items) = value else { return value }
    let texts = items.compactMap { item in if case .text(let text) = item { Array(text.utf8) } else { nil } }
    guard texts.count == items.count else { return value }
    return .sequence(
      texts.sorted { $0.lexicographicallyPrecedes($1) }.map { .text(String(decoding: $0, as: UTF8.self)) })
  }

  /// Which scalars of a value stand in quotes, in the order of the file.
  private static func quoted(_ node: YAMLTree.NodeID, _ frontMatter: FrontMatter) -> [Bool] {
    let tree = frontMatter.tree
    return (node.index..<Int(tree.nodes[node.index].next)).map {
      let form = tree.form(YAMLTree.NodeID(index: $0))
      return form.isScalar && form != .plain
    }
  }

  private static func comments(of frontMatter: FrontMatter) -> [[UInt8]]? {
    FrontMatterComments(frontMatter)?.comments.map { Array(frontMatter.source.bytes[$0.range]) }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func isSameBody(_ original: FrontMatter, _ formatted: FrontMatter) -> Bool {
    lines(of: original).elementsEqual(lines(of: formatted), by: ==)
  }

  /// The lines of a body, code whole and all others without the blanks around them; no blank lines at its ends.
  private static func lines(of frontMatter: FrontMatter) -> ArraySlice<ArraySlice<UInt8>> {
    let bytes = frontMatter.source.bytes
    let lines = BodyLineList(of: frontMatter.source, from: frontMatter.bodyStart).map { line in
      line.block == .code ? bytes[line.content] : bytes.trimmed(line.content)
    }
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    return lines[..<(last + 1)].drop(while: \.isEmpty)
  }
}
