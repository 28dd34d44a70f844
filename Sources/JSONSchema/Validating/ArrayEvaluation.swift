extension Evaluation {
  /// Whether the items of an array are as a node asks.
  mutating func apply(_ node: SchemaNode, on items: [JSON], into evaluated: inout Evaluated) -> Bool {
    var isValid = true
    if let rules = node.array {
      if !applyItems(rules, on: items, into: &evaluated) { isValid = false }
      if !isValid, !collectsErrors { return false }
      if !applyContains(rules, on: items, into: &evaluated) { isValid = false }
      if !checkCounts(rules, items.count) { isValid = false }
      if rules.isUnique, !checkUnique(items) { isValid = false }
    }
    if let rest = node.unevaluatedItems {
      for (index, item) in items.enumerated() where !evaluated.hasItem(index) {
        if !applyToOther(item, at: index, schema: rest, keyword: "unevaluatedItems") { isValid = false }
        if !isValid, !collectsErrors || isGivenUp { return false }
      }
      evaluated.addAllItems()
    }
    return isValid
  }

  private mutating func applyItems(_ rules: ArrayRules, on items: [JSON], into evaluated: inout Evaluated)
    -> Bool
  {
    var isValid = true
    for (index, item) in items.enumerated() {
      let isPrefix = index < rules.prefix.count
      guard let schema = isPrefix ? rules.prefix[index] : rules.items else { break }
      let isItemValid =
        isPrefix
        ? descend(.index(index), into: schema, on: item)
        : applyToOther(item, at: index, schema: schema, keyword: "items")
      if !isItemValid { isValid = false }
      if !isValid, !collectsErrors || isGivenUp { return false }
      if program.tracksEvaluation { evaluated.addItem(index) }
    }
    return isValid
  }

  /// Holds an item that no other keyword names against the schema for those.
  private mutating func applyToOther(_ item: JSON, at index: Int, schema: Int, keyword: String) -> Bool {
    guard program.nodes[schema].verdict == false else {
      return descend(.index(index), into: schema, on: item)
    }
    path.append(.index(index))
    fail(keyword, .unexpectedItem(index))
    path.removeLast()
    return false
  }

  private mutating func applyContains(
    _ rules: ArrayRules, on items: [JSON], into evaluated: inout Evaluated
  ) -> Bool {
    guard let schema = rules.contains else { return true }
    var count = 0
    for (index, item) in items.enumerated() {
      path.append(.index(index))
      var own = Evaluated()
      let isAsAsked = accepts(schema, on: item, types: .all, into: &own)
      path.removeLast()
      if isGivenUp { return false }
      guard isAsAsked else { continue }
      count += 1
      if program.tracksEvaluation { evaluated.addItem(index) }
    }
    let minimum = rules.minContains ?? 1
    if count < minimum {
      fail(rules.minContains == nil ? "contains" : "minContains", .tooFewMatches(minimum, found: count))
      return false
    }
    if let maximum = rules.maxContains, count > maximum {
      fail("maxContains", .tooManyMatches(maximum, found: count))
      return false
    }
    return true
  }

  private mutating func checkCounts(_ rules: ArrayRules, _ count: Int) -> Bool {
    if let limit = rules.minItems, count < limit {
      fail("minItems", .minItems(limit, found: count))
      return false
    }
    if let limit = rules.maxItems, count > limit {
      fail("maxItems", .maxItems(limit, found: count))
      return false
    }
    return true
  }

  private mutating func checkUnique(_ items: [JSON]) -> Bool {
    if items.count < 2 { return true }
    var isValid = true
    var first: [JSON: Int] = [:]
    for (index, item) in items.enumerated() {
      charge(1)
      guard let earlier = first.updateValue(index, forKey: item) else { continue }
      first[item] = earlier
      isValid = false
      path.append(.index(index))
      fail("uniqueItems", .repeatedItem(index: index, first: earlier))
      path.removeLast()
      if !collectsErrors || isGivenUp { return false }
    }
    return isValid
  }
}
