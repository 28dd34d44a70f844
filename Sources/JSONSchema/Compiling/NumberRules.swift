/// What is asked of numbers.
final class NumberRules: Sendable {
  /// `minimum`.
  let minimum: JSONNumber?
  /// `exclusiveMinimum`.
  let exclusiveMinimum: JSONNumber?
  /// `maximum`.
  let maximum: JSONNumber?
  /// `exclusiveMaximum`.
  let exclusiveMaximum: JSONNumber?
  /// `multipleOf`.
  let divisor: JSONNumber?

  /// Reads the keywords; nil where there are none of these.
  init?(_ reader: KeywordReader) {
    minimum = reader.number("minimum")
    exclusiveMinimum = reader.number("exclusiveMinimum")
    maximum = reader.number("maximum")
    exclusiveMaximum = reader.number("exclusiveMaximum")
    divisor = reader.divisor("multipleOf")
    if minimum == nil, exclusiveMinimum == nil, maximum == nil, exclusiveMaximum == nil, divisor == nil {
      return nil
    }
  }
}
