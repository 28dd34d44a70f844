/// A name or a tag of a note, as its front matter has it.
struct NameValue {
  let field: Field
  /// The value, quotes and escapes resolved.
  let text: String
  /// The bytes that it is written with.
  let range: Range<Int>

  /// What a hit in it counts as.
  var place: SearchPlace { field == .tags ? .tag : .title }

  /// Every name and tag of a note that is searched, in the order of the file.
  static func all(of frontMatter: FrontMatter, in scope: SearchScope) -> [NameValue] {
    let (tree, bytes) = (frontMatter.tree, frontMatter.source.bytes)
    guard let root = tree.root, frontMatter.isReadable else { return [] }
    var lookup = FieldLookup()
    var values: [NameValue] = []
    for (key, value) in tree.entries(root) {
      guard let field = lookup.field(of: key, in: tree, bytes), isSearched(field, scope) else { continue }
      let isList = field == .aliases || field == .tags
      for node in isList ? Array(tree.children(value)) : [value] where tree.form(node).isScalar {
        values.append(
          NameValue(field: field, text: tree.text(node, in: bytes), range: tree.range(node)))
      }
    }
    return values
  }

  private static func isSearched(_ field: Field, _ scope: SearchScope) -> Bool {
    switch field {
    case .title, .short, .aliases: scope.contains(.title)
    case .tags: scope.contains(.tags)
    default: false
    }
  }
}
