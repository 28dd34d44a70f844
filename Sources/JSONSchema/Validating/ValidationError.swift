/// One thing that a schema asks for and a value does not have.
public struct ValidationError: Sendable, Hashable {
  /// What of a member an error is about.
  public enum Subject: Sendable, Hashable {
    /// The value at the location.
    case value
    /// The key that the location ends in.
    case key
  }

  /// Where in the value.
  public let location: JSONPointer
  /// Whether the value there is meant, or its key.
  public let subject: Subject
  /// The keyword that is not satisfied; empty for a schema that is `false`.
  public let keyword: String
  /// The way through the schema to the keyword, references included.
  public let keywordLocation: JSONPointer
  /// The address of the schema that the keyword stands in, without a fragment.
  public let schemaURI: String
  /// Where the keyword stands in that schema.
  public let schemaLocation: JSONPointer
  /// What was asked for.
  public let detail: Detail

  /// What was asked for, and what was found.
  public enum Detail: Sendable, Hashable {
    /// The schema allows nothing here.
    case forbidden
    /// `type`: the names of the types allowed, and that of the value.
    case type(expected: [String], found: String)
    case enumeration([JSON])
    case constant(JSON)

    case minimum(JSONNumber)
    case exclusiveMinimum(JSONNumber)
    case maximum(JSONNumber)
    case exclusiveMaximum(JSONNumber)
    case multipleOf(JSONNumber)

    /// Lengths are code points.
    case minLength(Int, found: Int)
    case maxLength(Int, found: Int)
    case pattern(String)
    /// The pattern takes too long on this value; whether it matches is not known.
    case patternTooCostly(String)
    case format(String)

    case minItems(Int, found: Int)
    case maxItems(Int, found: Int)
    /// `uniqueItems`: the item at `index` is the same as an earlier one.
    case repeatedItem(index: Int, first: Int)
    /// `contains` or `minContains`: too few items are as asked.
    case tooFewMatches(Int, found: Int)
    /// `maxContains`: too many items are.
    case tooManyMatches(Int, found: Int)
    /// `unevaluatedItems`, or `items` after `prefixItems`: no item may stand here.
    case unexpectedItem(Int)

    /// `required`: the missing key.
    case required(String)
    /// `dependentRequired`: the missing key, and the one that asks for it.
    case dependentRequired(String, because: String)
    /// `additionalProperties` or `unevaluatedProperties`: no such key may be here.
    case unexpectedProperty(String)
    case minProperties(Int, found: Int)
    case maxProperties(Int, found: Int)

    /// `anyOf` or `oneOf`: what each alternative misses.
    case noAlternative([[ValidationError]])
    /// `oneOf`: the alternatives that all fit.
    case severalAlternatives([Int])
    case not

    /// The value was not checked to its end.
    case givenUp(Limit)
  }

  /// What was reached before the value was checked to its end.
  public enum Limit: Sendable, Hashable {
    /// The value, or the way through the schema, is too deep; a reference that leads to itself is too.
    case depth
    case steps
    /// There are more errors than anyone reads.
    case errors
    case memory
  }
}

extension ValidationError {
  /// What is wrong, in English.
  public var message: String {
    switch detail {
    case .forbidden: "nothing may stand here"
    case .type(let expected, let found): "this is \(found), not \(expected.joined(separator: " or "))"
    case .enumeration(let values): "this is none of \(values.map(\.description).joined(separator: ", "))"
    case .constant(let value): "this is not \(value)"
    case .minimum(let limit): "this is below \(limit)"
    case .exclusiveMinimum(let limit): "this is not above \(limit)"
    case .maximum(let limit): "this is above \(limit)"
    case .exclusiveMaximum(let limit): "this is not below \(limit)"
    case .multipleOf(let divisor): "this is no multiple of \(divisor)"
    case .minLength(let limit, let found): "this has \(found) characters, fewer than \(limit)"
    case .maxLength(let limit, let found): "this has \(found) characters, more than \(limit)"
    case .pattern(let pattern): "this does not match \(pattern)"
    case .patternTooCostly(let pattern): "the pattern \(pattern) takes too long on this value"
    case .format(let name): "this is no \(name)"
    case .minItems(let limit, let found): "this has \(found) items, fewer than \(limit)"
    case .maxItems(let limit, let found): "this has \(found) items, more than \(limit)"
    case .repeatedItem(_, let first): "this is the same as item \(first)"
    case .tooFewMatches(let limit, let found): "\(found) items are as asked, fewer than \(limit)"
    case .tooManyMatches(let limit, let found): "\(found) items are as described, more than \(limit)"
    case .unexpectedItem: "no item may stand here"
    case .required(let name): "\(name) is missing"
    case .dependentRequired(let name, let key): "\(name) is missing, which \(key) asks for"
    case .unexpectedProperty(let name): "\(name) may not be here"
    case .minProperties(let limit, let found): "this has \(found) keys, fewer than \(limit)"
    case .maxProperties(let limit, let found): "this has \(found) keys, more than \(limit)"
    case .noAlternative: "this is none of the alternatives"
    case .severalAlternatives: "this is more than one of the alternatives"
    case .not: "this is what it may not be"
    case .givenUp(.depth): "this is nested too deep to be checked"
    case .givenUp(.steps): "checking this takes too long"
    case .givenUp(.errors): "there are too many errors to tell"
    case .givenUp(.memory): "there is not enough memory to check this"
    }
  }
}
