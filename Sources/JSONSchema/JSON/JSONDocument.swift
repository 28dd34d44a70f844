/// A JSON value, and where each value in it stands in the text that it was read from.
public struct JSONDocument: Sendable {
  /// The value.
  public let root: JSON
  /// The places of all values, each before those inside it; none for a value that was made by code.
  let spans: [Span]

  /// Where a value and its key stand.
  struct Span {
    var range: Range<Int>
    var keyRange: Range<Int>?
    /// The spans of this value and of all inside it.
    var count: Int
  }

  /// A value that was read from no text.
  public init(_ root: JSON) {
    self.root = root
    spans = []
  }

  /// A value and the places that it was read from.
  init(root: JSON, spans: [Span]) {
    self.root = root
    self.spans = spans
  }

  /// The bytes of the value at `pointer`; nil where there is none.
  public func range(of pointer: JSONPointer) -> Range<Int>? { span(at: pointer)?.range }

  /// The bytes of the key, with its quotes, whose value `pointer` names; nil for the root, an item, and where there is none.
  public func keyRange(of pointer: JSONPointer) -> Range<Int>? { span(at: pointer)?.keyRange }

  private func span(at pointer: JSONPointer) -> Span? {
    guard !spans.isEmpty else { return nil }
    var value = root
    var index = 0
    for token in pointer.tokens {
      guard let (position, child) = value.child(token) else { return nil }
      index += 1
      for _ in 0..<position { index += spans[index].count }
      value = child
    }
    return spans[index]
  }
}

extension JSON {
  /// The value that a step leads to, and its position among its siblings.
  func child(_ token: JSONPointer.Token) -> (position: Int, value: JSON)? {
    switch (self, token) {
    case (.object(let object), .key(let key)):
      guard let position = object.members.firstIndex(where: { $0.key.hasSameBytes(as: key) }) else {
        return nil
      }
      return (position, object.members[position].value)
    case (.array(let items), .index(let index)):
      return items.indices.contains(index) ? (index, items[index]) : nil
    default: return nil
    }
  }
}
