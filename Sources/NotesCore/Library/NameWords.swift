/// The words of a name, to be found one by one in what a note is called and in its authors.
///
/// A word is found where a word of the text begins with it, hyphens, dots and spaces aside: `linear time` and
/// `lineartime` find "Linear-Time Sequence Modeling", `near` does not. Scripts without spaces between words have no
/// such beginnings, so a word that starts with one of their characters is found anywhere: `千问` finds 通义千问.
struct NameWords {
  private let words: [FoldedText]

  init(_ name: String) {
    words = name.unicodeScalars.split { $0.properties.isWhitespace }
      .map { FoldedText(String($0), folding: .name) }.filter { !$0.isEmpty }
  }

  /// Whether every word stands in the title, short name, aliases or authors, each in any of them.
  func stand(title: String, short: String?, aliases: [String], authors: [String]) -> Bool {
    guard !words.isEmpty else { return false }
    var missing = words
    func remove(_ text: String) -> Bool {
      // Most texts hold none of the words, which is quicker to find out than where words begin.
      guard missing.contains(where: { $0.isContained(in: text) }) else { return false }
      let folded = WordText(text)
      missing.removeAll(where: folded.hasWord)
      return missing.isEmpty
    }
    if remove(title) { return true }
    if let short, remove(short) { return true }
    return aliases.contains(where: remove) || authors.contains(where: remove)
  }
}

/// A text folded as a name, which knows where its words begin.
private struct WordText {
  private var bytes: [UInt8] = []
  /// For each byte, whether a word begins there.
  private var beginnings: [Bool] = []

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    beginnings.reserveCapacity(text.utf8.count)
    var previous = Kind.gap
    for scalar in text.unicodeScalars {
      let kind = Kind(of: scalar)
      let start = bytes.count
      Folding.name.append(scalar, to: &bytes)
      for offset in start..<bytes.count {
        beginnings.append(offset == start && (kind != .spelled || previous != .spelled))
      }
      previous = kind
    }
  }

  func hasWord(beginningWith word: FoldedText) -> Bool {
    var start = 0
    while let offset = bytes.firstOffset(of: word.bytes, from: start) {
      if beginnings[offset] { return true }
      start = offset + 1
    }
    return false
  }

  /// What a character is to the words around it.
  private enum Kind {
    /// A letter or digit of a script that puts spaces between words.
    case spelled
    /// A character that is a beginning by itself: Chinese, kana, and everything else.
    case alone
    /// No part of a word.
    case gap

    init(of scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .spelled
      case 0..<0x80: self = .gap
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .spelled
      case 0x2E80..<0xA4D0, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .alone
      default:
        let properties = scalar.properties
        self = properties.isAlphabetic || properties.numericType != nil ? .spelled : .gap
      }
    }
  }
}
