/// Checks that bytes are well-formed UTF-8 (Unicode 15, table 3-7): no overlong forms, surrogates or stray bytes.
public enum UTF8Validator {
  /// Whether the bytes within `range` are well-formed.
  public static func isValid(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
    firstInvalid(bytes, in: range) == nil
  }

  /// The offset of the first byte that belongs to no well-formed character; nil when there is none.
  public static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      guard let length = sequenceLength(bytes, at: index, end: end) else { return index }
      index += length
    }
    return nil
  }

  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= end, second.contains(bytes[index + 1]) else { return nil }
    for following in index + 2..<max(index + 2, index + length) where bytes[following] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
