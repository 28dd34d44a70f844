/// The schemas that a schema may refer to, by address. Nothing else is ever looked up: no file, no network.
public struct SchemaStore: Sendable {
  private var documents: [Name: JSONDocument] = [:]

  /// A store with the meta-schemas of 2020-12 alone.
  public init() {}

  /// Adds a document that `$ref` finds at `uri`, or at the `$id` that the document gives itself.
  public mutating func add(_ document: JSONDocument, at uri: String) {
    documents[Name(URIReference(uri).withoutFragment)] = document
    if let id = document.root.object?["$id"]?.string {
      let resolved = URIReference(id).resolved(against: URIReference(uri)).withoutFragment
      if documents[Name(resolved)] == nil { documents[Name(resolved)] = document }
    }
  }

  /// The document of an address without a fragment.
  func document(at uri: String) -> JSONDocument? {
    documents[Name(uri)] ?? Metaschema.document(at: uri)
  }
}
