/// Finds the suppressions of a file.
struct SuppressionSearch {
  private let file: LintedFile
  private let bytes: [UInt8]

  /// All suppressions of a file, those of the front matter first. Costs one pass over a file that has none.
  static func find(in file: LintedFile) -> [Suppression] {
    guard file.bytes.holds(mark) else { return [] }
    let search = SuppressionSearch(file: file, bytes: file.bytes)
    return search.inFrontMatter() + search.inBody()
  }

  /// What every suppression has in it.
  private static let mark = Array("notes: ignore".utf8)

  private func inFrontMatter() -> [Suppression] {
    guard let content = file.frontMatter.fences?.content,
      let found = FrontMatterComments(file.frontMatter)
    else { return [] }
    let last = file.lines.line(of: content.upperBound)
    return found.comments.map(\.range).compactMap { comment in
      Suppression(
        comment.lowerBound + 1..<comment.upperBound, in: bytes, comment: comment,
        line: target(of: comment, before: last) { $0 == UInt8(ascii: "#") })
    }
  }

  private func inBody() -> [Suppression] {
    file.document.comments.compactMap { comment in
      Suppression(
        comment.text, in: bytes, comment: comment.range,
        line: target(of: comment.range, before: file.lines.count + 1) { $0 == UInt8(ascii: "<") })
    }
  }

  /// The line that a comment is for: its own, or where it stands alone the next one that is neither blank nor a
  /// comment.
  private func target(of comment: Range<Int>, before last: Int, isComment: (UInt8) -> Bool) -> Int {
    let line = file.lines.line(of: comment.lowerBound)
    let own = file.lines.content(ofLine: line)
    guard isBlank(own.lowerBound..<comment.lowerBound), isBlank(comment.upperBound..<own.upperBound) else {
      return line
    }
    var next = file.lines.line(of: comment.upperBound) + 1
    while next < last {
      let content = file.lines.content(ofLine: next)
      let first = bytes[content].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      if let first, !isComment(first) { break }
      next += 1
    }
    return next
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.lowerBound >= range.upperBound || bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
