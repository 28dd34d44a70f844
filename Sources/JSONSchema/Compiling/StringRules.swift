/// What is asked of strings; lengths are code points.
final class StringRules: Sendable {
  /// `minLength`.
  let minLength: Int?
  /// `maxLength`.
  let maxLength: Int?
  /// `pattern`.
  let pattern: Pattern?
  /// `format`, where it is an assertion and known.
  let format: Format?

  /// Reads the keywords; nil where there are none of these.
  init?(_ reader: KeywordReader) {
    minLength = reader.count("minLength")
    maxLength = reader.count("maxLength")
    pattern = reader.pattern("pattern")
    format = reader.format("format")
    if minLength == nil, maxLength == nil, pattern == nil, format == nil { return nil }
  }
}
