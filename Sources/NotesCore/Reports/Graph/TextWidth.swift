/// How wide a text is in a proportional font, before anybody knows which font that will be.
enum TextWidth {
  /// The width as a multiple of the font's size, a little more than common fonts take.
  ///
  /// Chinese, Japanese and Korean characters and pictures are as wide as high; combining marks take nothing.
  static func ems(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ems($1) }
  }

  /// Whether a character is as wide as it is high.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    if isWide(scalar) { return 1 }
    switch scalar {
    case "i", "j", "l", "I", "'", "|", "!", ".", ",", ":", ";", " ", "(", ")", "[", "]", "f", "t", "r", "/":
      return 0.36
    case "m", "w", "M", "W", "@", "%", "—", "…": return 0.94
    case "A"..."Z", "&", "<", ">", "+", "=", "~": return 0.68
    case "\u{0}"..."~": return 0.57
    default: return isMark(scalar) ? 0 : 0.68
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
