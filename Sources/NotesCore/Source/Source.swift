/// The bytes of one file, with the path that people know it by.
public struct Source: Sendable {
  /// The file, relative to the library's root.
  public let path: String
  /// The file's bytes, all of them, as they are on disk.
  public let bytes: [UInt8]

  /// The bytes of the file at `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of a byte range, invalid UTF-8 replaced by U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// A diagnostic about a byte range of this file; its line, column and excerpt are taken from the bytes.
  ///
  /// Costs one pass over the bytes unless their lines are known already. Of a line that is longer than `excerptLimit`
  /// bytes, as many are kept on either side of the place.
  public func diagnostic(
    _ rule: String, _ severity: Diagnostic.Severity = .error, at range: Range<Int>,
    _ message: Message, hint: Message? = nil, fix: Fix? = nil, lines: LineTable? = nil,
    excerptLimit: Int? = nil
  ) -> Diagnostic {
    let range = range.clamped(to: 0..<bytes.count)
    let lines = lines ?? LineTable(bytes)
    let start = lines.position(of: range.lowerBound)
    let excerpt = excerpt(
      of: lines.content(ofLine: start.line), around: range.lowerBound,
      limit: excerptLimit ?? Source.maximumExcerpt)
    return Diagnostic(
      rule: rule, severity: severity, message: message, hint: hint, path: path, range: range,
      start: start, end: lines.position(of: range.upperBound), excerpt: text(excerpt),
      excerptColumn: excerpt.lowerBound == lines.content(ofLine: start.line).lowerBound
        ? 1 : lines.position(of: excerpt.lowerBound).column, fix: fix,
      fixPlaces: (fix?.edits ?? []).map { lines.place(of: $0.range) })
  }

  /// The longest part of a line that is kept, in bytes, on either side of a place.
  private static let maximumExcerpt = 2_000

  /// A line, or where it is long the part around an offset, cut between characters.
  private func excerpt(of line: Range<Int>, around offset: Int, limit: Int) -> Range<Int> {
    if line.count <= limit { return line }
    var start = max(line.lowerBound, offset - limit)
    var end = min(line.upperBound, offset + limit)
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<max(start, end)
  }
}
