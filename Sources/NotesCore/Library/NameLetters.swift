/// How many letters, digits and Chinese characters a name has, and which: a bound on how near two names can be.
struct NameLetters: Sendable {
  private var count: Int32 = 0
  private var others: Int32 = 0
  private var seen: UInt64 = 0

  /// The letters of a name, not folded yet.
  init(of name: String) {
    var name = name
    name.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          if let folded = Folding.name.folded(byte) { take(UInt64(folded)) }
        } else if (0xE4...0xE9).contains(byte), index + 2 < bytes.count {
          // Chinese characters are folded to themselves.
          take(UInt64(byte) &* 31 ^ UInt64(bytes[index + 1]) &* 7 ^ UInt64(bytes[index + 2]))
          index += 2
        } else if byte >= 0xC0 {
          others += 1
        }
        index += 1
      }
    }
  }

  private mutating func take(_ letter: UInt64) {
    count += 1
    seen |= 1 << (letter & 63)
  }

  /// Whether another name may be within some slips: each changes the length by one at most, and takes away one
  /// character or brings one in.
  ///
  /// Full-width letters count as others here and as letters when folded, so names with others are compared by
  /// the letters that cannot come from them: never more than the other name has characters.
  func mayBeNear(_ name: NameLetters, limit: Int) -> Bool {
    let limit = Int32(limit)
    guard count <= name.count + name.others + limit, name.count <= count + others + limit else {
      return false
    }
    return (seen & ~name.seen).nonzeroBitCount <= limit + name.others
      && (name.seen & ~seen).nonzeroBitCount <= limit + others
  }
}
