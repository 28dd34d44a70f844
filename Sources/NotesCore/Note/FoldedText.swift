/// A text to look for in other texts, whatever their case and width.
public struct FoldedText: Sendable, Hashable {
  /// The text as it was given.
  public let original: String
  /// The folding under which it is compared.
  public let folding: Folding
  /// The folded text in UTF-8.
  public let bytes: [UInt8]

  /// A text to look for under a folding.
  public init(_ text: String, folding: Folding = .text) {
    original = text
    self.folding = folding
    bytes = folding.bytes(of: text)
  }

  /// Whether nothing is left of the text, so that it would be found everywhere.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether another text is this one.
  public func equals(_ other: String) -> Bool { folding.bytes(of: other) == bytes }

  /// Whether the text stands anywhere in another one. One pass over that one, without a copy where it is ASCII.
  public func isContained(in other: String) -> Bool {
    // Folding makes no text longer than this, so a shorter one cannot hold it.
    guard other.utf8.count * 3 >= bytes.count else { return false }
    let inASCII = other.utf8.withContiguousStorageIfAvailable(isContainedASCII) ?? nil
    return inASCII ?? folding.bytes(of: other).holds(bytes)
  }

  /// Whether the text stands in bytes that are not folded yet; nil where they are not all ASCII.
  private func isContainedASCII(in other: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard let first = bytes.first else { return true }
    // Folding a letter is one bit, so most bytes need no more than that to be passed over.
    let isLetter = (0x61...0x7A).contains(first)
    for index in other.indices {
      let byte = other[index]
      guard byte < 0x80 else { return nil }
      let isFirst = isLetter ? byte | 0x20 == first : folding.folded(byte) == first
      if isFirst, stands(at: index, of: other) { return true }
    }
    return false
  }

  private func stands(at start: Int, of other: UnsafeBufferPointer<UInt8>) -> Bool {
    var matched = 0
    for byte in other[start...] {
      if matched == bytes.count { return true }
      guard byte < 0x80 else { return false }
      guard let folded = folding.folded(byte) else { continue }
      guard folded == bytes[matched] else { return false }
      matched += 1
    }
    return matched == bytes.count
  }

  /// Whether a path is this folder, or lies below it.
  public func isFolder(of path: String) -> Bool {
    let folded = folding.bytes(of: path)
    guard folded.starts(with: bytes) else { return false }
    return folded.count == bytes.count || folded[bytes.count] == UInt8(ascii: "/")
  }

  /// Whether two texts are looked for alike.
  public static func == (left: FoldedText, right: FoldedText) -> Bool {
    left.bytes == right.bytes && left.folding == right.folding
  }

  /// Feeds the folded text to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension [UInt8] {
  /// Whether `part` stands anywhere in these bytes.
  func holds(_ part: [UInt8]) -> Bool { firstOffset(of: part, from: 0) != nil }

  /// The first offset, not before `start`, at which `part` stands.
  func firstOffset(of part: [UInt8], from start: Int) -> Int? {
    guard let first = part.first else { return start <= count ? start : nil }
    guard count >= part.count, start >= 0 else { return nil }
    let last = count - part.count
    var index = start
    while index <= last {
      if self[index] == first, self[index..<(index + part.count)].elementsEqual(part) { return index }
      index += 1
    }
    return nil
  }
}
