/// Takes a name apart into the words of an id.
enum NoteIDWords {
  /// The part before the colon of `Name: subtitle`; nil for another shape, or when a sentence stands there.
  ///
  /// After Chinese the colon needs no blank.
  static func beforeColon(_ name: String) -> String? {
    let scalars = Array(name.unicodeScalars)
    let colon = scalars.indices.dropFirst().dropLast().first { index in
      switch scalars[index] {
      case "\u{FF1A}": true
      case ":": scalars[index + 1].properties.isWhitespace || !scalars[index - 1].isASCII
      default: false
      }
    }
    guard let colon else { return nil }
    var head = String.UnicodeScalarView()
    head.append(contentsOf: scalars[..<colon])
    return (1...4).contains(words(of: String(head)).count) ? String(head) : nil
  }

  /// The runs of letters and digits, in lower case and half width. Apostrophes and invisible characters part no word.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let scalar = halfWidth(scalar)
      if isPart(scalar, of: word) {
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else if !isSilent(scalar), !word.isEmpty {
        words.append(String(word))
        word = .init()
      }
    }
    return word.isEmpty ? words : words + [String(word)]
  }

  /// Whether a word is of a script that puts no blanks between words: Chinese, kana, Thai and their neighbours.
  static func isUnspaced(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first?.value else { return false }
    return switch first {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x2E80..<0xA4D0, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// The longest beginning of at most so many bytes that ends between two characters.
  static func prefix(of word: String, bytes: Int) -> String {
    var result = ""
    var room = bytes
    for character in word {
      room -= character.utf8.count
      if room < 0 { break }
      result.append(character)
    }
    return result
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static func isPart(_ scalar: Unicode.Scalar, of word: String.UnicodeScalarView) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber:
      return true
    // Accents and vowel signs belong to the letter before them.
    case .nonspacingMark, .spacingMark: return !word.isEmpty
    default: return false
    }
  }

  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar.properties.isDefaultIgnorableCodePoint
  }
}
