/// Breaks text into lines of a width, in Latin and in Chinese, Japanese and Korean.
///
/// Lines break at spaces, and next to wide characters; not before a closing mark, nor after an opening one. What
/// cannot be broken and is wider than a line (an address) is cut.
struct LineWrapper {
  private let width: Int
  private var lines: [StyledText] = []
  private var line = StyledText()
  private var lineWidth = 0
  private var space: Style?
  private var word = StyledText()
  private var wordWidth = 0
  private var last: Character?

  /// The lines of a text; one, empty, for an empty text. Line feeds in the text break lines, too.
  static func lines(of text: StyledText, width: Int) -> [StyledText] {
    var wrapper = LineWrapper(width: width)
    for span in text.spans {
      for character in span.text { wrapper.add(character, span.style) }
    }
    wrapper.endWord()
    wrapper.endLine()
    return wrapper.lines
  }

  /// The lines of a text that is cut at the width wherever that is, its spaces kept: for code.
  static func cut(_ text: StyledText, width: Int) -> [StyledText] {
    var wrapper = LineWrapper(width: width)
    wrapper.cut(text)
    wrapper.endLine()
    return wrapper.lines
  }

  /// The lines of a text, those after the first with an indent; one, as it is, where the text fits.
  static func hanging(_ text: StyledText, width: Int, indent: Int) -> [StyledText] {
    if text.displayWidth <= width { return [text] }
    let margin = StyledText(String(repeating: " ", count: indent))
    let lines = lines(of: text, width: width - indent)
    return lines.enumerated().map { $0 == 0 ? $1 : margin + $1 }
  }

  private init(width: Int) {
    self.width = max(1, width)
  }

  private mutating func add(_ character: Character, _ style: Style) {
    switch character {
    case "\n", "\r\n":
      endWord()
      endLine()
    case " ", "\t":
      endWord()
      space = style
    default:
      if let last, !word.isEmpty, LineWrapper.mayBreak(between: last, and: character) { endWord() }
      word.append(String(character), style)
      wordWidth += character.displayWidth
      last = character
    }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let gap = space != nil && !line.isEmpty ? 1 : 0
    if lineWidth + gap + wordWidth > width, !line.isEmpty {
      endLine()
    } else if gap > 0, let space {
      line.append(" ", space)
      lineWidth += 1
    }
    if wordWidth > width {
      cut(word)
    } else {
      line.append(word)
      lineWidth += wordWidth
    }
    space = nil
    word = StyledText()
    wordWidth = 0
  }

  private mutating func cut(_ text: StyledText) {
    for span in text.spans {
      for character in span.text {
        let next = character.displayWidth
        if lineWidth + next > width, lineWidth > 0 { endLine() }
        line.append(String(character), span.style)
        lineWidth += next
      }
    }
  }

  private mutating func endLine() {
    lines.append(line)
    line = StyledText()
    lineWidth = 0
    space = nil
  }
}

extension LineWrapper {
  /// Whether a line may end between two characters that no space parts.
  static func mayBreak(between left: Character, and right: Character) -> Bool {
    guard left.isWide || right.isWide else { return false }
    return !opening.contains(left) && !closing.contains(right)
  }

  /// Whether nothing stands between two characters where the lines of a source text were joined.
  ///
  /// A line break between Chinese characters is no space; next to a Latin word, it is.
  static func joinsWithoutSpace(_ left: Character, _ right: Character) -> Bool {
    left.isWide && right.isWide
  }

  // Straight quotation marks open as often as they close: no line breaks on either side of one.
  private static let opening: Set<Character> = Set(
    "([{<\"'$¥「『【《〈〔〖〘〚〝“‘«｢\u{FF08}\u{FF3B}\u{FF5B}\u{FF5F}\u{FF04}\u{FFE5}")
  private static let closing: Set<Character> = Set(
    ")]}>\"'.,;:!?%、。」』】》〉〕〗〙〛〞〟”’»›‰℃…—·・々〻ー〜｡､｣ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
      // The full-width forms of ) ] } . , ; : ! ? % ~
      + "\u{FF09}\u{FF3D}\u{FF5D}\u{FF60}\u{FF0E}\u{FF0C}\u{FF1B}\u{FF1A}\u{FF01}\u{FF1F}\u{FF05}\u{FF5E}")
}

extension Character {
  fileprivate var isWide: Bool { displayWidth == 2 }
}
