/// The bytes of a file, where a body is scanned.
typealias BodyBytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
  /// Whether it is a space or a tab.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether it is a line feed or a carriage return.
  @inline(__always) var isLineBreak: Bool { self == 0x0A || self == 0x0D }

  /// Whether it is a decimal digit.
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a letter of ASCII.
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is a sign of ASCII that a backslash takes the meaning from.
  @inline(__always) var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether some text of ASCII stands at an offset, before `end`.
  @inline(__always) func has(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset + count <= end else { return false }
    for index in 0..<count where self[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  /// The offset of the first place of some text of ASCII in a range; nil when it is not there.
  func offset(of text: StaticString, in range: Range<Int>) -> Int? {
    let first = text.utf8Start[0]
    var index = range.lowerBound
    while index < range.upperBound {
      if self[index] == first, has(text, at: index, before: range.upperBound) { return index }
      index += 1
    }
    return nil
  }

  /// The offset of the first place of a byte in a range; the range's end when it is not there. Looks at eight bytes
  /// at a time.
  func offset(of byte: UInt8, in range: Range<Int>) -> Int {
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let found = UInt64.zeroBytes(word(at: index) ^ pattern)
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < range.upperBound, self[index] != byte { index += 1 }
    return index
  }

  /// The offset of the last place of a byte in a range; nil when it is not there. Looks at eight bytes at a time.
  func lastOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var end = range.upperBound
    while end - 8 >= range.lowerBound, UInt64.zeroBytes(word(at: end - 8) ^ pattern) == 0 { end -= 8 }
    while end > range.lowerBound {
      end -= 1
      if self[end] == byte { return end }
    }
    return nil
  }

  /// The first offset from `start` on that holds no blank, or `end`.
  @inline(__always) func skipBlanks(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index].isBlank { index += 1 }
    return index
  }

  /// A range without the blanks around it.
  @inline(__always) func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skipBlanks(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// Where the line ends that `start` stands in, at its break or at `end`. Looks at eight bytes at a time.
  @inline(__always) func endOfLine(from start: Int, to end: Int) -> Int {
    var index = start
    while index + 8 <= end {
      let word = word(at: index)
      let found =
        UInt64.zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A) | UInt64.zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < end, !self[index].isLineBreak { index += 1 }
    return index
  }

  /// The eight bytes from an offset on, the first the lowest; there must be as many.
  @inline(__always) func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The offset after the line break at `offset`; `offset` itself where there is none.
  @inline(__always) func endOfBreak(at offset: Int, to end: Int) -> Int {
    guard offset < end, self[offset].isLineBreak else { return offset }
    let isPair = self[offset] == 0x0D && offset + 1 < end && self[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }

  /// The text of a range, invalid UTF-8 replaced by U+FFFD.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

extension UInt64 {
  /// The high bit of each byte that is zero; above the lowest of them, a bit may be set too many.
  @inline(__always) fileprivate static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
