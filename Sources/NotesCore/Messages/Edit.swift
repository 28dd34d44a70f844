/// The replacement of a byte range by other bytes.
public struct Edit: Sendable, Hashable {
  /// The bytes that go; empty for an insertion.
  public let range: Range<Int>
  /// The bytes that come in their place.
  public let replacement: [UInt8]

  /// The replacement of `range` by `replacement`.
  public init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// The replacement of `range` by a text.
  public init(_ range: Range<Int>, _ text: String) {
    self.init(range, Array(text.utf8))
  }
}

extension Sequence where Element == Edit {
  /// The bytes with every edit made; the edits must not overlap, and insertions at one place keep their order.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    let ordered = enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var cursor = 0
    for (_, edit) in ordered {
      precondition(edit.range.lowerBound >= cursor, "edits overlap")
      result += bytes[cursor..<edit.range.lowerBound]
      result += edit.replacement
      cursor = edit.range.upperBound
    }
    return result + bytes[cursor...]
  }
}
