/// A title without what is written differently from place to place: case, width, spaces and punctuation.
enum TitleKey {
  /// The bytes that two titles have in common when they are one; none for a title of nothing but punctuation.
  ///
  /// `#`, `+`, `*` and their like stay: C, C# and C++ are three things. So does a point between digits: 4.5 is not 45.
  static func bytes(of title: String) -> [UInt8] {
    var title = title
    return title.withUTF8 { bytes in
      var key: [UInt8] = []
      key.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        var end = index + 1
        if byte == UInt8(ascii: "."), isBetweenDigits(index, in: bytes) {
          key.append(byte)
        } else if byte < 0x80 {
          append(byte, to: &key)
        } else {
          while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
          append(bytes[index..<end], to: &key)
        }
        index = end
      }
      return key
    }
  }

  private static func isBetweenDigits(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index > 0 && bytes[index - 1].isDigit && index + 1 < bytes.count && bytes[index + 1].isDigit
  }

  private static func append(_ byte: UInt8, to key: inout [UInt8]) {
    guard let folded = Folding.name.folded(byte) else { return }
    switch folded {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x30...0x39, UInt8(ascii: "#"), UInt8(ascii: "+"),
      UInt8(ascii: "*"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "="),
      UInt8(ascii: "$"), UInt8(ascii: "^"):
      key.append(folded)
    default: break
    }
  }

  private static func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to key: inout [UInt8]) {
    // Chinese characters, most of what is not ASCII.
    if let first = bytes.first, (0xE4...0xE9).contains(first) {
      key += bytes
      return
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation:
        continue
      case .otherPunctuation where !(0xFF01...0xFF5E).contains(scalar.value): continue
      default: break
      }
      var folded: [UInt8] = []
      Folding.name.append(scalar, to: &folded)
      if let byte = folded.first, byte < 0x80, folded.count == 1 {
        append(byte, to: &key)
      } else {
        key += folded
      }
    }
  }

  /// A number of a key, for finding others like it.
  static func hash(_ key: [UInt8]) -> UInt64 {
    key.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
