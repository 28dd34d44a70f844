/// A scalar of the front matter, and what it is there for. Those whose field's type says what they are, such as
/// dates and years, are left out: no reader mistakes them.
struct WrittenScalar {
  /// What a scalar is there for.
  enum Role: Hashable {
    /// A text, or an item or address that is one.
    case text
    /// An identifier, or a place in a list.
    case identifier(Field)
    /// A key: one of the reader's own, or a name in `urls`.
    case key
    /// A value below a key of the reader's own; what it is meant for nobody knows.
    case own
  }

  /// What it is there for.
  let role: Role
  /// Its node in the tree.
  let node: YAMLTree.NodeID

  /// All of them that have a text, in the order of the file.
  static func find(in frontMatter: FrontMatter, _ entries: [FrontMatter.Entry]) -> [WrittenScalar] {
    let tree = frontMatter.tree
    var found: [WrittenScalar] = []
    func add(_ role: Role, _ node: YAMLTree.NodeID) {
      if tree.form(node).isScalar, !tree.isMissing(node) {
        found.append(WrittenScalar(role: role, node: node))
      }
    }
    for entry in entries {
      let value = entry.valueNode
      switch Field(key: entry.key).map({ ($0, $0.valueType) }) {
      case (_, .text)?: add(.text, value)
      case (let field, .identifier)?, (let field, .order)?: add(.identifier(field), value)
      case (_, .texts)? where tree.form(value).isSequence:
        for item in tree.children(value) { add(.text, item) }
      case (_, .addresses)?:
        for (name, address) in tree.entries(value) {
          add(.key, name)
          add(.text, address)
        }
      case (_, .relations)?:
        for (_, targets) in tree.entries(value) where tree.form(targets).isSequence {
          for target in tree.children(targets) { add(.text, target) }
        }
      case nil:
        add(.key, entry.keyNode)
        // A node's descendants lie behind it.
        for index in value.index..<Int(tree.nodes[value.index].next) { add(.own, .init(index: index)) }
      default: break
      }
    }
    return found
  }
}
