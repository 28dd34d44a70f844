extension Evaluation {
  /// Whether the members of an object are as a node asks.
  mutating func apply(
    _ node: SchemaNode, on object: JSONObject, value: JSON, into evaluated: inout Evaluated
  ) -> Bool {
    var isValid = true
    if let rules = node.object {
      isValid = applyMembers(rules, on: object, into: &evaluated)
      if !isValid, !collectsErrors { return false }
      if !checkCounts(rules, object.members.count) { isValid = false }
      if !applyDependencies(rules, on: object, value: value, into: &evaluated) { isValid = false }
    }
    if let rest = node.unevaluatedProperties {
      for (index, member) in object.members.enumerated() where !evaluated.hasMember(index) {
        if !applyToOther(member, schema: rest, keyword: "unevaluatedProperties") { isValid = false }
      }
      evaluated.addAllMembers()
    }
    return isValid
  }

  private mutating func applyMembers(
    _ rules: ObjectRules, on object: JSONObject, into evaluated: inout Evaluated
  ) -> Bool {
    var isValid = true
    var isPresent = [Bool](repeating: false, count: rules.required.count)
    for (index, member) in object.members.enumerated() {
      charge(1)
      let slot = rules.slots[Name(member.key)]
      if let requirement = slot?.requirement { isPresent[requirement] = true }
      if !apply(rules, to: member, at: index, slot: slot, into: &evaluated) { isValid = false }
      if !isValid, !collectsErrors || isGivenUp { return false }
    }
    for (index, name) in rules.required.enumerated() where !isPresent[index] {
      fail("required", .required(name))
      isValid = false
    }
    return isValid
  }

  private mutating func apply(
    _ rules: ObjectRules, to member: JSONObject.Member, at index: Int, slot: ObjectRules.Slot?,
    into evaluated: inout Evaluated
  ) -> Bool {
    var isValid = true
    var isKnown = false
    if let names = rules.names, !applyToName(member.key, schema: names) { isValid = false }
    if let schema = slot?.schema {
      isKnown = true
      if !descend(.key(member.key), into: schema, on: member.value) { isValid = false }
    }
    for (pattern, schema) in rules.patterns
    where matches(pattern, in: member.key, keyword: "patternProperties") {
      isKnown = true
      if !descend(.key(member.key), into: schema, on: member.value) { isValid = false }
    }
    if !isKnown, let additional = rules.additional {
      isKnown = true
      if !applyToOther(member, schema: additional, keyword: "additionalProperties") { isValid = false }
    }
    if isKnown, program.tracksEvaluation { evaluated.addMember(index) }
    return isValid
  }

  /// Holds a key against the schema of keys.
  private mutating func applyToName(_ name: String, schema: Int) -> Bool {
    let outer = subject
    subject = .key
    defer { subject = outer }
    return descend(.key(name), into: schema, on: .string(name))
  }

  /// Holds a member that nothing else names against the schema for those.
  private mutating func applyToOther(_ member: JSONObject.Member, schema: Int, keyword: String) -> Bool {
    guard program.nodes[schema].verdict == false else {
      return descend(.key(member.key), into: schema, on: member.value)
    }
    let outer = subject
    subject = .key
    path.append(.key(member.key))
    fail(keyword, .unexpectedProperty(member.key))
    path.removeLast()
    subject = outer
    return false
  }

  private mutating func checkCounts(_ rules: ObjectRules, _ count: Int) -> Bool {
    if let limit = rules.minProperties, count < limit {
      fail("minProperties", .minProperties(limit, found: count))
      return false
    }
    if let limit = rules.maxProperties, count > limit {
      fail("maxProperties", .maxProperties(limit, found: count))
      return false
    }
    return true
  }

  private mutating func applyDependencies(
    _ rules: ObjectRules, on object: JSONObject, value: JSON, into evaluated: inout Evaluated
  ) -> Bool {
    if rules.dependentRequired.isEmpty, rules.dependentSchemas.isEmpty { return true }
    var isValid = true
    charge(object.members.count)
    let keys = Set(object.members.map { Name($0.key) })
    for (key, names) in rules.dependentRequired where keys.contains(Name(key)) {
      for name in names where !keys.contains(Name(name)) {
        fail("dependentRequired", .dependentRequired(name, because: key))
        isValid = false
      }
    }
    for (key, schema) in rules.dependentSchemas where keys.contains(Name(key)) {
      if !evaluate(schema, on: value, entry: .subschema, types: .all, into: &evaluated) { isValid = false }
    }
    return isValid
  }
}
