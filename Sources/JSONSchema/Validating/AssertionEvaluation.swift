extension Evaluation {
  /// Whether a value has what the keywords of a node say about it alone, not about its parts.
  mutating func checkAssertions(of node: SchemaNode, on value: JSON, types: TypeSet) -> Bool {
    var isValid = true
    if let allowed = node.types, !check(allowed.intersection(types), allowed: allowed, on: value) {
      isValid = false
    }
    if let values = node.values, !check(values, on: value) { isValid = false }
    guard node.numbers != nil || node.strings != nil else { return isValid }
    let reading = Reading(of: value, types: types)
    if let rules = node.numbers, let number = reading.number, !check(rules, on: number) { isValid = false }
    if let rules = node.strings, let text = reading.text, !check(rules, on: text) { isValid = false }
    return isValid
  }

  private mutating func check(_ types: TypeSet, allowed: TypeSet, on value: JSON) -> Bool {
    if case .untyped = value, types.contains(.string) { return true }
    let type = TypeSet(of: value)
    if case .untyped = value {
      if types.contains(type) { return true }
    } else if allowed.contains(type) {
      return true
    }
    fail("type", .type(expected: allowed.names, found: TypeSet.name(of: type)))
    return false
  }

  private mutating func check(_ rules: ValueRules, on value: JSON) -> Bool {
    var isValid = true
    if let allowed = rules.allowed {
      charge(allowed.count / 8)
      if !rules.allows(value) {
        fail("enum", .enumeration(allowed))
        isValid = false
      }
    }
    if let constant = rules.constant, !value.mayMean(constant) {
      fail("const", .constant(constant))
      isValid = false
    }
    return isValid
  }

  private mutating func check(_ rules: NumberRules, on number: JSONNumber) -> Bool {
    var isValid = true
    if let limit = rules.minimum, number < limit {
      fail("minimum", .minimum(limit))
      isValid = false
    }
    if let limit = rules.exclusiveMinimum, number <= limit {
      fail("exclusiveMinimum", .exclusiveMinimum(limit))
      isValid = false
    }
    if let limit = rules.maximum, number > limit {
      fail("maximum", .maximum(limit))
      isValid = false
    }
    if let limit = rules.exclusiveMaximum, number >= limit {
      fail("exclusiveMaximum", .exclusiveMaximum(limit))
      isValid = false
    }
    if let divisor = rules.divisor, !number.isMultiple(of: divisor) {
      fail("multipleOf", .multipleOf(divisor))
      isValid = false
    }
    return isValid
  }

  private mutating func check(_ rules: StringRules, on text: String) -> Bool {
    var isValid = true
    if rules.minLength != nil || rules.maxLength != nil {
      let length = text.unicodeScalars.count
      charge(length / 64)
      if let limit = rules.minLength, length < limit {
        fail("minLength", .minLength(limit, found: length))
        isValid = false
      }
      if let limit = rules.maxLength, length > limit {
        fail("maxLength", .maxLength(limit, found: length))
        isValid = false
      }
    }
    if let pattern = rules.pattern, !matches(pattern, in: text, keyword: "pattern") {
      fail("pattern", .pattern(pattern.text))
      isValid = false
    }
    if let format = rules.format, !format.accepts(text) {
      fail("format", .format(format.rawValue))
      isValid = false
    }
    return isValid
  }
}

extension TypeSet {
  /// The name of one type.
  static func name(of type: TypeSet) -> String {
    type == .fraction ? "number" : type.names.first ?? ""
  }
}
