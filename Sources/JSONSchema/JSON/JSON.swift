/// A JSON value: its numbers are exact, its objects keep their order, its strings differ where a code point does.
public enum JSON: Sendable {
  case null
  case boolean(Bool)
  case number(JSONNumber)
  case string(String)
  /// A plain scalar of YAML, CSV or the like, of which a schema decides whether it is a string or something else.
  ///
  /// No JSON text has one.
  case untyped(String)
  case array([JSON])
  case object(JSONObject)
}

/// Equality as JSON Schema has it: `1.0` is `1`, and the order of an object's members does not count.
///
/// An untyped scalar equals only one of the same text.
extension JSON: Hashable {
  /// Whether two values are the same.
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.untyped(let left), .untyped(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Mixes the value into a hash.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .number(let number): hasher.combine(number)
    case .string(let text), .untyped(let text): hasher.combine(bytesOf: text)
    case .array(let items):
      hasher.combine(items.count)
      for item in items { item.hash(into: &hasher) }
    case .object(let object): object.hash(into: &hasher)
    }
  }
}

extension JSON: ExpressibleByBooleanLiteral, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// `null`.
  public init(nilLiteral: ()) { self = .null }

  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// An integer.
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }

  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// An object, in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }
}

extension JSON {
  /// The members, where the value is an object.
  public var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The items, where the value is an array.
  public var array: [JSON]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// The text, where the value is a string.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number, where the value is one.
  public var number: JSONNumber? {
    if case .number(let number) = self { number } else { nil }
  }
}
