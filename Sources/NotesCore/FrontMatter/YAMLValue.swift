/// What a node of YAML says, without how it is written: for comparing two documents.
public enum YAMLValue: Sendable, Hashable {
  /// `key:` and nothing after it.
  case missing
  /// A scalar's text, or the name of an alias as written.
  case text(String)
  /// A list.
  case sequence([YAMLValue])
  /// A mapping, in the order of the file.
  case mapping([Pair])

  /// A key with its value.
  public struct Pair: Sendable, Hashable {
    /// The key; a text in all notes that are right.
    public let key: YAMLValue
    /// The value.
    public let value: YAMLValue
  }
}

extension YAMLTree {
  /// What a node says. `bytes` are those of the whole file.
  public func value(_ node: NodeID, in bytes: [UInt8]) -> YAMLValue {
    switch form(node) {
    case .alias:
      return .text(String(decoding: bytes[range(node)], as: UTF8.self))
    case .blockSequence, .flowSequence:
      return .sequence(children(node).map { value($0, in: bytes) })
    case .blockMapping, .flowMapping:
      return .mapping(
        entries(node).map { .init(key: value($0.key, in: bytes), value: value($0.value, in: bytes)) })
    default:
      return isMissing(node) ? .missing : .text(text(node, in: bytes))
    }
  }
}
