/// The line breaks that nobody sees: U+0085, U+2028 and U+2029.
enum UnicodeLineBreak {
  /// All of them within a range, in order. Costs one pass over it.
  static func find(_ bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index < range.upperBound {
        let length = length(bytes, at: index, end: range.upperBound)
        if length > 0 { found.append(index..<index + length) }
        index += max(length, 1)
      }
    }
    return found
  }

  /// The length of the one at an offset; 0 for any other character.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
    switch bytes[index] {
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: return 0
    }
  }
}
