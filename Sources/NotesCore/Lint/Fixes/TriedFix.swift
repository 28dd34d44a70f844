/// Fixes of front matter that have been tried out before they are offered.
///
/// Each trial reads the front matter anew, so there is none for one that is longer than any that a person wrote.
enum TriedFix {
  private static let maximumLength = 16 << 10

  /// Edits within the front matter as a safe fix; nil unless the front matter says the same after them.
  static func safe(_ edits: [Edit], in file: LintedFile) -> Fix? {
    guard isShort(file), let before = file.meaning,
      let after = FrontMatterMeaning(frontMatter(of: file, after: edits)), before.isSame(as: after)
    else { return nil }
    return Fix(.safe, edits)
  }

  /// Edits within front matter that cannot be read as an unsafe fix; nil unless it can be read after them, or at
  /// least up to a line further down.
  static func mending(_ edits: [Edit], in file: LintedFile) -> Fix? {
    guard isShort(file), let last = edits.last else { return nil }
    let after = frontMatter(of: file, after: edits)
    let grown = edits.reduce(0) { $0 + $1.replacement.count - $1.range.count }
    let line = LineBounds.end(
      from: last.range.upperBound + grown, in: after.source.bytes, within: after.fences?.content ?? 0..<0)
    let isMended = after.diagnostics.allSatisfy { $0.severity != .error || $0.range.lowerBound >= line }
    return after.isReadable || isMended ? Fix(.unsafe, edits) : nil
  }

  private static func isShort(_ file: LintedFile) -> Bool { file.frontMatter.bodyStart <= maximumLength }

  /// The front matter as it would be; the body is left out, since it changes nothing.
  private static func frontMatter(of file: LintedFile, after edits: [Edit]) -> FrontMatter {
    let head = Array(file.bytes.prefix(file.frontMatter.bodyStart))
    return FrontMatter(Source(path: file.source.path, bytes: edits.applied(to: head)))
  }
}
