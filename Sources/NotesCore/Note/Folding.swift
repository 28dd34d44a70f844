/// The two ways in which names and texts are made comparable, as UTF-8 bytes.
///
/// Precomposed and decomposed letters stay different; `FoldedName` sees to those.
public enum Folding: Sendable {
  /// For names: lower case, full-width forms to half-width; hyphens, dots, underscores and spaces dropped.
  case name
  /// For searching: lower case, full-width forms to half-width; every dash and space is one plain space.
  ///
  /// Dashes are spaces so that `linear time` finds `Linear-Time`.
  case text

  /// The folded bytes of a text.
  public func bytes(of text: String) -> [UInt8] {
    var folded: [UInt8] = []
    append(text, to: &folded)
    return folded
  }

  /// Adds the folded bytes of a text to a buffer. One pass; ASCII and Chinese are the fast cases.
  public func append(_ text: String, to folded: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      folded.reserveCapacity(folded.count + bytes.count)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case 0..<0x80:
          if let byte = self.folded(byte) { folded.append(byte) }
          index += 1
        // U+4000 to U+9FFF: Chinese characters, which have no case.
        case 0xE4...0xE9 where index + 2 < bytes.count:
          folded.append(byte)
          folded.append(bytes[index + 1])
          folded.append(bytes[index + 2])
          index += 3
        default: index += append(scalarAt: index, of: bytes, to: &folded)
        }
      }
    }
  }

  /// Adds the scalar of more than one byte at an index, and gives its length.
  private func append(scalarAt index: Int, of bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8])
    -> Int
  {
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    for scalar in String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars {
      append(scalar, to: &folded)
    }
    return end - index
  }

  /// An ASCII byte, folded; nil where it is dropped.
  @inline(__always)
  func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "-"), UInt8(ascii: " "), 0x09...0x0D: self == .name ? nil : UInt8(ascii: " ")
    case UInt8(ascii: "."), UInt8(ascii: "_"): self == .name ? nil : byte
    default: byte
    }
  }

  /// Adds one folded scalar; nothing where it is dropped.
  func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar.value {
    case 0..<0x80: append(ascii: UInt8(scalar.value), to: &folded)
    case 0xFF01...0xFF5E: append(ascii: UInt8(scalar.value - 0xFEE0), to: &folded)
    // Kana, Chinese and Korean: no case and no dashes, and most of the text of some libraries.
    case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x9FFF, 0xAC00...0xD7A3:
      folded.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
    default: append(other: scalar, to: &folded)
    }
  }

  private func append(ascii byte: UInt8, to folded: inout [UInt8]) {
    if let byte = self.folded(byte) { folded.append(byte) }
  }

  private func append(other scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator:
      append(ascii: UInt8(ascii: " "), to: &folded)
    // Zero-width spaces, joiners, soft hyphens: what nobody sees, nobody types.
    case .format: break
    case .mathSymbol where scalar == "\u{2212}": append(ascii: UInt8(ascii: "-"), to: &folded)
    default:
      if self == .name, Folding.middleDots.contains(scalar) { return }
      folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  private static let middleDots: Set<Unicode.Scalar> = [
    "\u{B7}", "\u{2022}", "\u{2027}", "\u{30FB}", "\u{FF65}",
  ]
}
