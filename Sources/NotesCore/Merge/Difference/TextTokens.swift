/// A text in the pieces in which words are compared: Latin and Greek by the word, Chinese, Japanese and Korean by the
/// character, blanks and signs each for themselves.
struct TextTokens {
  /// The pieces; together they are the text.
  let tokens: [Token]

  /// A piece, the same as another only when its bytes are.
  struct Token: Hashable {
    /// The piece.
    let text: Substring
    /// Whether it says something: a word or a character, no blank and no sign.
    let isWord: Bool

    static func == (left: Token, right: Token) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }

    /// Whether it is a blank.
    var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 } }
  }

  /// The most bytes of a text that are taken apart; of a longer one there are no pieces.
  static let maximumLength = 200_000

  /// The pieces of a text; none of a text that is too long.
  init(_ text: String) {
    guard text.utf8.count <= TextTokens.maximumLength else {
      tokens = []
      return
    }
    var tokens: [Token] = []
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      let kind = TextTokens.kind(of: text[index])
      text.formIndex(after: &index)
      if kind == .letter {
        while index < text.endIndex, TextTokens.kind(of: text[index]) == .letter {
          text.formIndex(after: &index)
        }
      }
      tokens.append(Token(text: text[start..<index], isWord: kind != .sign))
    }
    self.tokens = tokens
  }

  private enum Kind {
    /// A letter or a digit of a script that is written in words.
    case letter
    /// A character that is a word by itself.
    case wide
    case sign
  }

  private static func kind(of character: Character) -> Kind {
    if let byte = character.asciiValue {
      return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") ? .letter : .sign
    }
    guard let first = character.unicodeScalars.first, first.properties.isAlphabetic || character.isNumber
    else {
      return .sign
    }
    return TextWidth.isWide(first) ? .wide : .letter
  }
}
