/// A value in one of the documents that a schema is made of.
struct SchemaPlace: Hashable, Sendable {
  /// The document, counted in the order of loading.
  let document: Int
  /// Where in it.
  let pointer: JSONPointer

  /// The place of a value inside.
  func appending(_ token: JSONPointer.Token) -> SchemaPlace {
    SchemaPlace(document: document, pointer: pointer.appending(token))
  }
}

/// A schema with an address of its own, and the names that its parts have.
struct SchemaResource: Sendable {
  /// Its address, without a fragment.
  let uri: String
  /// Where it begins.
  let root: SchemaPlace
  /// What its keywords mean.
  let dialect: SchemaDialect
  /// The parts that `$anchor` or `$dynamicAnchor` names.
  var anchors: [Name: SchemaPlace] = [:]
  /// Those that `$dynamicAnchor` names.
  var dynamicAnchors: [Name: SchemaPlace] = [:]
}
