/// Schemas that are held against the very same value.
enum InPlaceRule: Sendable {
  /// `$ref`, as an index into the references.
  case reference(Int)
  /// `$dynamicRef`, as an index into the references.
  case dynamicReference(Int)
  /// `allOf`.
  case all([Int])
  /// `anyOf`.
  case any([Int])
  /// `oneOf`.
  case one([Int])
  /// `not`.
  case not(Int)
  /// `if`, with `then` and `else`.
  case condition(if: Int, then: Int?, else: Int?)

  /// The rules that the keywords of a schema make.
  static func all(_ reader: KeywordReader) -> [InPlaceRule] {
    var rules: [InPlaceRule] = []
    if let slot = reader.reference("$ref") { rules.append(.reference(slot)) }
    if let slot = reader.reference("$dynamicRef") { rules.append(.dynamicReference(slot)) }
    let all = reader.schemas("allOf")
    if !all.isEmpty { rules.append(.all(all)) }
    let any = reader.schemas("anyOf")
    if !any.isEmpty { rules.append(.any(any)) }
    let one = reader.schemas("oneOf")
    if !one.isEmpty { rules.append(.one(one)) }
    if let not = reader.schema("not") { rules.append(.not(not)) }
    let (then, other) = (reader.schema("then"), reader.schema("else"))
    if let condition = reader.schema("if") {
      rules.append(.condition(if: condition, then: then, else: other))
    }
    return rules
  }
}
