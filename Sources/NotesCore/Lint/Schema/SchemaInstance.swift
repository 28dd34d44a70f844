import JSONSchema

/// A front matter as the value that a schema is held against.
///
/// What is written plain is a string unless the schema says otherwise; what is quoted always is one.
struct SchemaInstance {
  private let frontMatter: FrontMatter
  private let tree: YAMLTree
  private let bytes: [UInt8]

  /// The value of a front matter that could be read.
  init(_ frontMatter: FrontMatter) {
    self.frontMatter = frontMatter
    tree = frontMatter.tree
    bytes = frontMatter.source.bytes
  }

  /// The value; of two keys that are the same, the first.
  var value: JSON { tree.root.map(value) ?? .object(JSONObject([])) }

  private func value(of node: YAMLTree.NodeID) -> JSON {
    switch tree.form(node) {
    case .plain: .untyped(tree.text(node, in: bytes))
    case .singleQuoted, .doubleQuoted, .literal, .folded: .string(tree.text(node, in: bytes))
    case .alias: .string(frontMatter.source.text(tree.range(node)))
    case .blockSequence, .flowSequence: .array(tree.children(node).map(value))
    case .blockMapping, .flowMapping: .object(JSONObject(members(of: node)))
    }
  }

  private func members(of node: YAMLTree.NodeID) -> [JSONObject.Member] {
    var seen: Set<[UInt8]> = []
    var members: [JSONObject.Member] = []
    for (key, value) in tree.entries(node) {
      let name = tree.text(key, in: bytes)
      if seen.insert(Array(name.utf8)).inserted {
        members.append(JSONObject.Member(key: name, value: self.value(of: value)))
      }
    }
    return members
  }

  /// A place in the front matter that an error is about.
  struct Place {
    /// The key; nil for an item of a list, and for all of it.
    let key: Range<Int>?
    /// The value.
    let value: Range<Int>
  }

  /// Where an error is; nil where nothing is there.
  func place(of pointer: JSONPointer) -> Place? {
    guard var node = tree.root else { return nil }
    var key: Range<Int>?
    for token in pointer.tokens {
      switch token {
      case .key(let name):
        let entry = tree.entries(node).first { tree.text($0.key, in: bytes).utf8.elementsEqual(name.utf8) }
        guard let entry else { return nil }
        key = tree.range(entry.key)
        node = entry.value
      case .index(let index):
        guard let item = tree.children(node).dropFirst(index).first(where: { _ in true }) else { return nil }
        key = nil
        node = item
      }
    }
    return Place(key: key, value: tree.range(node))
  }
}
