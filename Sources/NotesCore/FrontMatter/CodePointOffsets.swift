/// Turns libyaml's marks, which count code points, into byte offsets.
struct CodePointOffsets {
  private let content: Range<Int>
  /// The byte offset of every code point; empty where each is one byte.
  private let offsets: [Int32]

  /// The code points of `bytes` within `content`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in content: Range<Int>) {
    self.content = content
    guard bytes[content].contains(where: { $0 >= 0x80 }) else {
      offsets = []
      return
    }
    var offsets: [Int32] = []
    offsets.reserveCapacity(content.count)
    for index in content where bytes[index] & 0xC0 != 0x80 {
      offsets.append(Int32(truncatingIfNeeded: index))
    }
    self.offsets = offsets
  }

  /// The byte offset in the file of a code point of the content; the content's end for one past it.
  func byte(_ codePoint: Int) -> Int {
    if offsets.isEmpty { return min(content.lowerBound + codePoint, content.upperBound) }
    return codePoint < offsets.count ? Int(offsets[codePoint]) : content.upperBound
  }
}
