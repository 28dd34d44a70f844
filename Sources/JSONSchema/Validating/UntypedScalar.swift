/// What the text of an untyped scalar may be besides a string.
enum UntypedScalar {
  /// The type that the text has the form of; that of strings where it has no other.
  static func type(of text: String) -> TypeSet {
    guard mayBeTyped(text) else { return .string }
    switch value(of: text) {
    case .null: return .null
    case .boolean: return .boolean
    case .number(let number): return number.isInteger ? .integer : .fraction
    default: return .string
    }
  }

  /// Whether the first byte is one of those that anything but a string begins with.
  private static func mayBeTyped(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "t"), UInt8(ascii: "f"),
      UInt8(ascii: "n"):
      true
    default: false
    }
  }

  /// The value that the text has the form of: a number, `true`, `false`, `null`, or nothing at all; else a string.
  static func value(of text: String) -> JSON {
    guard mayBeTyped(text) else { return .string(text) }
    switch text {
    case "", "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: return JSONNumber(text).map(JSON.number) ?? .string(text)
    }
  }
}
