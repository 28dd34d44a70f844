/// A piece of a Markdown text, and the pieces in it.
struct MarkdownNode {
  /// What a piece is.
  enum Kind: Equatable {
    case document, paragraph, quote, rule
    case heading(level: Int)
    /// A list; `start` is nil for a list of bullets.
    case list(start: Int?, isTight: Bool)
    /// An item of a list; `isDone` is nil for one that is no task.
    case item(isDone: Bool?)
    case codeBlock, htmlBlock
    case table([ColumnAlignment])
    case tableRow(isHead: Bool)
    case tableCell
    /// A footnote, by its number.
    case footnote(Int)
    case text, softBreak, hardBreak, code, html, emphasis, strong, struck
    case link(address: String)
    case image(address: String)
    /// The mark of a footnote; the literal is its number.
    case footnoteMark
  }

  /// The side on which a table's column lines up.
  enum ColumnAlignment: Equatable {
    case left, center, right
  }

  /// What it is.
  var kind: Kind
  /// Its own words: of text, code and HTML.
  var literal = ""
  /// The pieces in it, in order.
  var children: [MarkdownNode] = []
}
