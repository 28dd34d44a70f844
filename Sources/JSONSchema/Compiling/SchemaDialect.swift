/// What the keywords of a schema mean, by its `$schema`.
struct SchemaDialect: Sendable {
  /// Whether the keywords that say something about a value alone (`type`, `minimum`) count.
  var validates = true
  /// Whether `format` is an assertion.
  var assertsFormats = false

  /// The address of the vocabulary that `name` stands for.
  private static func vocabulary(_ name: String) -> String {
    "https://json-schema.org/draft/2020-12/vocab/" + name
  }

  private static let known: Set<String> = [
    "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "format-assertion",
    "content",
  ]

  /// The address of 2020-12 itself.
  static let standard = "https://json-schema.org/draft/2020-12/schema"

  /// Addresses that mean 2020-12 too.
  static let standardAliases: Set<String> = [
    standard, "http://json-schema.org/draft/2020-12/schema", "https://json-schema.org/schema",
    "http://json-schema.org/schema",
  ]

  /// What a meta-schema's `$vocabulary` says; the problem is a vocabulary that must be known and is not.
  static func reading(_ vocabularies: JSONObject) -> (dialect: SchemaDialect, unknown: String?) {
    var dialect = SchemaDialect()
    dialect.validates = vocabularies[vocabulary("validation")] != nil
    dialect.assertsFormats = vocabularies[vocabulary("format-assertion")] != nil
    let unknown = vocabularies.members.first { member in
      member.value == .boolean(true) && !known.contains { vocabulary($0).hasSameBytes(as: member.key) }
    }
    return (dialect, unknown?.key)
  }
}
