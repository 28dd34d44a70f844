/// What searching does not tell apart.
public struct LetterFolding: Sendable, Hashable {
  /// Whether accents and other marks are passed over, so that `e` finds `é`, and traditional characters are the
  /// simplified ones.
  let dropsMarks: Bool

  /// Case and width are always folded.
  init(dropsMarks: Bool) { self.dropsMarks = dropsMarks }

  /// A letter with its marks, folded.
  func fold(_ scalars: String.UnicodeScalarView) -> FoldedLetter {
    if dropsMarks, let first = scalars.first, let form = SimplifiedForm.of(first) {
      return .other(String(decoding: form, as: UTF8.self))
    }
    if scalars.count == 1, let first = scalars.first, let letter = LetterFolding.sameToReaders(first) {
      return letter
    }
    var text = String(scalars)
    if dropsMarks { text = Normalization.withoutMarks(text) }
    var folded: [UInt8] = []
    Folding.text.append(text, to: &folded)
    if let byte = folded.first, folded.count == 1 { return byte == 0x20 ? .blank : .ascii(byte) }
    return .other(String(decoding: folded, as: UTF8.self))
  }

  /// What people type for a scalar that is set in print: straight quotation marks, the sigma within a word.
  private static func sameToReaders(_ scalar: Unicode.Scalar) -> FoldedLetter? {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201B}": .ascii(UInt8(ascii: "'"))
    case "\u{201C}", "\u{201D}", "\u{201F}": .ascii(UInt8(ascii: "\""))
    case "ς": .other("σ")
    default: nil
    }
  }
}
