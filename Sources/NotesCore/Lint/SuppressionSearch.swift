/// Finds the suppressions of a file.
struct SuppressionSearch {
  private let file: LintedFile
  private let bytes: [UInt8]
  /// The lines that were looked through last for one that is neither blank nor a comment; the last of them is it.
  private var passed = 0...0

  private init(_ file: LintedFile) {
    self.file = file
    bytes = file.bytes
  }

  /// All suppressions of a file, those of the front matter first. Costs one pass over a file that has none.
  static func find(in file: LintedFile) -> [Suppression] {
    guard file.bytes.holds(mark) else { return [] }
    var search = SuppressionSearch(file)
    return search.inFrontMatter() + search.inBody()
  }

  /// What every suppression has in it.
  private static let mark = Array("notes: ignore".utf8)

  private mutating func inFrontMatter() -> [Suppression] {
    guard let content = file.frontMatter.fences?.content,
      let found = FrontMatterComments(file.frontMatter)
    else { return [] }
    let last = file.lines.position(of: content.upperBound).line
    passed = 0...0
    return found.comments.map(\.range).compactMap { comment in
      let line = target(of: comment, before: last) { $0 == UInt8(ascii: "#") }
      return Suppression(
        comment.lowerBound + 1..<comment.upperBound, in: bytes, comment: comment, line: line)
    }
  }

  private mutating func inBody() -> [Suppression] {
    passed = 0...0
    return file.document.comments.compactMap { comment in
      let line = target(of: comment.range, before: file.lines.count + 1) { $0 == UInt8(ascii: "<") }
      return Suppression(comment.text, in: bytes, comment: comment.range, line: line)
    }
  }

  /// The line that a comment is for: its own, or where it stands alone the next one that is neither blank nor a
  /// comment.
  private mutating func target(
    of comment: Range<Int>, before last: Int, isComment: (UInt8) -> Bool
  ) -> Int {
    let line = file.lines.position(of: comment.lowerBound).line
    let own = file.lines.content(ofLine: line)
    guard isBlank(own.lowerBound..<comment.lowerBound), isBlank(comment.upperBound..<own.upperBound) else {
      return line
    }
    let first = file.lines.position(of: comment.upperBound).line + 1
    if passed.contains(first) { return passed.upperBound }
    var next = first
    while next < last {
      let content = file.lines.content(ofLine: next)
      let sign = bytes[content].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      if let sign, !isComment(sign) { break }
      next += 1
    }
    passed = first...max(first, next)
    return passed.upperBound
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.lowerBound >= range.upperBound || bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
