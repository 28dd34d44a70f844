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
  private static let mark = Array("notes:".utf8)

  private func inFrontMatter() -> [Suppression] {
    guard let content = file.frontMatter.fences?.content,
      let found = FrontMatterComments(file.frontMatter)
    else { return [] }
    let last = file.lines.line(of: content.upperBound)
    return found.comments.map(\.range).compactMap { comment in
      Suppression(
        comment.lowerBound + 1..<comment.upperBound, in: bytes, comment: comment,
        line: target(of: comment, before: last, opening: "#"))
    }
  }

  private func inBody() -> [Suppression] {
    file.document.comments.compactMap { comment in
      Suppression(
        comment.text, in: bytes, comment: comment.range,
        line: target(of: comment.range, before: file.lines.count + 1, opening: "<!--"))
    }
  }

  /// The line that a comment is for: its own, or where it stands alone the next one that is neither blank nor a
  /// comment.
  private func target(of comment: Range<Int>, before last: Int, opening: String) -> Int {
    let first = file.lines.line(of: comment.lowerBound)
    let final = file.lines.line(of: comment.upperBound)
    guard isBlank(from: file.lines.content(ofLine: first).lowerBound, to: comment.lowerBound),
      isBlank(from: comment.upperBound, to: file.lines.content(ofLine: final).upperBound)
    else { return first }
    var next = final + 1
    while next < last {
      let content = file.lines.content(ofLine: next)
      let text = bytes[content].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if !text.isEmpty, !text.starts(with: opening.utf8) { break }
      next += 1
    }
    return next
  }

  private func isBlank(from start: Int, to end: Int) -> Bool {
    start >= end || bytes[start..<end].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}
