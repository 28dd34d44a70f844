/// The YAML at the head of a note, as an ordered tree with byte ranges, and all that is wrong with it.
///
/// Parsing never fails: where the front matter cannot be read, the tree is empty and a diagnostic says why.
public struct FrontMatter: Sendable {
  /// The file that it heads. It may be only the file's beginning, if that holds both fences.
  public let source: Source
  /// Where it stands; nil when the file has none.
  public let fences: Fences?
  /// The YAML between the fences.
  public let tree: YAMLTree
  /// What is wrong with it, in the order of the file.
  public let diagnostics: [Diagnostic]

  /// One `key: value` of the outermost mapping.
  public struct Entry: Sendable, Hashable {
    /// The key's text.
    public let key: String
    /// The key's node.
    public let keyNode: YAMLTree.NodeID
    /// The value's node.
    public let valueNode: YAMLTree.NodeID
  }

  /// Reads the front matter of a file.
  ///
  /// Costs a pass over the front matter alone; a microsecond for a note of the usual kind.
  public init(_ source: Source) {
    self = source.bytes.withUnsafeBufferPointer { FrontMatterReader(source: source, bytes: $0).read() }
  }

  init(source: Source, fences: Fences?, tree: YAMLTree, diagnostics: [Diagnostic]) {
    self.source = source
    self.fences = fences
    self.tree = tree
    self.diagnostics = diagnostics
  }

  /// Whether there is a mapping to read fields from.
  public var isReadable: Bool { tree.root.map { tree.form($0).isMapping } ?? false }

  /// The offset at which the body starts; 0 for a file without front matter.
  public var bodyStart: Int { fences?.closing.upperBound ?? 0 }

  /// The keys and values of the outermost mapping, in order.
  public var entries: [Entry] {
    guard let root = tree.root else { return [] }
    return tree.entries(root).map { key, value in
      Entry(key: tree.text(key, in: source.bytes), keyNode: key, valueNode: value)
    }
  }

  /// The text of a scalar; empty for any other node.
  public func text(_ node: YAMLTree.NodeID) -> String { tree.text(node, in: source.bytes) }
}
