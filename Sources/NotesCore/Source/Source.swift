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
  /// Costs one pass over the bytes before the range.
  public func diagnostic(
    _ rule: String, _ severity: Diagnostic.Severity = .error, at range: Range<Int>,
    _ message: Message, hint: Message? = nil
  ) -> Diagnostic {
    let range = range.clamped(to: 0..<bytes.count)
    let lines = LineTable(bytes)
    let start = lines.position(of: range.lowerBound)
    return Diagnostic(
      rule: rule, severity: severity, message: message, hint: hint, path: path, range: range,
      start: start, end: lines.position(of: range.upperBound),
      excerpt: text(lines.content(ofLine: start.line)))
  }
}
