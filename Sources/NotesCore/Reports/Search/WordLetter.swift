extension Unicode.Scalar {
  /// Whether the scalar is part of words that have blanks between them: a letter or a digit, but none of a script that
  /// is written without blanks, as Chinese is.
  var isWordLetter: Bool {
    if isASCII { return UInt8(value).isLetter || UInt8(value).isDigit }
    if isWithoutBlanks { return false }
    return properties.isAlphabetic || properties.numericType == .decimal
  }

  /// Whether the scalar is of a script that sets no blanks between words, or sets them elsewhere: Thai to Myanmar,
  /// Khmer, kana, Chinese, Korean.
  private var isWithoutBlanks: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether the scalar is of a script that sets no blanks between words and breaks lines anywhere; Korean does not.
  var isSetSolid: Bool {
    switch value {
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xFFA0...0xFFDC: false
    default: isWithoutBlanks
    }
  }

  /// Whether the scalar belongs to the letter before it: an accent, a vowel sign, a voicing mark, the second and third
  /// letter of a Korean syllable.
  var extendsLetter: Bool {
    switch value {
    case 0..<0x300, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x9FFF: return false
    case 0x1160...0x11FF: return true
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether nobody sees the scalar, so that nobody types it: a soft hyphen, a joiner, a zero-width space.
  var isInvisible: Bool {
    // Not one of kana, Chinese or Korean is.
    value >= 0xAD && !(0x2E80...0xD7FF).contains(value) && properties.generalCategory == .format
  }
}
