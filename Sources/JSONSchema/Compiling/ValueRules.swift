/// What `enum` and `const` ask for.
final class ValueRules: Sendable {
  /// What `enum` lists.
  let allowed: [JSON]?
  /// The same as `allowed`, where there are many.
  let allowedSet: Set<JSON>?
  /// What `const` says.
  let constant: JSON?

  /// Reads the keywords; nil where there are none of these.
  init?(_ reader: KeywordReader) {
    guard reader.validates else { return nil }
    allowed = reader.array("enum")
    constant = reader.object["const"]
    if allowed == nil && constant == nil { return nil }
    allowedSet = allowed.flatMap { $0.count > 8 ? Set($0) : nil }
  }
}
