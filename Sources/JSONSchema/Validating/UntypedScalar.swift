/// What the text of an untyped scalar may be besides a string.
enum UntypedScalar {
  /// The type that the text has the form of; that of strings where it has no other.
  static func type(of text: String) -> TypeSet {
    switch value(of: text) {
    case .null: .null
    case .boolean: .boolean
    case .number(let number): number.isInteger ? .integer : .fraction
    default: .string
    }
  }

  /// The value that the text has the form of: a number, `true`, `false`, `null`, or nothing at all; else a string.
  static func value(of text: String) -> JSON {
    switch text {
    case "", "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      guard let first = text.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else {
        return .string(text)
      }
      return JSONNumber(text).map(JSON.number) ?? .string(text)
    }
  }
}
