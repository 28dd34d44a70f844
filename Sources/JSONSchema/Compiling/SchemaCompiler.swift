/// Makes the nodes of a schema, and of all schemas that it refers to.
final class SchemaCompiler {
  /// A `$ref` or `$dynamicRef`.
  struct Reference {
    let text: String
    let place: SchemaPlace
    let resource: Int
    let isDynamic: Bool
  }

  /// The documents, and what is wrong with them.
  var catalog: SchemaCatalog
  private var nodes: [SchemaNode?] = []
  private var indices: [SchemaPlace: Int] = [:]
  private var references: [Reference] = []
  private var targets: [SchemaProgram.Target] = []
  private var patterns: [Name: Pattern] = [:]

  /// More nodes than any schema for people has.
  private static let nodeLimit = 200_000

  /// A compiler that finds other documents in `store`.
  init(store: SchemaStore, assertsFormats: Bool) {
    catalog = SchemaCatalog(store: store, assertsFormats: assertsFormats)
  }

  /// The program of a schema and all that it refers to.
  func compile(_ document: JSONDocument, at uri: String) throws(SchemaError) -> SchemaProgram {
    let resource = catalog.load(document, at: uri)
    let root = node(document.root, at: catalog.resources[resource].root, in: resource)
    link()
    if !catalog.defects.isEmpty { throw SchemaError(defects: catalog.defects) }
    let program = SchemaProgram(
      nodes: nodes.compactMap(\.self), targets: targets, resources: catalog.resources, root: root)
    reportEndlessReferences(in: program)
    if !catalog.defects.isEmpty { throw SchemaError(defects: catalog.defects) }
    return program
  }

  /// The index of the node of the schema `value`.
  func node(_ value: JSON, at place: SchemaPlace, in parent: Int) -> Int {
    if let index = indices[place] { return index }
    let index = nodes.count
    indices[place] = index
    nodes.append(nil)
    let resource = catalog.resource(beginningAt: place) ?? parent
    nodes[index] = make(value, at: place, in: resource)
    return index
  }

  private func make(_ value: JSON, at place: SchemaPlace, in resource: Int) -> SchemaNode {
    switch value {
    case .boolean(let verdict): return SchemaNode(verdict: verdict, at: place, in: resource)
    case .object(let object):
      guard place.pointer.tokens.count <= SchemaCatalog.depthLimit, nodes.count < SchemaCompiler.nodeLimit
      else {
        catalog.report(nodes.count < SchemaCompiler.nodeLimit ? .tooDeep : .tooLarge, at: place)
        return SchemaNode(verdict: true, at: place, in: resource)
      }
      let dialect = catalog.resources[resource].dialect
      let reader = KeywordReader(
        object: object, place: place, resource: resource, validates: dialect.validates,
        assertsFormats: dialect.assertsFormats, compiler: self)
      reader.checkOthers()
      return SchemaNode(reader)
    default:
      catalog.report(.wrongShape(keyword: "", expected: .schema), at: place)
      return SchemaNode(verdict: true, at: place, in: resource)
    }
  }

  /// The program of a pattern, one for all places that have it.
  func pattern(_ text: String) throws(PatternDefect) -> Pattern {
    if let pattern = patterns[Name(text)] { return pattern }
    let pattern = try Pattern(text)
    patterns[Name(text)] = pattern
    return pattern
  }

  /// Notes down a reference, and gives its index.
  func reference(_ text: String, at place: SchemaPlace, in resource: Int, isDynamic: Bool) -> Int {
    references.append(Reference(text: text, place: place, resource: resource, isDynamic: isDynamic))
    return references.count - 1
  }

  /// Finds what the references lead to, which may bring in more schemas with more references.
  private func link() {
    var names: Set<Name> = []
    while true {
      while targets.count < references.count {
        let target = resolve(references[targets.count])
        if let name = target?.dynamicName { names.insert(Name(name)) }
        targets.append(target ?? SchemaProgram.Target(node: 0, dynamicName: nil))
      }
      // A dynamic reference may lead to any part of that name, wherever it stands.
      for (index, resource) in catalog.resources.enumerated() {
        for name in names {
          if let place = resource.dynamicAnchors[name] { _ = self.node(at: place, in: index) }
        }
      }
      if targets.count == references.count { break }
    }
  }

  private func resolve(_ reference: Reference) -> SchemaProgram.Target? {
    let uri = URIReference(reference.text).resolved(
      against: URIReference(catalog.resources[reference.resource].uri))
    guard let resource = catalog.resource(at: uri.withoutFragment), let fragment = uri.decodedFragment else {
      catalog.report(.unresolvedReference(reference.text), at: reference.place)
      return nil
    }
    if let keys = JSONPointer.keys(in: fragment) {
      if let node = node(following: keys, from: resource) {
        return SchemaProgram.Target(node: node, dynamicName: nil)
      }
    } else if let place = catalog.resources[resource].anchors[Name(fragment)] {
      let isDynamic = reference.isDynamic && catalog.resources[resource].dynamicAnchors[Name(fragment)] != nil
      return SchemaProgram.Target(
        node: node(at: place, in: resource), dynamicName: isDynamic ? fragment : nil)
    }
    catalog.report(.unresolvedReference(reference.text), at: reference.place)
    return nil
  }

  /// The node that a pointer into a resource leads to, through the resources inside it.
  private func node(following keys: [String], from start: Int) -> Int? {
    var resource = start
    var place = catalog.resources[resource].root
    guard var value = catalog.value(at: place) else { return nil }
    for key in keys {
      guard let token = value.token(key), let (_, child) = value.child(token) else { return nil }
      value = child
      place = place.appending(token)
      resource = catalog.resource(beginningAt: place) ?? resource
    }
    if let index = indices[place] { return index }
    catalog.scanUnknown(value, at: place, in: resource)
    return node(value, at: place, in: resource)
  }

  private func node(at place: SchemaPlace, in resource: Int) -> Int {
    indices[place] ?? node(catalog.value(at: place) ?? .boolean(true), at: place, in: resource)
  }

  private func reportEndlessReferences(in program: SchemaProgram) {
    for index in program.endlessNodes() { catalog.report(.endlessReference, at: program.nodes[index].place) }
  }
}

extension SchemaCatalog {
  /// The value at a place.
  func value(at place: SchemaPlace) -> JSON? {
    var value = documents[place.document].document.root
    for token in place.pointer.tokens {
      guard let (_, child) = value.child(token) else { return nil }
      value = child
    }
    return value
  }
}

extension JSON {
  /// The step that a key of a pointer means here: a key in an object, an index in an array.
  fileprivate func token(_ key: String) -> JSONPointer.Token? {
    guard case .array = self else { return .key(key) }
    guard key.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let index = Int(key),
      String(index).hasSameBytes(as: key)
    else { return nil }
    return .index(index)
  }
}
