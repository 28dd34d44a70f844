/// Writes a key of the front matter with its value anew: one item a line, two spaces further in, comments kept.
struct EntryWriter {
  /// What is asked for.
  struct Style {
    /// The spaces before the key.
    var indent = 0
    /// Whether scalars keep the quotes that they have, and tags their order.
    var keepsQuotes = false
  }

  /// Why a value has to stay as it is.
  private enum Refusal: Error {
    /// It is written in a way that is not rewritten, or a comment stands where it would have no place.
    case staysAsItIs
  }

  private let frontMatter: FrontMatter
  private let tree: YAMLTree
  private let bytes: [UInt8]
  private let lineBreak: [UInt8]
  private let layout: ScalarLayout
  /// The comments that have not been written yet.
  private var comments: ArraySlice<FrontMatterComments.Comment>
  private var lines: [[UInt8]] = []

  /// The lines of an entry, their breaks included; nil where it has to stay as it is.
  static func lines(
    of entry: FrontMatter.Entry, in frontMatter: FrontMatter,
    _ comments: ArraySlice<FrontMatterComments.Comment>, _ style: Style = Style()
  ) -> [UInt8]? {
    guard let content = frontMatter.fences?.content else { return nil }
    let field = Field(key: entry.key)
    let keyRange = frontMatter.tree.range(entry.keyNode)
    var writer = EntryWriter(
      frontMatter, comments, style.keepsQuotes ? .kept : ScalarLayout(of: field),
      lineBreak: FrontMatterLines(bytes: frontMatter.source.bytes, content: content)
        .lineBreak(at: keyRange.lowerBound))
    let key = field.map { Array($0.key.utf8) } ?? Array(frontMatter.source.bytes[keyRange])
    do {
      let isSorted = field == .tags && !style.keepsQuotes
      try writer.writePair(
        entry.keyNode, key, entry.valueNode, at: style.indent, isOutermost: true, isSorted: isSorted)
    } catch {
      return nil
    }
    return writer.comments.isEmpty ? Array(writer.lines.joined()) : nil
  }

  private init(
    _ frontMatter: FrontMatter, _ comments: ArraySlice<FrontMatterComments.Comment>, _ layout: ScalarLayout,
    lineBreak: [UInt8]
  ) {
    self.frontMatter = frontMatter
    tree = frontMatter.tree
    bytes = frontMatter.source.bytes
    self.comments = comments
    self.layout = layout
    self.lineBreak = lineBreak
  }

  // MARK: Values

  private mutating func writePair(
    _ key: YAMLTree.NodeID, _ keyText: [UInt8], _ value: YAMLTree.NodeID, at indent: Int,
    isOutermost: Bool = false, isSorted: Bool = false
  ) throws(Refusal) {
    guard !tree.isMissing(key), !containsBreak(tree.range(key)) else { throw .staysAsItIs }
    try writeComments(before: tree.range(key).lowerBound, at: indent)
    let head = margin(indent) + keyText + [UInt8(ascii: ":")]
    let form = tree.form(value)
    let note = takeComment(after: tree.range(key).upperBound, over: ":[{")
    if tree.isMissing(value) {
      lines.append(head + (note ?? []) + lineBreak)
    } else if form == .literal || form == .folded {
      guard isOutermost, note == nil else { throw .staysAsItIs }
      try writeBlockScalar(value, head)
    } else if form.isScalar {
      guard let text = layout.bytes(of: value, in: frontMatter) else { throw .staysAsItIs }
      try refuseComments(before: tree.range(value).upperBound)
      let noteOfValue = takeComment(after: tree.range(value).upperBound, over: ",")
      guard note == nil || noteOfValue == nil else { throw .staysAsItIs }
      lines.append(head + [UInt8(ascii: " ")] + text + (note ?? noteOfValue ?? []) + lineBreak)
    } else if form == .alias {
      throw .staysAsItIs
    } else {
      try writeCollection(value, head, note, keyEnd: tree.range(key).upperBound, at: indent, isSorted)
    }
  }

  private mutating func writeBlockScalar(_ value: YAMLTree.NodeID, _ head: [UInt8]) throws(Refusal) {
    guard let content = frontMatter.fences?.content else { throw .staysAsItIs }
    let end = tree.endOfText(value, in: bytes, content: content)
    try refuseComments(before: end)
    lines.append(head + [UInt8(ascii: " ")] + bytes[tree.range(value).lowerBound..<end])
  }

  private mutating func writeCollection(
    _ value: YAMLTree.NodeID, _ head: [UInt8], _ note: [UInt8]?, keyEnd: Int, at indent: Int,
    _ isSorted: Bool
  ) throws(Refusal) {
    let range = tree.range(value)
    let isFlow = tree.form(value) == .flowSequence || tree.form(value) == .flowMapping
    guard tree.nodes[value.index].next > value.index + 1 else {
      try writeInBrackets(value, after: head + [UInt8(ascii: " ")], note)
      return
    }
    let headLine = lines.count
    lines.append([])
    let items = try writeItems(of: value, at: indent + 2)
    if isSorted { sort(value, items) }
    if isFlow {
      try writeComments(before: range.upperBound, at: indent + 2)
    } else {
      writeComments(atEndOf: value, at: indent + 2)
    }
    let noteOfWhole =
      isFlow && !containsBreak(keyEnd..<range.upperBound)
      ? takeComment(after: range.upperBound, over: ",") : nil
    guard note == nil || noteOfWhole == nil else { throw .staysAsItIs }
    lines[headLine] = head + (note ?? noteOfWhole ?? []) + lineBreak
  }

  /// Writes a flow collection as it is, on the line that has begun.
  private mutating func writeInBrackets(
    _ value: YAMLTree.NodeID, after head: [UInt8], _ note: [UInt8]? = nil
  ) throws(Refusal) {
    let range = tree.range(value)
    guard note == nil, !range.isEmpty, "[{".utf8.contains(bytes[range.lowerBound]), !containsBreak(range)
    else {
      throw .staysAsItIs
    }
    try refuseComments(before: range.upperBound)
    lines.append(head + bytes[range] + (takeComment(after: range.upperBound, over: ",") ?? []) + lineBreak)
  }

  /// Writes the items of a list or the pairs of a mapping; gives where the lines of each are.
  private mutating func writeItems(of node: YAMLTree.NodeID, at indent: Int) throws(Refusal) -> [Range<Int>] {
    var written: [Range<Int>] = []
    if tree.form(node).isMapping {
      for (key, value) in tree.entries(node) {
        let start = lines.count
        try writePair(key, try keyText(key), value, at: indent)
        written.append(start..<lines.count)
      }
    } else {
      for item in tree.children(node) {
        let start = lines.count
        try writeItem(item, at: indent)
        written.append(start..<lines.count)
      }
    }
    return written
  }

  private func keyText(_ key: YAMLTree.NodeID) throws(Refusal) -> [UInt8] {
    guard let text = (layout == .text ? layout : .kept).bytes(of: key, in: frontMatter) else {
      throw .staysAsItIs
    }
    return text
  }

  private mutating func writeItem(_ item: YAMLTree.NodeID, at indent: Int) throws(Refusal) {
    let range = tree.range(item)
    let form = tree.form(item)
    guard !tree.isMissing(item), form != .alias else { throw .staysAsItIs }
    try writeComments(before: range.lowerBound, at: indent)
    let head = margin(indent) + Array("- ".utf8)
    if form.isScalar {
      guard let text = layout.bytes(of: item, in: frontMatter) else { throw .staysAsItIs }
      try refuseComments(before: range.upperBound)
      lines.append(head + text + (takeComment(after: range.upperBound, over: ",") ?? []) + lineBreak)
    } else if form == .flowSequence || form == .flowMapping {
      try writeInBrackets(item, after: head)
    } else {
      let first = lines.count
      _ = try writeItems(of: item, at: indent + 2)
      writeComments(atEndOf: item, at: indent + 2)
      guard first < lines.count else { throw .staysAsItIs }
      lines[first] = head + lines[first].dropFirst(indent + 2)
    }
  }

  /// Puts the items of a list, written already, into the order of their texts.
  private mutating func sort(_ list: YAMLTree.NodeID, _ items: [Range<Int>]) {
    let nodes = Array(tree.children(list))
    guard tree.form(list).isSequence, nodes.allSatisfy({ tree.form($0).isScalar }),
      let first = items.first?.lowerBound, let last = items.last?.upperBound
    else { return }
    // Swift compares texts by the scalars of their NFC.
    let texts = nodes.map { frontMatter.text($0) }
    let order = texts.indices.sorted {
      texts[$0] == texts[$1] ? $0 < $1 : texts[$0] < texts[$1]
    }
    lines.replaceSubrange(first..<last, with: order.flatMap { lines[items[$0]] })
  }

  // MARK: Comments

  /// Writes the comments that stand on lines of their own before an offset.
  private mutating func writeComments(before end: Int, at indent: Int) throws(Refusal) {
    while let comment = comments.first, comment.range.lowerBound < end {
      guard comment.isAlone else { throw .staysAsItIs }
      write(comment, at: indent)
    }
  }

  /// Writes the comments below the last item of a block collection that are indented as its items are.
  private mutating func writeComments(atEndOf collection: YAMLTree.NodeID, at indent: Int) {
    let start = tree.range(collection).lowerBound
    let next = Int(tree.nodes[collection.index].next)
    let end = next < tree.nodes.count ? Int(tree.nodes[next].start) : Int.max
    var column = 0
    while column < start, bytes[start - column - 1] != UInt8(ascii: "\n") { column += 1 }
    while let comment = comments.first, comment.isAlone, comment.range.lowerBound < end,
      comment.column >= column
    {
      write(comment, at: indent)
    }
  }

  private mutating func write(_ comment: FrontMatterComments.Comment, at indent: Int) {
    lines.append(margin(indent) + bytes[comment.range] + lineBreak)
    comments.removeFirst()
  }

  private func refuseComments(before end: Int) throws(Refusal) {
    if let comment = comments.first, comment.range.lowerBound < end { throw .staysAsItIs }
  }

  /// The comment at the end of the line of an offset, with the blanks before it; nothing but blanks and some signs
  /// may stand between.
  private mutating func takeComment(after end: Int, over signs: String) -> [UInt8]? {
    guard let comment = comments.first, !comment.isAlone, comment.range.lowerBound >= end else { return nil }
    let gap = bytes[end..<comment.range.lowerBound]
    guard gap.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || signs.utf8.contains($0) })
    else { return nil }
    comments.removeFirst()
    let blanks = gap.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return margin(max(1, blanks)) + bytes[comment.range]
  }

  // MARK: Bytes

  private func margin(_ count: Int) -> [UInt8] { [UInt8](repeating: UInt8(ascii: " "), count: count) }

  private func containsBreak(_ range: Range<Int>) -> Bool {
    bytes[range].contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }
}
