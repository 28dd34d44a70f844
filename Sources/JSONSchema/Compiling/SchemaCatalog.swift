/// The documents that a schema is made of, and the addresses and names in them.
struct SchemaCatalog {
  /// The documents and their addresses, in the order of loading.
  private(set) var documents: [(uri: String, document: JSONDocument)] = []
  /// The schemas that have an address.
  private(set) var resources: [SchemaResource] = []
  /// What is wrong, in the order in which it was found.
  private(set) var defects: [SchemaDefect] = []
  private var resourcesByURI: [Name: Int] = [:]
  private var resourcesByRoot: [SchemaPlace: Int] = [:]
  private var scanned: Set<SchemaPlace> = []
  private let store: SchemaStore
  private let assertsFormats: Bool

  /// The deepest that a schema may lie in its document.
  static let depthLimit = 256
  /// How many defects are worth telling.
  private static let defectLimit = 20

  /// A catalog without any document yet.
  init(store: SchemaStore, assertsFormats: Bool) {
    self.store = store
    self.assertsFormats = assertsFormats
  }

  /// Takes up a document, and says which resource its root is.
  mutating func load(_ document: JSONDocument, at uri: String) -> Int {
    let base = URIReference(uri).withoutFragment
    documents.append((base, document))
    let place = SchemaPlace(document: documents.count - 1, pointer: JSONPointer())
    let resource = addResource(document.root, at: place, uri: base, dialect: nil)
    if resourcesByURI[Name(base)] == nil { resourcesByURI[Name(base)] = resource }
    scan(document.root, at: place, in: resource, isRoot: true)
    return resource
  }

  /// The resource of an address, from the documents at hand or from the store.
  mutating func resource(at uri: String) -> Int? {
    if let resource = resourcesByURI[Name(uri)] { return resource }
    guard let document = store.document(at: uri) else { return nil }
    if let id = document.root.object?["$id"]?.string {
      let own = URIReference(id).resolved(against: URIReference(uri)).withoutFragment
      if let resource = resourcesByURI[Name(own)] {
        resourcesByURI[Name(uri)] = resource
        return resource
      }
    }
    return load(document, at: uri)
  }

  /// The resource that begins at a place.
  func resource(beginningAt place: SchemaPlace) -> Int? { resourcesByRoot[place] }

  /// Reports something wrong at a place.
  mutating func report(_ problem: SchemaDefect.Problem, at place: SchemaPlace) {
    guard defects.count < SchemaCatalog.defectLimit else { return }
    let (uri, document) = documents[place.document]
    defects.append(
      SchemaDefect(
        document: uri, location: place.pointer, range: document.range(of: place.pointer), problem: problem))
  }

  /// Finds the addresses and names in a schema that stands where no keyword leads.
  mutating func scanUnknown(_ value: JSON, at place: SchemaPlace, in resource: Int) {
    scan(value, at: place, in: resource, isRoot: false)
  }

  private mutating func scan(_ value: JSON, at place: SchemaPlace, in parent: Int, isRoot: Bool) {
    guard case .object(let object) = value, place.pointer.tokens.count <= SchemaCatalog.depthLimit,
      scanned.insert(place).inserted
    else { return }
    var resource = parent
    if !isRoot, object["$id"]?.string != nil {
      resource = addResource(
        value, at: place, uri: resources[parent].uri, dialect: resources[parent].dialect)
    }
    addAnchor("$anchor", of: object, at: place, in: resource)
    addAnchor("$dynamicAnchor", of: object, at: place, in: resource)
    for (keyword, position) in SubschemaPosition.all {
      guard let held = object[keyword] else { continue }
      let place = place.appending(.key(keyword))
      switch position {
      case .value: scan(held, at: place, in: resource, isRoot: false)
      case .items:
        for (index, item) in (held.array ?? []).enumerated() {
          scan(item, at: place.appending(.index(index)), in: resource, isRoot: false)
        }
      case .members:
        for member in held.object?.members ?? [] {
          scan(member.value, at: place.appending(.key(member.key)), in: resource, isRoot: false)
        }
      }
    }
  }

  private mutating func addResource(
    _ value: JSON, at place: SchemaPlace, uri base: String, dialect: SchemaDialect?
  ) -> Int {
    var uri = base
    if let id = value.object?["$id"]?.string {
      let reference = URIReference(id)
      if let fragment = reference.fragment, !fragment.isEmpty {
        report(.wrongShape(keyword: "$id", expected: .identifier), at: place.appending(.key("$id")))
      }
      uri = reference.resolved(against: URIReference(base)).withoutFragment
    }
    let dialect =
      self.dialect(of: value, at: place) ?? dialect ?? SchemaDialect(assertsFormats: assertsFormats)
    resources.append(SchemaResource(uri: uri, root: place, dialect: dialect))
    let resource = resources.count - 1
    resourcesByRoot[place] = resource
    if let other = resourcesByURI[Name(uri)], resources[other].root != place {
      report(.repeatedIdentifier(uri), at: place.appending(.key("$id")))
    } else {
      resourcesByURI[Name(uri)] = resource
    }
    return resource
  }

  private mutating func addAnchor(
    _ keyword: String, of object: JSONObject, at place: SchemaPlace, in resource: Int
  ) {
    guard let value = object[keyword] else { return }
    guard let text = value.string, SchemaCatalog.isAnchor(text) else {
      report(.wrongShape(keyword: keyword, expected: .anchor), at: place.appending(.key(keyword)))
      return
    }
    let name = Name(text)
    if let other = resources[resource].anchors[name], other != place {
      report(.repeatedIdentifier(text), at: place.appending(.key(keyword)))
      return
    }
    resources[resource].anchors[name] = place
    if keyword == "$dynamicAnchor" { resources[resource].dynamicAnchors[name] = place }
  }

  private static func isAnchor(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isASCIILetter || first == "_" else { return false }
    return text.unicodeScalars.allSatisfy { $0.isPatternWord || $0 == "-" || $0 == "." }
  }

  /// What `$schema` says; nil where there is none.
  private mutating func dialect(of value: JSON, at place: SchemaPlace) -> SchemaDialect? {
    guard let schema = value.object?["$schema"] else { return nil }
    let place = place.appending(.key("$schema"))
    guard let text = schema.string else {
      report(.wrongShape(keyword: "$schema", expected: .string), at: place)
      return nil
    }
    let uri = URIReference(text).withoutFragment
    if SchemaDialect.standardAliases.contains(uri) { return SchemaDialect(assertsFormats: assertsFormats) }
    guard let metaschema = store.document(at: uri)?.root.object else {
      report(.unknownDialect(text), at: place)
      return nil
    }
    guard let vocabularies = metaschema["$vocabulary"]?.object else {
      return SchemaDialect(assertsFormats: assertsFormats)
    }
    var (dialect, unknown) = SchemaDialect.reading(vocabularies)
    if let unknown { report(.unknownVocabulary(unknown), at: place) }
    if assertsFormats { dialect.assertsFormats = true }
    return dialect
  }
}
