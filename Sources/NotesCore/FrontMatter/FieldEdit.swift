/// Works out which bytes a change of one field touches.
struct FieldEdit {
  private let frontMatter: FrontMatter
  let bytes: [UInt8]
  let tree: YAMLTree
  private let content: Range<Int>
  private let entries: [FrontMatter.Entry]
  private let isFlow: Bool

  init(_ frontMatter: FrontMatter, _ fences: Fences) {
    self.frontMatter = frontMatter
    bytes = frontMatter.source.bytes
    tree = frontMatter.tree
    content = fences.content
    entries = frontMatter.entries
    if let root = frontMatter.tree.root {
      isFlow = frontMatter.tree.form(root) == .flowMapping
    } else {
      isFlow = false
    }
  }

  /// Puts a value in place of an entry's; an empty edit where it says that already; nil where it cannot be done.
  func replacing(_ entry: FrontMatter.Entry, with value: FieldValue) -> Edit? {
    let old = entry.valueNode
    let range = tree.range(old)
    if YAMLComparison.isSame(tree.value(old, in: bytes), value.meaning) { return Edit(0..<0, []) }
    if tree.form(old).isScalar, !tree.isMissing(old),
      let scalar = value.scalar(in: isFlow ? .flow : .block)
    {
      return Edit(range, scalar)
    }
    guard let colonEnd = colonEnd(of: entry), colonEnd <= range.upperBound else { return nil }
    let text =
      isFlow ? " " + value.flow : value.block(indent: indent ?? 0, lineBreak: lineBreak(at: colonEnd))
    return Edit(colonEnd..<range.upperBound, text)
  }

  /// Puts a new field after the last of those that come before it in the order of fields; nil where it cannot
  /// be done.
  func inserting(_ key: String, _ value: FieldValue) -> Edit? {
    isFlow ? insertingIntoFlow(key, value) : insertingIntoBlock(key, value)
  }

  /// Takes a field away with its lines; nil where it cannot be done.
  func removing(_ entry: FrontMatter.Entry) -> Edit? {
    guard entries.count > 1 else { return nil }
    if isFlow { return removingFromFlow(entry) }
    let start = lineStart(of: tree.range(entry.keyNode).lowerBound)
    guard isBlank(start..<tree.range(entry.keyNode).lowerBound) else { return nil }
    return Edit(start..<lineEnd(from: valueEnd(of: entry)), [])
  }

  // MARK: Block mappings

  private func insertingIntoBlock(_ key: String, _ value: FieldValue) -> Edit? {
    guard let indent, let first = entries.first else { return nil }
    let place: Int
    if let previous = predecessor(of: key) {
      place = endOfLines(of: previous)
    } else {
      place = lineStart(of: tree.range(first.keyNode).lowerBound)
    }
    let lineBreak = lineBreak(at: tree.range(first.keyNode).lowerBound)
    let margin = String(repeating: " ", count: indent)
    let line = margin + ScalarQuoter.quote(key) + ":" + value.block(indent: indent, lineBreak: lineBreak)
    return Edit(place..<place, line + lineBreak)
  }

  /// The entry after which a key belongs: the one with the highest place before it.
  private func predecessor(of key: String) -> FrontMatter.Entry? {
    let place = Field(key: key)?.rawValue ?? Int.max
    var best: (place: Int, entry: FrontMatter.Entry)?
    for entry in entries {
      let other = Field(key: entry.key)?.rawValue ?? Int.max
      let isBefore = other < place || place == Int.max
      if isBefore, best.map({ $0.place <= other }) ?? true { best = (other, entry) }
    }
    return best?.entry
  }

  /// The offset after an entry's last line. A block scalar's trailing blank lines may be part of its text.
  private func endOfLines(of entry: FrontMatter.Entry) -> Int {
    let form = tree.form(entry.valueNode)
    guard form == .literal || form == .folded else { return lineEnd(from: valueEnd(of: entry)) }
    let next = entries.first { tree.range($0.keyNode).lowerBound > tree.range(entry.valueNode).lowerBound }
    return next.map { lineStart(of: tree.range($0.keyNode).lowerBound) } ?? content.upperBound
  }

  /// The column at which the outermost keys begin; nil where something else stands before the first.
  private var indent: Int? {
    guard let first = entries.first else { return nil }
    let key = tree.range(first.keyNode).lowerBound
    let start = lineStart(of: key)
    return isBlank(start..<key) ? key - start : nil
  }

  // MARK: Flow mappings

  private func insertingIntoFlow(_ key: String, _ value: FieldValue) -> Edit? {
    let text = ScalarQuoter.quote(key, in: .flow) + ": " + value.flow
    if let previous = predecessor(of: key) {
      let end = valueEnd(of: previous)
      return Edit(end..<end, ", " + text)
    }
    guard let first = entries.first else { return nil }
    let start = tree.range(first.keyNode).lowerBound
    return Edit(start..<start, text + ", ")
  }

  private func removingFromFlow(_ entry: FrontMatter.Entry) -> Edit? {
    guard let index = entries.firstIndex(of: entry) else { return nil }
    if index + 1 < entries.count {
      return Edit(
        tree.range(entry.keyNode).lowerBound..<tree.range(entries[index + 1].keyNode).lowerBound, [])
    }
    return Edit(valueEnd(of: entries[index - 1])..<valueEnd(of: entry), [])
  }

  // MARK: Bytes

  /// Where an entry ends: its value, or its key where it has none.
  func valueEnd(of entry: FrontMatter.Entry) -> Int {
    max(tree.range(entry.keyNode).upperBound, tree.range(entry.valueNode).upperBound)
  }

  private func colonEnd(of entry: FrontMatter.Entry) -> Int? {
    var index = tree.range(entry.keyNode).upperBound
    while index < content.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index < content.upperBound && bytes[index] == UInt8(ascii: ":") ? index + 1 : nil
  }

  /// Whether there are only spaces in a range.
  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// Where the line of an offset starts.
  func lineStart(of offset: Int) -> Int {
    var index = offset
    while index > content.lowerBound, bytes[index - 1] != UInt8(ascii: "\n"),
      bytes[index - 1] != UInt8(ascii: "\r")
    {
      index -= 1
    }
    return index
  }

  /// The offset after the break of the line that holds an offset.
  func lineEnd(from offset: Int) -> Int {
    var index = offset
    while index < content.upperBound {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { return index }
      if byte == UInt8(ascii: "\r") {
        return index < content.upperBound && bytes[index] == UInt8(ascii: "\n") ? index + 1 : index
      }
    }
    return index
  }

  /// The break that ends the line of an offset.
  func lineBreak(at offset: Int) -> String {
    let end = lineEnd(from: offset)
    if end >= 2, bytes[end - 2] == UInt8(ascii: "\r"), bytes[end - 1] == UInt8(ascii: "\n") { return "\r\n" }
    return end >= 1 && bytes[end - 1] == UInt8(ascii: "\r") ? "\r" : "\n"
  }
}
