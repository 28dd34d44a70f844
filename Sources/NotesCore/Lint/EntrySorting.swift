/// Puts the outermost entries of front matter in order, each with its lines and the comments and blank lines above.
struct EntrySorting {
  private let file: LintedFile
  private let content: Range<Int>

  /// The sorting of a file's front matter; nil where it does not consist of lines.
  init?(_ file: LintedFile) {
    guard let content = file.frontMatter.fences?.content, let root = file.tree.root,
      file.tree.form(root) == .blockMapping
    else { return nil }
    self.file = file
    self.content = content
  }

  /// The edit that puts all entries in the order of ranks; those of one rank stay as they are.
  ///
  /// Nil where two entries share a line, as those do that only some readers see a line break between.
  func edit(_ ranks: [Int]) -> Edit? {
    let blocks = blocks()
    guard blocks.count == ranks.count, !blocks.contains(where: \.isEmpty), let first = blocks.first,
      let last = blocks.last
    else { return nil }
    let order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    let sorted = order.flatMap { file.bytes[blocks[$0]] }
    return Edit(first.lowerBound..<last.upperBound, sorted)
  }

  /// The lines of each entry. What stands above the first up to a blank line heads the whole, and stays.
  private func blocks() -> [Range<Int>] {
    var start = content.lowerBound
    return file.entries.map { entry in
      if start == content.lowerBound {
        start = endOfHeader(before: file.tree.range(entry.keyNode).lowerBound)
      }
      let value = file.tree.range(entry.valueNode)
      let end = LineBounds.end(
        from: max(file.tree.range(entry.keyNode).upperBound, value.upperBound), in: file.bytes,
        within: content)
      defer { start = max(start, end) }
      return start..<max(start, end)
    }
  }

  private func endOfHeader(before key: Int) -> Int {
    let bytes = file.bytes
    var end = content.lowerBound
    var line = content.lowerBound
    while line < key {
      let next = LineBounds.end(from: line, in: bytes, within: content)
      if bytes[line..<next].allSatisfy({ $0 <= UInt8(ascii: " ") }) { end = next }
      line = max(next, line + 1)
    }
    return end
  }
}
