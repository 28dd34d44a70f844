/// Texts from people and other programs in the form in which annotations hold them.
public enum DraftText {
  /// A text in one line: blanks are single ones, and controls are left out.
  public static func line(_ text: String) -> String {
    lines(of: text).flatMap { $0.unicodeScalars.split { $0.properties.isWhitespace } }
      .map { String($0) }.joined(separator: " ")
  }

  /// Words as they are, in lines that keep what stands before them, and all blank lines between them: code and verse
  /// say something by both. Left out are the blanks at the ends of lines, blank lines around all, and controls.
  static func words(_ text: String) -> String {
    var lines = lines(of: text).map(withoutBlanksBehind)[...]
    while lines.first?.isEmpty == true { lines = lines.dropFirst() }
    while lines.last?.isEmpty == true { lines = lines.dropLast() }
    return lines.joined(separator: "\n")
  }

  /// A comment in Markdown: but for the first line, lines keep what stands before them, which may be the place in a
  /// list.
  static func comment(_ text: String) -> String {
    String(words(text).drop(while: \.isWhitespace))
  }

  /// Words from a page of print or of the web, whose layout says nothing: every line without the blanks around it, and
  /// one blank line at most between two.
  static func paragraphs(_ text: String) -> String {
    joined(lines(of: text).map(trimmed))
  }

  /// Words from a page whose line breaks say nothing, in one line: a break between two Chinese characters leaves nothing,
  /// any other blanks leave one.
  static func unbroken(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.unicodeScalars.split { $0.properties.isWhitespace }
      guard let first = words.first?.first else { continue }
      if let last = result.last, !(isWide(last) && isWide(first)) { result.append(" ") }
      result.append(contentsOf: words.joined(separator: " ".unicodeScalars))
    }
    return String(result)
  }

  /// Whether a scalar is written without blanks around it: a Chinese or Japanese character or sign.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// How many controls a text has that its written form leaves out.
  public static func controlCount(in text: String) -> Int {
    text.unicodeScalars.count { isLeftOut($0) }
  }

  private static func joined(_ lines: [String]) -> String {
    var result: [String] = []
    for line in lines where !line.isEmpty || result.last?.isEmpty == false { result.append(line) }
    if result.last?.isEmpty == true { result.removeLast() }
    return result.joined(separator: "\n")
  }

  /// The lines of a text, without controls. What ends a line in any program ends one here.
  private static func lines(of text: String) -> [String] {
    var lines = [String.UnicodeScalarView()]
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0C}", "\u{0B}":
        lines.append(String.UnicodeScalarView())
      case _ where isLeftOut(scalar): break
      default: lines[lines.count - 1].append(scalar)
      }
    }
    return lines.map { String($0) }
  }

  /// C0 but the breaks of lines and tabs, DEL, C1 but the next line, and a byte order mark.
  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFEFF: true
    default: false
    }
  }

  private static func trimmed(_ line: String) -> String {
    withoutBlanksBehind(String(line.drop(while: \.isWhitespace)))
  }

  private static func withoutBlanksBehind(_ line: String) -> String {
    var rest = Substring(line)
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
