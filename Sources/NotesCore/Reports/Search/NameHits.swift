/// The hits of a search in the names and the tags of a note.
struct NameHits {
  /// A value with a hit.
  struct Value {
    let field: Field
    let text: String
    /// The hits in the bytes of the text.
    let hits: [Range<Int>]
    /// The hits in the bytes of the file; the whole value where it is written with escapes there.
    let places: [Range<Int>]

    var place: SearchPlace { field == .tags ? .tag : .title }
  }

  /// Hands over every name and tag that is searched, in the order of the file, with the node that it is.
  static func forEach(
    _ frontMatter: FrontMatter, in scope: SearchScope, _ body: (Field, YAMLTree.NodeID) -> Void
  ) {
    let tree = frontMatter.tree
    guard let root = tree.root, frontMatter.isReadable else { return }
    var lookup = FieldLookup()
    for (key, value) in tree.entries(root) {
      guard let field = lookup.field(of: key, in: tree, frontMatter.source.bytes) else { continue }
      switch field {
      case .title, .short: if scope.contains(.title) { body(field, value) }
      case .aliases: if scope.contains(.title) { for child in tree.children(value) { body(field, child) } }
      case .tags: if scope.contains(.tags) { for child in tree.children(value) { body(field, child) } }
      default: break
      }
    }
  }
}
