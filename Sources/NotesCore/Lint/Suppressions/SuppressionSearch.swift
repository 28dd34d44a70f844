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
  private static let mark = Array("notes:".utf8)

  private mutating func inFrontMatter() -> [Suppression] {
    guard let content = file.frontMatter.fences?.content,
      let found = FrontMatterComments(file.frontMatter)
    else { return [] }
    let last = file.lines.line(of: content.upperBound)
    passed = 0...0
    return found.comments.map(\.range).compactMap { comment in
      let line = target(of: comment, before: last, opening: "#")
      return Suppression(
        comment.lowerBound + 1..<comment.upperBound, in: bytes, comment: comment, line: line)
    }
  }

  private mutating func inBody() -> [Suppression] {
    passed = 0...0
    return file.document.comments.compactMap { comment in
      let line = target(of: comment.range, before: file.lines.count + 1, opening: "<!--")
      return Suppression(comment.text, in: bytes, comment: comment.range, line: line)
    }
  }

  /// The line that a comment is for: its own, or where it stands alone the next one that is neither blank nor a
  /// comment.
  private mutating func target(of comment: Range<Int>, before last: Int, opening: String) -> Int {
    let first = file.lines.line(of: comment.lowerBound)
    let final = file.lines.line(of: comment.upperBound)
    guard isBlank(from: file.lines.content(ofLine: first).lowerBound, to: comment.lowerBound),
      isBlank(from: comment.upperBound, to: file.lines.content(ofLine: final).upperBound)
    else { return first }
    if passed.contains(final + 1) { return passed.upperBound }
    var next = final + 1
    while next < last {
      let text = bytes[file.lines.content(ofLine: next)].drop(while: \.isBlank)
      if !text.isEmpty, !text.starts(with: opening.utf8) { break }
      next += 1
    }
    passed = final + 1...max(final + 1, next)
    return passed.upperBound
  }

  private func isBlank(from start: Int, to end: Int) -> Bool {
    start >= end || bytes[start..<end].allSatisfy(\.isBlank)
  }
}
