/// Looks for what makes a text match although its bytes do not: full-width letters, ligatures, scalars that nobody sees,
/// letters in a second encoding.
///
/// Where a file has nothing of the sort, a letter of ASCII or a Chinese one is always the same bytes but for its case. Kana
/// are not: their voicing marks may stand apart anywhere.
enum UnusualText {
  private typealias Block = SIMD16<UInt8>

  /// Whether bytes hold any of it; letters with marks count where `marks` are passed over.
  ///
  /// Looks at 16 bytes at a time, so that it costs a tenth of reading the file.
  static func isIn(_ bytes: BodyBytes, marks: Bool) -> Bool {
    var index = ByteOrderMark.length(in: bytes)
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 16 <= bytes.count {
      let suspects = suspects(raw.loadUnaligned(fromByteOffset: index, as: Block.self))
      if suspects[0] | suspects[1] != 0, hasUnusual(bytes, index, suspects, marks) { return true }
      index += 16
    }
    while index < bytes.count {
      if isSuspect(bytes[index]), isUnusual(bytes, at: index, marks) { return true }
      index += 1
    }
    return false
  }

  /// Whether a byte may be the first of a mark: U+0300 and up, but no Chinese letter.
  @inline(__always) static func mayExtend(_ byte: UInt8) -> Bool {
    byte >= 0xCC && !(0xE4...0xE9).contains(byte)
  }

  /// The bytes that begin scalars other than the usual ones of Chinese text, U+3000 to U+9FFF, in lanes.
  @inline(__always) private static func suspects(_ block: Block) -> SIMD2<UInt64> {
    let isLead = block .>= Block(repeating: 0xC2)
    let isForeign = (block &- Block(repeating: 0xE3)) .>= Block(repeating: 7)
    return (isLead .& isForeign).lanes
  }

  @inline(__always) private static func isSuspect(_ byte: UInt8) -> Bool {
    byte >= 0xC2 && !(0xE3...0xE9).contains(byte)
  }

  private static func hasUnusual(
    _ bytes: BodyBytes, _ start: Int, _ suspects: SIMD2<UInt64>, _ marks: Bool
  ) -> Bool {
    for half in 0..<2 {
      var word = suspects[half]
      while word != 0 {
        let lane = word.trailingZeroBitCount >> 3
        if isUnusual(bytes, at: start + half * 8 + lane, marks) { return true }
        word &= ~(0xFF << UInt64(lane * 8))
      }
    }
    return false
  }

  @inline(__always) private static func isUnusual(_ bytes: BodyBytes, at index: Int, _ marks: Bool) -> Bool {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    return isUnusual(bytes[index], second, third, marks)
  }

  private static func isUnusual(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ marks: Bool) -> Bool {
    switch first {
    // The soft hyphen.
    case 0xC2: second == 0xAD
    case 0xC3...0xC9, 0xCC, 0xCD: marks
    // The signs of Arabic and Syriac that nobody sees.
    case 0xD8: second <= 0x85 || second == 0x9C
    case 0xDB: second == 0x9D
    case 0xDC: second == 0x8F
    case 0xE0: second == 0xA3
    // The letters that Korean syllables are made of; Latin letters with marks.
    case 0xE1: marks || second == 0xA0 || (0x84...0x87).contains(second)
    case 0xE2: isUnusualSign(second, third)
    case 0xEF: isUnusualForm(second, third)
    case 0xF0: [0x91, 0x93, 0x9B, 0x9D, 0xAF].contains(second)
    case 0xF3: true
    default: false
    }
  }

  /// Zero-width spaces, joiners and directions, the signs for kelvin and ångström.
  private static func isUnusualSign(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third)
    case 0x81: third >= 0xA0
    case 0x84: third == 0xAA || third == 0xAB
    default: false
    }
  }

  /// Full-width letters and digits, compatibility ideographs, ligatures, byte order marks.
  private static func isUnusualForm(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0xA4...0xAB: true
    case 0xAC: third <= 0x86
    case 0xBC: (0x90...0x99).contains(third) || (0xA1...0xBA).contains(third)
    case 0xBD: (0x81...0x9A).contains(third)
    case 0xBB: third == 0xBF
    case 0xBF: (0xB9...0xBB).contains(third)
    default: false
    }
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// The lanes in two words, eight bits each, all set or none; the first the lowest. The compiler makes two instructions
  /// of it, of `any(_:)` sixteen.
  @inline(__always) var lanes: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }
}
