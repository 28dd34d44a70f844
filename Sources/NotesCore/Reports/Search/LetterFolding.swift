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
    var text = String(scalars)
    if dropsMarks { text = Normalization.withoutMarks(text) }
    var folded: [UInt8] = []
    Folding.text.append(text, to: &folded)
    if let byte = folded.first, folded.count == 1 { return byte == 0x20 ? .blank : .ascii(byte) }
    return .other(String(decoding: folded, as: UTF8.self))
  }
}
