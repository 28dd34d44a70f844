/// The places within a text at which a line may end: those beside a letter of a script that sets no blanks between words.
///
/// A line break within a Chinese word is no blank to people, so that `学习率` is also found where `率` begins a line.
struct TextSeams: Sendable {
  private let letters: [FoldedLetter]
  private let folding: LetterFolding
  /// Whether a line may end before each letter.
  private let mayBreakBefore: [Bool]
  /// The bytes that may end a line before a seam, by their numbers.
  private let lastBytes: [Bool]

  /// The seams of a text; nil where it has none.
  init?(_ letters: [FoldedLetter], _ folding: LetterFolding) {
    let mayBreak = letters.indices.map { index in
      index > 0 && letters[index] != .blank && letters[index - 1] != .blank
        && (letters[index].isSetSolid || letters[index - 1].isSetSolid)
    }
    guard mayBreak.contains(true) else { return nil }
    var lastBytes = [Bool](repeating: false, count: 256)
    for index in letters.indices where mayBreak[index] {
      for byte in letters[index - 1].possibleLastBytes(folding) { lastBytes[Int(byte)] = true }
    }
    (self.letters, self.folding) = (letters, folding)
    (self.mayBreakBefore, self.lastBytes) = (mayBreak, lastBytes)
  }

  /// Whether a line may end before a letter, by its place in the text.
  func mayBreak(before index: Int) -> Bool { mayBreakBefore[index] }

  /// Whether the text may stand in a range with a line break in it. Costs one pass over the lines' ends.
  func mayBeBroken(in bytes: BodyBytes, _ range: Range<Int>) -> Bool {
    var end = bytes.endOfLine(from: range.lowerBound, to: range.upperBound)
    while end < range.upperBound {
      if mayBeBroken(at: end, in: bytes, range) { return true }
      end = bytes.endOfLine(from: bytes.endOfBreak(at: end, to: range.upperBound), to: range.upperBound)
    }
    return false
  }

  private func mayBeBroken(
    at lineEnd: Int, in bytes: BodyBytes, _ range: Range<Int>
  ) -> Bool {
    var last = lineEnd
    while last > range.lowerBound, bytes[last - 1].isBlank { last -= 1 }
    guard last > range.lowerBound, lastBytes[Int(bytes[last - 1])],
      let start = TextSeams.endOfBreak(bytes, from: lineEnd, to: range.upperBound),
      let next = FoldedLetter.read(bytes, at: start, to: range.upperBound, folding: folding)?.letter
    else { return false }
    return letters.indices.contains { mayBreakBefore[$0] && letters[$0] == next }
  }

  /// The end of one line break, with the blanks before it, and the blanks and signs of a quotation after it; nil where
  /// there is none.
  static func endOfBreak(_ bytes: BodyBytes, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index].isLineBreak { break }
      if bytes[index].isBlank {
        index += 1
      } else {
        let (scalar, next) = bytes.scalar(at: index, to: end)
        guard scalar.isInvisible else { return nil }
        index = next
      }
    }
    guard index < end else { return nil }
    index = bytes.endOfBreak(at: index, to: end)
    while index < end, bytes[index].isBlank || bytes[index] == UInt8(ascii: ">") { index += 1 }
    return index
  }
}

extension FoldedLetter {
  /// Whether its script sets no blanks between words, and breaks lines anywhere.
  fileprivate var isSetSolid: Bool {
    if case .other(let text) = self { text.unicodeScalars.first?.isSetSolid ?? false } else { false }
  }

  /// The last bytes that a file may write it with. Marks and second encodings are not ASCII.
  fileprivate func possibleLastBytes(_ folding: LetterFolding) -> [UInt8] {
    switch self {
    case .blank: return []
    case .ascii(let byte): return byte.isLetter ? [byte, byte & ~0x20] : [byte]
    case .other(let text):
      switch text.unicodeScalars.first?.value ?? 0 {
      case 0x3400...0x9FFF where !folding.dropsMarks: return Array(text.utf8.suffix(1))
      default: return Array(0x80...0xBF)
      }
    }
  }
}
