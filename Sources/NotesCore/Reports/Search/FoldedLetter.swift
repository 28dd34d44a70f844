/// A letter with its marks, without what searching does not tell apart: case, width, how an accent is encoded.
enum FoldedLetter: Sendable, Hashable {
  /// A run of blanks and dashes, or the one break between two lines of a paragraph.
  case blank
  /// A letter of ASCII, lower case, without marks.
  case ascii(UInt8)
  /// Any other letter. Canonically equivalent texts are equal.
  case other(String)

  /// A letter as it stands in bytes, and where the next one begins.
  struct Reading {
    let letter: FoldedLetter
    let end: Int
  }

  /// The letter at an offset, before `end`; a blank stands for one scalar here, not for a run. Nil at the end.
  ///
  /// Scalars that nobody sees are passed over, and a backslash before a sign of ASCII, which Markdown does not show; bytes
  /// that are no UTF-8 are letters of their own.
  static func read(_ bytes: BodyBytes, at start: Int, to end: Int, folding: LetterFolding) -> Reading? {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < end, bytes[index + 1].isPunctuation {
        index += 1
        continue
      }
      if byte < 0x80, !isExtended(bytes, at: index + 1, to: end) {
        guard let folded = Folding.text.folded(byte) else { return nil }
        return Reading(letter: folded == 0x20 ? .blank : .ascii(folded), end: index + 1)
      }
      let (scalar, next) = bytes.scalar(at: index, to: end)
      if scalar.isInvisible {
        index = next
        continue
      }
      return readMarked(scalar, bytes, from: next, to: end, folding: folding)
    }
    return nil
  }

  /// The letters that a ligature of Latin ones, U+FB00 to U+FB06, is made of, as PDFs have them; nil for other letters.
  var ligatureLetters: [FoldedLetter]? {
    guard case .other(let text) = self, let scalar = text.unicodeScalars.first,
      (0xFB00...0xFB06).contains(scalar.value)
    else { return nil }
    return FoldedLetter.ligatures[Int(scalar.value - 0xFB00)].utf8.map { .ascii($0) }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// Whether a mark stands at an offset.
  @inline(__always)
  static func isExtended(_ bytes: BodyBytes, at index: Int, to end: Int) -> Bool {
    index < end && UnusualText.mayExtend(bytes[index])
      && bytes.scalar(at: index, to: end).scalar.extendsLetter
  }

  private static func readMarked(
    _ first: Unicode.Scalar, _ bytes: BodyBytes, from start: Int, to end: Int, folding: LetterFolding
  ) -> Reading {
    var scalars = String.UnicodeScalarView([first])
    var index = start
    while index < end, UnusualText.mayExtend(bytes[index]) {
      let (scalar, next) = bytes.scalar(at: index, to: end)
      guard scalar.extendsLetter else { break }
      scalars.append(scalar)
      index = next
    }
    return Reading(letter: folding.fold(scalars), end: index)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar at an offset, before `end`, and where the next one begins; U+FFFD for a byte that begins none.
  func scalar(at start: Int, to end: Int) -> (scalar: Unicode.Scalar, next: Int) {
    let byte = self[start]
    if byte < 0x80 { return (Unicode.Scalar(byte), start + 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, byte < 0xF5, start + length <= end else { return ("\u{FFFD}", start + 1) }
    var value = UInt32(byte) & (0x7F >> UInt32(length))
    for index in start + 1..<start + length {
      guard self[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", start + 1) }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard value >= least, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", start + 1) }
    return (scalar, start + length)
  }

  /// The scalar that ends before an offset, not before `start`, and where it begins.
  func scalar(before end: Int, from start: Int) -> (scalar: Unicode.Scalar, start: Int) {
    var index = end - 1
    while index > start, end - index < 4, self[index] & 0xC0 == 0x80 { index -= 1 }
    let (scalar, next) = scalar(at: index, to: end)
    return next == end ? (scalar, index) : ("\u{FFFD}", end - 1)
  }
}
