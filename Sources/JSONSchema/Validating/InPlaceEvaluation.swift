extension Evaluation {
  /// Whether a value is as the schemas ask that a node holds the very same value against.
  mutating func applyInPlace(
    _ node: SchemaNode, on value: JSON, types: TypeSet, into evaluated: inout Evaluated
  ) -> Bool {
    var isValid = true
    for rule in node.inPlace {
      if !apply(rule, on: value, types: types, into: &evaluated) { isValid = false }
      if !isValid, !collectsErrors || isGivenUp { return false }
    }
    return isValid
  }

  private mutating func apply(
    _ rule: InPlaceRule, on value: JSON, types: TypeSet, into evaluated: inout Evaluated
  ) -> Bool {
    switch rule {
    case .reference(let slot):
      let node = program.targets[slot].node
      return evaluate(node, on: value, entry: .reference, types: types, into: &evaluated)
    case .dynamicReference(let slot):
      let node = dynamicTarget(of: program.targets[slot])
      return evaluate(node, on: value, entry: .dynamicReference, types: types, into: &evaluated)
    case .all(let schemas):
      var isValid = true
      for schema in schemas {
        if !evaluate(schema, on: value, entry: .subschema, types: types, into: &evaluated) { isValid = false }
        if !isValid, !collectsErrors || isGivenUp { return false }
      }
      return isValid
    case .any(let schemas): return applyAny(schemas, on: value, types: types, into: &evaluated)
    case .one(let schemas): return applyOne(schemas, on: value, types: types, into: &evaluated)
    case .not(let schema):
      var ignored = Evaluated()
      guard accepts(schema, on: value, types: types, into: &ignored) else { return true }
      fail("not", .not)
      return false
    case .condition(let condition, let then, let other):
      let isMet = accepts(condition, on: value, types: types, into: &evaluated)
      guard let schema = isMet ? then : other else { return true }
      return evaluate(schema, on: value, entry: .subschema, types: types, into: &evaluated)
    }
  }

  /// The part that a dynamic reference means: the one of its name in the first schema that led here and has one.
  private mutating func dynamicTarget(of target: SchemaProgram.Target) -> Int {
    guard let text = target.dynamicName else { return target.node }
    charge(frames.count / 8)
    let name = Name(text)
    for (index, _) in frames {
      if let node = program.dynamicNodes[program.nodes[index].resource][name] { return node }
    }
    return target.node
  }

  private mutating func applyAny(
    _ schemas: [Int], on value: JSON, types: TypeSet, into evaluated: inout Evaluated
  ) -> Bool {
    var isValid = false
    for schema in schemas {
      if accepts(schema, on: value, types: types, into: &evaluated) { isValid = true }
      // Without anyone asking what was looked at, the first that fits will do.
      if isValid, !program.tracksEvaluation { return true }
    }
    if !isValid, collectsErrors { fail("anyOf", schemas, on: value, types: types) }
    return isValid
  }

  private mutating func applyOne(
    _ schemas: [Int], on value: JSON, types: TypeSet, into evaluated: inout Evaluated
  ) -> Bool {
    var fitting: [Int] = []
    for types in UntypedScalar.choices(of: value, types: types) {
      var own = Evaluated()
      fitting = schemas.indices.filter { accepts(schemas[$0], on: value, types: types, into: &own) }
      if fitting.count == 1 {
        evaluated.formUnion(own)
        return true
      }
    }
    guard collectsErrors else { return false }
    if fitting.isEmpty {
      fail("oneOf", schemas, on: value, types: types)
    } else {
      fail("oneOf", .severalAlternatives(fitting))
    }
    return false
  }

  /// Says what each of several alternatives misses.
  private mutating func fail(_ keyword: String, _ schemas: [Int], on value: JSON, types: TypeSet) {
    let outer = errors
    var alternatives: [[ValidationError]] = []
    for schema in schemas {
      errors = []
      var ignored = Evaluated()
      _ = evaluate(schema, on: value, entry: .subschema, types: types, into: &ignored)
      alternatives.append(errors)
    }
    errors = outer
    fail(keyword, .noAlternative(alternatives))
  }
}

extension UntypedScalar {
  /// The types to try one after the other for a value of which exactly one schema is to hold.
  ///
  /// A plain `2019` is both an integer and a string, and so would never be exactly one of the two.
  static func choices(of value: JSON, types: TypeSet) -> [TypeSet] {
    guard case .untyped = value else { return [types] }
    let type = TypeSet(of: value)
    return [type, .string].filter { types.contains($0) } + [types]
  }
}
