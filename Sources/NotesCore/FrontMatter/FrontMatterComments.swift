/// The comments of a front matter, found in what stands between its scalars.
struct FrontMatterComments {
  /// One comment.
  struct Comment: Hashable {
    /// From its `#` to its last character; blanks at the end of the line are no part of it.
    let range: Range<Int>
    /// Whether nothing but blanks stands before it on its line.
    let isAlone: Bool
    /// How many bytes stand before it on its line.
    let column: Int
  }

  /// The comments, in the order of the file.
  let comments: [Comment]

  /// The comments of a front matter that could be read.
  ///
  /// Nil where something stands between the scalars that layout does not rewrite: a key after `?`, the end of a
  /// document, a line break that only some readers know.
  init?(_ frontMatter: FrontMatter) {
    guard let content = frontMatter.fences?.content else { return nil }
    let bytes = frontMatter.source.bytes
    guard FrontMatterComments.hasPlainLineBreaks(bytes[content]) else { return nil }
    let tree = frontMatter.tree
    var scanner = GapScanner(bytes: bytes, content: content)
    for node in tree.nodes.indices.lazy.map(YAMLTree.NodeID.init(index:)) {
      let range = tree.range(node)
      guard tree.form(node).isScalar || tree.form(node) == .alias, !range.isEmpty else { continue }
      guard scanner.scan(until: range.lowerBound) else { return nil }
      scanner.index = tree.endOfText(node, in: bytes, content: content)
    }
    guard scanner.scan(until: content.upperBound) else { return nil }
    comments = scanner.comments
  }

  /// The comments that begin within a range.
  func within(_ range: Range<Int>) -> ArraySlice<Comment> {
    let start = comments.partition { $0.range.lowerBound < range.lowerBound }
    let end = comments.partition { $0.range.lowerBound < range.upperBound }
    return comments[start..<max(start, end)]
  }

  /// Whether a comment of a front matter touches a range, or may do so, since the comments cannot be told.
  static func mayTouch(_ range: Range<Int>, in frontMatter: FrontMatter) -> Bool {
    guard frontMatter.source.bytes[range].contains(UInt8(ascii: "#")) else { return false }
    guard let found = FrontMatterComments(frontMatter) else { return true }
    return found.comments.contains { $0.range.overlaps(range) }
  }

  /// Whether lines end in LF or CRLF alone.
  private static func hasPlainLineBreaks(_ bytes: ArraySlice<UInt8>) -> Bool {
    for index in bytes.indices {
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      switch bytes[index] {
      case UInt8(ascii: "\r") where next != UInt8(ascii: "\n"): return false
      case 0xC2 where next == 0x85: return false
      case 0xE2 where next == 0x80 && index + 2 < bytes.endIndex && bytes[index + 2] & 0xFE == 0xA8:
        return false
      default: break
      }
    }
    return true
  }
}

/// Reads what stands between two scalars.
private struct GapScanner {
  let bytes: [UInt8]
  let content: Range<Int>
  var index: Int
  var comments: [FrontMatterComments.Comment] = []

  init(bytes: [UInt8], content: Range<Int>) {
    self.bytes = bytes
    self.content = content
    index = content.lowerBound
  }

  /// Goes to an offset; false where something stands before it that is no comment and no sign of a collection.
  mutating func scan(until end: Int) -> Bool {
    while index < end {
      if bytes[index] == UInt8(ascii: "#") {
        takeComment()
      } else if " \t\r\n-:,[]{}".utf8.contains(bytes[index]) {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  private mutating func takeComment() {
    let start = index
    while index < content.upperBound, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") {
      index += 1
    }
    var end = index
    while bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") { end -= 1 }
    var line = start
    while line > content.lowerBound, bytes[line - 1] != UInt8(ascii: "\n") { line -= 1 }
    let isAlone = bytes[line..<start].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    comments.append(.init(range: start..<end, isAlone: isAlone, column: start - line))
  }
}

extension YAMLTree {
  /// The offset after all that may be part of a scalar's text.
  ///
  /// The blank lines after a block scalar may be; they reach to the start of the next line that is not blank.
  func endOfText(_ node: NodeID, in bytes: [UInt8], content: Range<Int>) -> Int {
    var end = range(node).upperBound
    guard form(node) == .literal || form(node) == .folded else { return end }
    var lineStart = content.upperBound
    while end < content.upperBound, " \t\r\n".utf8.contains(bytes[end]) {
      end += 1
      if bytes[end - 1] == UInt8(ascii: "\n") { lineStart = end }
    }
    return end == content.upperBound ? end : min(lineStart, end)
  }
}

extension Array {
  /// The index of the first element that does not fit, where all that fit come first.
  fileprivate func partition(where fits: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
