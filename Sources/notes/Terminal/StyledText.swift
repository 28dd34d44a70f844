/// Text of several styles: what is shown, before it is known whether there are colours.
struct StyledText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A piece of one style.
  struct Span: Sendable, Hashable {
    /// The piece.
    var text: String
    /// How it looks.
    var style: Style
  }

  /// The pieces, in order; none is empty, and neighbours differ in style.
  private(set) var spans: [Span] = []

  /// Text of one style.
  init(_ text: String = "", _ style: Style = .plain) {
    append(text, style)
  }

  /// Plain text.
  init(stringLiteral text: String) {
    self.init(text)
  }

  /// The text without its styles.
  var plain: String { spans.map(\.text).joined() }

  /// Whether there is no text.
  var isEmpty: Bool { spans.isEmpty }

  /// How many columns the text takes.
  var displayWidth: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  /// Adds a piece at the end.
  mutating func append(_ text: some StringProtocol, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if let last = spans.indices.last, spans[last].style == style {
      spans[last].text += text
    } else {
      spans.append(Span(text: String(text), style: style))
    }
  }

  /// Adds another text at the end.
  mutating func append(_ other: StyledText) {
    for span in other.spans { append(span.text, span.style) }
  }

  /// The text with a style added to each piece; a piece's own colour wins.
  func styled(_ style: Style) -> StyledText {
    var result = StyledText()
    for span in spans { result.append(span.text, style.adding(span.style)) }
    return result
  }

  /// The text for a terminal, with escape sequences when it has colours.
  func rendered(colors: Bool) -> String {
    colors ? spans.map { $0.style.paint($0.text) }.joined() : plain
  }

  /// One text after another.
  static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result.append(right)
    return result
  }
}

extension StyledText {
  /// The text with its controls written out.
  var visible: StyledText {
    var result = StyledText()
    for span in spans { result.append(span.text.visible, span.style) }
    return result
  }

  /// The text, cut to a width, as a `String` is.
  func truncated(to width: Int) -> StyledText {
    guard displayWidth > width else { return self }
    var result = StyledText()
    var room = width - (width > 2 * String.cutMarker.utf8.count ? String.cutMarker.utf8.count : 0)
    for span in spans {
      let (text, taken) = span.text.prefix(ofWidth: room)
      result.append(text, span.style)
      room -= taken
      if text.endIndex < span.text.endIndex { break }
    }
    if width > 2 * String.cutMarker.utf8.count { result.append(String.cutMarker, .dim) }
    return result
  }
}
