/// Measures text that is mostly plain: scalars that take a column or two whatever stands beside them, and are no control.
///
/// Everything is in bytes and columns. What asks for a part gets nil where a scalar in it, or the first beyond it, is not
/// plain.
struct PlainText {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The bytes of a text, which are UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// How many bytes there are.
  var count: Int { bytes.count }

  /// The end of the longest part from an offset on that is not wider than `limit`, and its width.
  func prefix(from start: Int, width limit: Int) -> (end: Int, width: Int)? {
    var (index, width) = (start, 0)
    while index < bytes.count {
      guard let scalar = scalar(at: index) else { return nil }
      if width + scalar.width > limit { break }
      index += scalar.length
      width += scalar.width
    }
    return (index, width)
  }

  /// The start of the longest part that ends at an offset and is not wider than `limit`, and its width.
  func suffix(to end: Int, width limit: Int) -> (start: Int, width: Int)? {
    var (index, width) = (end, 0)
    while index > 0 {
      var start = index - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard let scalar = scalar(at: start), start + scalar.length == index else { return nil }
      if width + scalar.width > limit { break }
      index = start
      width += scalar.width
    }
    return (index, width)
  }

  /// The width of a range, or `limit` where it is wider.
  func width(_ range: Range<Int>, upTo limit: Int) -> Int? {
    var (index, width) = (range.lowerBound, 0)
    while index < range.upperBound, width < limit {
      guard let scalar = scalar(at: index) else { return nil }
      index += scalar.length
      width += scalar.width
    }
    return min(width, limit)
  }

  /// The scalar at an offset, where it is plain: ASCII, dashes and quotation marks, Chinese and its punctuation.
  @inline(__always) private func scalar(at index: Int) -> (length: Int, width: Int)? {
    let byte = bytes[index]
    if (0x20...0x7E).contains(byte) { return (1, 1) }
    guard byte >= 0xE2, index + 2 < bytes.count else { return nil }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    switch byte {
    // U+4000 to U+9FFF.
    case 0xE4...0xE9: return (3, 2)
    // U+2010 to U+2027.
    case 0xE2 where second == 0x80 && (0x90...0xA7).contains(third): return (3, 1)
    // U+3001 to U+3020.
    case 0xE3 where second == 0x80 && (0x81...0xA0).contains(third): return (3, 2)
    // U+FF01 to U+FF60.
    case 0xEF where second == 0xBC && third >= 0x81 || second == 0xBD && third <= 0xA0: return (3, 2)
    default: return nil
    }
  }
}
