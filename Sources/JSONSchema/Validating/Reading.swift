/// What number and what text the keywords for numbers and for strings see in a value.
///
/// An untyped scalar is what its text has the form of where the schema names that type, else a string where the
/// schema names that. Where the schema names no type at all it is both.
struct Reading {
  /// What the keywords for numbers see.
  var number: JSONNumber?
  /// What the keywords for strings see.
  var text: String?

  /// What is seen in a value for which the schema leaves `types`.
  init(of value: JSON, types: TypeSet) {
    switch value {
    case .number(let number): self.number = number
    case .string(let text): self.text = text
    case .untyped(let text):
      // Where the schema says that it is a string, there is nothing to find out.
      guard types != .string else {
        self.text = text
        return
      }
      let value = UntypedScalar.value(of: text)
      let type = TypeSet(of: value)
      if types == .all || type != .string && types.contains(type) { number = value.number }
      if types == .all || types.contains(.string) && (type == .string || !types.contains(type)) {
        self.text = text
      }
    default: break
    }
  }
}

extension JSON {
  /// Whether a value is `other`, or an untyped scalar that may be meant for it.
  func mayMean(_ other: JSON) -> Bool {
    guard case .untyped(let text) = self else { return self == other }
    if case .string(let other) = other { return text.hasSameBytes(as: other) }
    return UntypedScalar.value(of: text) == other
  }
}

extension ValueRules {
  /// Whether `enum` has a value.
  func allows(_ value: JSON) -> Bool {
    guard let allowedSet else { return allowed?.contains { value.mayMean($0) } ?? true }
    return UntypedScalar.readings(of: value).contains { allowedSet.contains($0) }
  }
}

extension UntypedScalar {
  /// The values that may be meant by a value: itself, or for an untyped scalar its text and what that has the form of.
  static func readings(of value: JSON) -> [JSON] {
    guard case .untyped(let text) = value else { return [value] }
    let typed = UntypedScalar.value(of: text)
    return typed.string == nil ? [.string(text), typed] : [typed]
  }
}
