/// Reads the keywords of one schema, and reports those of the wrong shape.
struct KeywordReader {
  /// The keywords.
  let object: JSONObject
  /// Where the schema stands.
  let place: SchemaPlace
  /// The resource that it belongs to.
  let resource: Int
  /// Whether the keywords that say something about a value alone count.
  let validates: Bool
  /// Whether `format` is an assertion.
  let assertsFormats: Bool
  /// Where schemas inside this one and references go.
  let compiler: SchemaCompiler

  /// The value of a keyword, made into what it has to be; anything else is reported.
  private func read<Value>(
    _ keyword: String, as shape: SchemaDefect.Shape, _ make: (JSON) -> Value?
  ) -> Value? {
    guard let value = object[keyword] else { return nil }
    if let made = make(value) { return made }
    report(.wrongShape(keyword: keyword, expected: shape), at: keyword)
    return nil
  }

  private func report(_ problem: SchemaDefect.Problem, at keyword: String) {
    compiler.catalog.report(problem, at: place.appending(.key(keyword)))
  }

  /// A whole number that is not negative; one that is too large for an `Int` is the largest `Int`.
  func count(_ keyword: String) -> Int? {
    let count = read(keyword, as: .count) { value -> Int? in
      guard let number = value.number, number.isInteger, !number.isNegative else { return nil }
      return number.integer ?? Int.max
    }
    return validates ? count : nil
  }

  /// A number.
  func number(_ keyword: String) -> JSONNumber? {
    let number = read(keyword, as: .number, \.number)
    return validates ? number : nil
  }

  /// A number above zero, of digits that multiples can be told of.
  func divisor(_ keyword: String) -> JSONNumber? {
    let number = read(keyword, as: .positiveNumber) { value in
      value.number.flatMap { $0 > 0 ? $0 : nil }
    }
    if let number, number.longDigits != nil {
      report(.divisorTooLong, at: keyword)
      return nil
    }
    return validates ? number : nil
  }

  /// `true` or `false`; `false` where there is none.
  func flag(_ keyword: String) -> Bool {
    let flag = read(keyword, as: .boolean) { value -> Bool? in
      if case .boolean(let flag) = value { flag } else { nil }
    }
    return validates && flag == true
  }

  /// A list of anything.
  func array(_ keyword: String) -> [JSON]? { read(keyword, as: .array, \.array) }

  /// A list of strings, none of them twice.
  func distinctStrings(_ keyword: String) -> [String] {
    let strings = read(keyword, as: .distinctStrings, KeywordReader.distinctStrings)
    return validates ? strings ?? [] : []
  }

  /// A list of strings, none of them twice, for each of some names.
  func distinctStringsByName(_ keyword: String) -> [(key: String, names: [String])] {
    let lists = read(keyword, as: .distinctStringsByName) { value -> [(key: String, names: [String])]? in
      guard let members = value.object?.members else { return nil }
      var lists: [(key: String, names: [String])] = []
      for member in members {
        guard let names = KeywordReader.distinctStrings(member.value) else { return nil }
        lists.append((member.key, names))
      }
      return lists
    }
    return validates ? lists ?? [] : []
  }

  private static func distinctStrings(_ value: JSON) -> [String]? {
    guard let items = value.array else { return nil }
    let strings = items.compactMap(\.string)
    return strings.count == items.count && Set(strings.map(Name.init)).count == items.count ? strings : nil
  }

  /// What `type` says.
  func types() -> TypeSet? {
    guard let value = object["type"] else { return nil }
    let names = value.string.map { [$0] } ?? KeywordReader.distinctStrings(value)
    guard let names, !names.isEmpty else {
      report(.wrongShape(keyword: "type", expected: .types), at: "type")
      return nil
    }
    var types: TypeSet = []
    for (index, name) in names.enumerated() {
      guard let type = TypeSet(named: name) else {
        let keyword = place.appending(.key("type"))
        compiler.catalog.report(
          .unknownType(name), at: value.string == nil ? keyword.appending(.index(index)) : keyword)
        continue
      }
      types.formUnion(type)
    }
    return validates ? types : nil
  }

  /// A regular expression.
  func pattern(_ keyword: String) -> Pattern? {
    guard let text = read(keyword, as: .string, \.string) else { return nil }
    let pattern = pattern(text, at: place.appending(.key(keyword)))
    return validates ? pattern : nil
  }

  private func pattern(_ text: String, at place: SchemaPlace) -> Pattern? {
    do {
      return try compiler.pattern(text)
    } catch {
      compiler.catalog.report(.badPattern(pattern: text, error), at: place)
      return nil
    }
  }

  /// A format, where formats are assertions and this one is known.
  func format(_ keyword: String) -> Format? {
    guard let name = read(keyword, as: .string, \.string), assertsFormats else { return nil }
    return Format(rawValue: name)
  }
}

extension KeywordReader {
  /// A schema, as its index.
  func schema(_ keyword: String) -> Int? {
    object[keyword].map { compiler.node($0, at: place.appending(.key(keyword)), in: resource) }
  }

  /// A list of one schema or more; none where the keyword is absent.
  func schemas(_ keyword: String) -> [Int] {
    let items = read(keyword, as: .schemas) { value in
      value.array.flatMap { $0.isEmpty ? nil : $0 }
    }
    let list = place.appending(.key(keyword))
    return (items ?? []).enumerated().map { index, item in
      compiler.node(item, at: list.appending(.index(index)), in: resource)
    }
  }

  /// Schemas by name, in the order of the schema.
  func schemasByName(_ keyword: String) -> [(String, Int)] {
    let members = read(keyword, as: .schemaByName) { $0.object?.members }
    let map = place.appending(.key(keyword))
    return (members ?? []).map { member in
      (member.key, compiler.node(member.value, at: map.appending(.key(member.key)), in: resource))
    }
  }

  /// Schemas by the pattern of names.
  func schemasByPattern(_ keyword: String) -> [(pattern: Pattern, schema: Int)] {
    let map = place.appending(.key(keyword))
    return schemasByName(keyword).compactMap { text, schema in
      pattern(text, at: map.appending(.key(text))).map { (pattern: $0, schema: schema) }
    }
  }

  /// A reference to a schema, as its index among the references.
  func reference(_ keyword: String) -> Int? {
    guard let text = read(keyword, as: .string, \.string) else { return nil }
    return compiler.reference(
      text, at: place.appending(.key(keyword)), in: resource, isDynamic: keyword == "$dynamicRef")
  }

  /// Looks at the keywords that nothing else reads.
  func checkOthers() {
    _ = schemasByName("$defs")
    for keyword in ["$id", "$comment", "title", "description", "contentEncoding", "contentMediaType"] {
      _ = read(keyword, as: .string, \.string)
    }
    for keyword in ["deprecated", "readOnly", "writeOnly"] {
      _ = read(keyword, as: .boolean) { value in
        if case .boolean(let flag) = value { flag } else { nil }
      }
    }
    _ = read("examples", as: .array, \.array)
    _ = read("$vocabulary", as: .booleanByName) { value in
      value.object.flatMap { object in
        object.members.allSatisfy { if case .boolean = $0.value { true } else { false } } ? true : nil
      }
    }
  }
}
