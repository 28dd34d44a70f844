/// Types that a value may have; a number is a whole one or one with a fraction.
struct TypeSet: OptionSet, Sendable, Hashable {
  /// One bit for each type.
  let rawValue: UInt8

  /// `null`.
  static let null = TypeSet(rawValue: 1)
  /// `true` and `false`.
  static let boolean = TypeSet(rawValue: 2)
  /// Numbers without a fraction.
  static let integer = TypeSet(rawValue: 4)
  /// Numbers with a fraction.
  static let fraction = TypeSet(rawValue: 8)
  /// Strings.
  static let string = TypeSet(rawValue: 16)
  /// Arrays.
  static let array = TypeSet(rawValue: 32)
  /// Objects.
  static let object = TypeSet(rawValue: 64)
  /// Numbers of both sorts.
  static let number: TypeSet = [.integer, .fraction]
  /// All types.
  static let all: TypeSet = [.null, .boolean, .number, .string, .array, .object]

  /// The type that a schema calls `name`.
  init?(named name: String) {
    switch name {
    case "null": self = .null
    case "boolean": self = .boolean
    case "integer": self = .integer
    case "number": self = .number
    case "string": self = .string
    case "array": self = .array
    case "object": self = .object
    default: return nil
    }
  }

  /// The types that the bits say.
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The names of the types, as a schema writes them.
  var names: [String] {
    let candidates: [(TypeSet, String)] = [
      (.string, "string"), (.number, "number"), (.integer, "integer"), (.boolean, "boolean"),
      (.array, "array"), (.object, "object"), (.null, "null"),
    ]
    return candidates.filter { type, name in
      isSuperset(of: type) && !(name == "integer" && isSuperset(of: .number))
    }.map(\.1)
  }

  /// The type of a value; for an untyped scalar, that of its text where it is not taken for a string.
  init(of value: JSON) {
    switch value {
    case .null: self = .null
    case .boolean: self = .boolean
    case .number(let number): self = number.isInteger ? .integer : .fraction
    case .string: self = .string
    case .array: self = .array
    case .object: self = .object
    case .untyped(let text): self = UntypedScalar.type(of: text)
    }
  }
}
