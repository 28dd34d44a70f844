/// One value held against one schema.
struct Evaluation {
  /// How a node was come to.
  enum Entry {
    /// From the schema around it.
    case subschema
    case reference
    case dynamicReference
  }

  /// The schema.
  let program: SchemaProgram
  /// What bounds the work.
  let limits: Schema.Limits
  /// The nodes that are being applied, the first one first.
  private(set) var frames: [(node: Int, entry: Entry)] = []
  /// The way to the value at hand.
  var path: [JSONPointer.Token] = []
  /// Whether the value at hand is a key.
  var subject = ValidationError.Subject.value
  /// Whether errors are wanted, or only whether there is one.
  var collectsErrors = true
  /// What was found.
  var errors: [ValidationError] = []
  /// What has to be told even where errors are not wanted, because nothing is known about the value then.
  private var certainErrors: [ValidationError] = []
  private var errorCount = 0
  private var stepsLeft: Int
  /// Whether a limit was reached, so that nothing more is worth doing.
  private(set) var isGivenUp = false
  private var search: PatternSearch?

  /// An evaluation that has not begun.
  init(program: SchemaProgram, limits: Schema.Limits) {
    self.program = program
    self.limits = limits
    stepsLeft = limits.steps
    frames.reserveCapacity(16)
    path.reserveCapacity(8)
  }

  /// The errors of a value.
  mutating func run(_ value: JSON) -> [ValidationError] {
    var evaluated = Evaluated()
    _ = evaluate(program.root, on: value, entry: .subschema, types: .all, into: &evaluated)
    return errors + certainErrors
  }

  /// Whether a value is valid by a node. `types` are those that the schemas around leave an untyped scalar.
  @inline(never)
  mutating func evaluate(
    _ index: Int, on value: JSON, entry: Entry, types: TypeSet, into evaluated: inout Evaluated
  ) -> Bool {
    guard !isGivenUp else { return false }
    let node = program.nodes[index]
    frames.append((index, entry))
    defer { frames.removeLast() }
    charge(1)
    if frames.count > limits.depth { giveUp(.depth) }
    if let verdict = node.verdict {
      if !verdict { fail("", .forbidden) }
      return verdict
    }
    let types = types.intersection(program.types[index])
    return apply(node, on: value, types: types, into: &evaluated)
  }

  private mutating func apply(
    _ node: SchemaNode, on value: JSON, types: TypeSet, into evaluated: inout Evaluated
  ) -> Bool {
    var isValid = checkAssertions(of: node, on: value, types: types)
    if !isValid, !collectsErrors { return false }
    // What is found in a schema that fails as a whole counts for nothing.
    var own = Evaluated()
    if !node.inPlace.isEmpty, !applyInPlace(node, on: value, types: types, into: &own) { isValid = false }
    if !isValid, !collectsErrors { return false }
    switch value {
    case .object(let object):
      if !apply(node, on: object, value: value, into: &own) { isValid = false }
    case .array(let items):
      if !apply(node, on: items, into: &own) { isValid = false }
    default: break
    }
    if isValid, program.tracksEvaluation { evaluated.formUnion(own) }
    return isValid
  }

  /// Whether a value is valid by a node, without saying why not.
  @inline(never)
  mutating func accepts(
    _ index: Int, on value: JSON, types: TypeSet, into evaluated: inout Evaluated
  ) -> Bool {
    let collected = collectsErrors
    collectsErrors = false
    defer { collectsErrors = collected }
    return evaluate(index, on: value, entry: .subschema, types: types, into: &evaluated)
  }

  /// Whether a value inside the one at hand is valid by a node.
  @inline(never)
  mutating func descend(_ token: JSONPointer.Token, into index: Int, on value: JSON) -> Bool {
    path.append(token)
    defer { path.removeLast() }
    var evaluated = Evaluated()
    return evaluate(index, on: value, entry: .subschema, types: .all, into: &evaluated)
  }

  /// Takes steps from those left.
  mutating func charge(_ steps: Int) {
    stepsLeft -= steps
    if stepsLeft < 0 { giveUp(.steps) }
  }

  /// Ends the validation, saying why.
  @inline(never)
  mutating func giveUp(_ limit: ValidationError.Limit) {
    guard !isGivenUp else { return }
    isGivenUp = true
    certainErrors.append(error("", .givenUp(limit)))
  }

  /// Whether a pattern is in a text; where that takes too long it is an error, and the pattern counts as found.
  @inline(never)
  mutating func matches(_ pattern: Pattern, in text: String, keyword: String) -> Bool {
    if search == nil { search = PatternSearch() }
    guard let search else {
      giveUp(.memory)
      return true
    }
    let (outcome, work) = search.search(text, for: pattern)
    charge(work / 8)
    if outcome == .tooCostly {
      let error = error(keyword, .patternTooCostly(pattern.text))
      if !certainErrors.contains(error) { certainErrors.append(error) }
    }
    return outcome != .absent
  }

  /// Says that a keyword of the node at hand is not satisfied.
  @inline(never)
  mutating func fail(_ keyword: String, _ detail: @autoclosure () -> ValidationError.Detail) {
    guard collectsErrors, !isGivenUp else { return }
    guard errorCount < limits.errors else { return giveUp(.errors) }
    errorCount += 1
    errors.append(error(keyword, detail()))
  }

  @inline(never)
  private func error(_ keyword: String, _ detail: ValidationError.Detail) -> ValidationError {
    let node = frames.last.map { program.nodes[$0.node] } ?? program.nodes[program.root]
    let resource = program.resources[node.resource]
    let tail: [JSONPointer.Token] = keyword.isEmpty ? [] : [.key(keyword)]
    let inResource = node.place.pointer.tokens.dropFirst(resource.root.pointer.tokens.count)
    return ValidationError(
      location: JSONPointer(path), subject: subject, keyword: keyword,
      keywordLocation: JSONPointer(wayThroughSchema() + tail), schemaURI: resource.uri,
      schemaLocation: JSONPointer(inResource + tail), detail: detail)
  }

  /// The keywords that led to the node at hand.
  private func wayThroughSchema() -> [JSONPointer.Token] {
    var way: [JSONPointer.Token] = []
    var last: [JSONPointer.Token] = []
    for (index, entry) in frames {
      let tokens = program.nodes[index].place.pointer.tokens
      switch entry {
      case .subschema: way += tokens.dropFirst(last.count)
      case .reference: way.append(.key("$ref"))
      case .dynamicReference: way.append(.key("$dynamicRef"))
      }
      last = tokens
    }
    return way
  }
}
