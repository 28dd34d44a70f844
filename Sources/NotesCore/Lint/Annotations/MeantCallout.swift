/// The first line of a quotation that is meant to be that of an annotation, and is not.
struct MeantCallout {
  /// What has to change: the word where it alone is wrong, else the brackets with all that is in them.
  let range: Range<Int>
  /// What is written there as a whole: `[!qoute]`, `【!quote】`.
  let written: String
  /// The kind that is meant; nil where the word is like neither.
  let meant: Annotation.Kind?
  /// What `range` becomes with the kind that is meant.
  let replacement: String?

  /// What a line is nearly; nil for the first line of an annotation, and for anything else.
  init?(_ bytes: BodyBytes, _ line: BodyLine) {
    guard line.isQuoted, line.block == .quotation else { return nil }
    let content = bytes.trimmed(line.content)
    let open = bytes.skipBlanks(from: content.lowerBound + 1, to: content.upperBound)
    guard open < content.upperBound, MeantCallout.firstBytes.contains(bytes[open]) else { return nil }
    let text = Substring(bytes.text(open..<content.upperBound)).unicodeScalars
    guard let parts = Parts(text), !(parts.isExact && MeantCallout.words.contains(parts.word)) else {
      return nil
    }
    let kind = MeantCallout.kind(of: parts.word)
    let isAtPlace = AnnotationLocator(String(text[parts.end...])).kind != .words
    let isKnown = Annotation.Kind(naming: parts.word) != nil
    guard parts.hasSign ? kind != nil || isAtPlace : isKnown && isAtPlace else { return nil }
    meant = kind
    written = String(text[..<parts.end])
    if parts.isExact {
      range = open + 2..<open + written.utf8.count - 1
      replacement = kind?.word
    } else {
      range = open..<open + written.utf8.count
      let isParted = text[parts.end...].first.map { " \t-+".unicodeScalars.contains($0) } ?? true
      replacement = kind.map { "[!\($0.word)]" + (isParted ? "" : " ") }
    }
  }

  /// Those of `[`, `【` and `［`.
  private static let firstBytes: [UInt8] = [UInt8(ascii: "["), 0xE3, 0xEF]
  private static let words = Annotation.Kind.allCases.map(\.word)

  /// The kind that a word names or nearly names, in either language.
  private static func kind(of word: String) -> Annotation.Kind? {
    if let kind = Annotation.Kind(naming: word) { return kind }
    if ["摘錄", "引文", "引用", "原文"].contains(word) { return .quote }
    if ["批註", "笔记", "筆記", "想法"].contains(word) { return .note }
    return Annotation.Kind.allCases.first { EditDistance.nearest(to: word, in: [$0.word]) == [$0.word] }
  }

  /// What stands in brackets at the start of a text.
  private struct Parts {
    /// The word in lower case.
    let word: String
    /// Whether `!` stands before it.
    let hasSign: Bool
    /// Whether brackets and sign are those of a callout, without blanks between them.
    let isExact: Bool
    /// Where the text goes on behind the bracket.
    let end: Substring.UnicodeScalarView.Index

    init?(_ text: Substring.UnicodeScalarView) {
      guard let open = text.first, "[【［".unicodeScalars.contains(open) else { return nil }
      var rest = text.dropFirst().drop(while: Parts.isBlank)
      hasSign = rest.first == "!" || rest.first == "！"
      if hasSign { rest = rest.dropFirst().drop(while: Parts.isBlank) }
      let letters = rest.prefix { $0.properties.isAlphabetic }
      guard !letters.isEmpty, letters.count < 16 else { return nil }
      rest = rest[letters.endIndex...].drop(while: Parts.isBlank)
      guard let close = rest.first, "]】］".unicodeScalars.contains(close) else { return nil }
      end = rest.index(after: rest.startIndex)
      word = String(letters).lowercased()
      isExact = text[..<end].elementsEqual("[!\(String(letters))]".unicodeScalars)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
  }
}
