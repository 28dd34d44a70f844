/// A YAML document as an ordered tree in which every key and value has its bytes.
///
/// The nodes lie in one array in document order, so a small front matter costs one allocation. A mapping's
/// children alternate between keys and values.
public struct YAMLTree: Sendable {
  /// A node's place in the tree.
  public struct NodeID: Sendable, Hashable {
    let index: Int
  }

  /// What a node is, and how it is written.
  public enum Form: UInt8, Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case blockSequence, flowSequence, blockMapping, flowMapping
    case alias

    /// Whether it is a piece of text rather than a collection or an alias.
    public var isScalar: Bool { rawValue <= Form.folded.rawValue }
    /// Whether it is a list of values.
    public var isSequence: Bool { self == .blockSequence || self == .flowSequence }
    /// Whether it is a list of keys with values.
    public var isMapping: Bool { self == .blockMapping || self == .flowMapping }
  }

  struct Node: Sendable {
    var form: Form
    /// The node's bytes in the file: quotes and block indicators included, surrounding blanks and comments not.
    var start: Int32
    var end: Int32
    /// The bytes that are the scalar's text as they stand; empty when it is in `decoded`.
    var textStart: Int32
    var textEnd: Int32
    /// The place in `decoded` of a text that differs from its bytes; -1 when it does not.
    var decoded: Int32 = -1
    /// The index after the node's last descendant.
    var next: Int32 = 0
  }

  var nodes: [Node] = []
  var decoded: [String] = []

  /// The outermost node; nil for an empty document.
  public var root: NodeID? { nodes.isEmpty ? nil : NodeID(index: 0) }

  /// What a node is, and how it is written.
  public func form(_ node: NodeID) -> Form { nodes[node.index].form }

  /// The node's bytes in the file: quotes and block indicators included, surrounding blanks and comments not.
  ///
  /// A missing value is the empty range after its key's colon.
  public func range(_ node: NodeID) -> Range<Int> {
    Int(nodes[node.index].start)..<Int(nodes[node.index].end)
  }

  /// Whether the node is a value that is not there: `key:` and nothing after it.
  public func isMissing(_ node: NodeID) -> Bool {
    let node = nodes[node.index]
    return node.form == .plain && node.start == node.end
  }

  /// A scalar's text, quotes and escapes resolved; empty for any other node. `bytes` are those of the whole file.
  public func text(_ node: NodeID, in bytes: [UInt8]) -> String {
    let node = nodes[node.index]
    guard node.form.isScalar else { return "" }
    if node.decoded >= 0 { return decoded[Int(node.decoded)] }
    return String(decoding: bytes[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self)
  }

  /// Whether a scalar's text is `word`, compared byte for byte and without making a String.
  func isText(_ node: NodeID, _ word: StaticString, in bytes: [UInt8]) -> Bool {
    let node = nodes[node.index]
    guard node.form.isScalar, node.decoded < 0, Int(node.textEnd - node.textStart) == word.utf8CodeUnitCount
    else { return false }
    return bytes[Int(node.textStart)..<Int(node.textEnd)]
      .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// The children of a collection, in order.
  public func children(_ node: NodeID) -> Children {
    Children(nodes: nodes, index: node.index + 1, end: Int(nodes[node.index].next))
  }

  /// The keys of a mapping with their values, in order; nothing for any other node.
  public func entries(_ node: NodeID) -> Entries {
    let isMapping = nodes[node.index].form.isMapping
    return Entries(
      nodes: nodes, index: node.index + 1, end: isMapping ? Int(nodes[node.index].next) : 0)
  }

  /// The direct children of one node.
  public struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var index: Int
    let end: Int

    /// The next child; nil after the last.
    public mutating func next() -> NodeID? {
      guard index < end else { return nil }
      defer { index = Int(nodes[index].next) }
      return NodeID(index: index)
    }
  }

  /// The keys and values of one mapping.
  public struct Entries: Sequence, IteratorProtocol {
    let nodes: [Node]
    var index: Int
    let end: Int

    /// The next key with its value; nil after the last.
    public mutating func next() -> (key: NodeID, value: NodeID)? {
      guard index < end else { return nil }
      let value = Int(nodes[index].next)
      defer { index = Int(nodes[value].next) }
      return (NodeID(index: index), NodeID(index: value))
    }
  }
}
