/// A schema made ready to be applied: what each keyword asks for, with other schemas as indices.
final class SchemaNode: Sendable {
  /// Where it stands.
  let place: SchemaPlace
  /// The resource that it belongs to.
  let resource: Int
  /// What a schema that is `true` or `false` says.
  let verdict: Bool?
  /// What `type` allows.
  let types: TypeSet?
  /// What `enum` and `const` ask for.
  let values: ValueRules?
  /// What is asked of numbers.
  let numbers: NumberRules?
  /// What is asked of strings.
  let strings: StringRules?
  /// What is asked of objects.
  let object: ObjectRules?
  /// What is asked of arrays.
  let array: ArrayRules?
  /// The schemas for the very same value.
  let inPlace: [InPlaceRule]
  /// The schema for members that nothing else looked at.
  let unevaluatedProperties: Int?
  /// The schema for items that nothing else looked at.
  let unevaluatedItems: Int?

  /// A schema that is `true` or `false`.
  init(verdict: Bool, at place: SchemaPlace, in resource: Int) {
    self.place = place
    self.resource = resource
    self.verdict = verdict
    types = nil
    values = nil
    numbers = nil
    strings = nil
    object = nil
    array = nil
    inPlace = []
    unevaluatedProperties = nil
    unevaluatedItems = nil
  }

  /// A schema of keywords.
  init(_ reader: KeywordReader) {
    place = reader.place
    resource = reader.resource
    verdict = nil
    types = reader.types()
    values = ValueRules(reader)
    numbers = NumberRules(reader)
    strings = StringRules(reader)
    object = ObjectRules(reader)
    array = ArrayRules(reader)
    inPlace = InPlaceRule.all(reader)
    unevaluatedProperties = reader.schema("unevaluatedProperties")
    unevaluatedItems = reader.schema("unevaluatedItems")
  }
}
