/// How a piece of text looks on a terminal that has colours.
///
/// Of the sixteen basic colours only those are used that can be read on light and on dark backgrounds alike:
/// never black, white, yellow or a bright one.
struct Style: Sendable, Hashable {
  /// A colour of text.
  enum Color: Int, Sendable {
    case red = 31
    case green = 32
    case blue = 34
    case magenta = 35
    case cyan = 36
  }

  /// The colour; nil for the terminal's own.
  var color: Color?
  /// Whether the text is bold.
  var isBold = false
  /// Whether the text stands back.
  var isDim = false
  /// Whether the text is in italics.
  var isItalic = false
  /// Whether the text is struck through.
  var isStruck = false

  /// Text as it is.
  static let plain = Style()
  /// Text that stands out.
  static let bold = Style(isBold: true)
  /// Text that stands back: what is there for completeness.
  static let dim = Style(isDim: true)
  /// Text that is stressed.
  static let italic = Style(isItalic: true)
  /// Text that no longer holds.
  static let struck = Style(isStruck: true)
  /// The title of a page or a part of it.
  static let heading = Style(isBold: true)
  /// The names of a table's columns.
  static let tableHead = Style(isDim: true)
  /// What one types to name a note.
  static let id = Style(color: .cyan)
  /// A note or a mark of high priority.
  static let highPriority = Style(color: .red, isBold: true)
  /// A work that was begun and left.
  static let unfinished = Style(color: .magenta)
  /// A work that is being read.
  static let reading = Style(color: .green)
  /// A work that waits for nobody: read, or dropped.
  static let done = Style(isDim: true)
  /// An error, or where it is.
  static let error = Style(color: .red, isBold: true)
  /// A warning, or where it is.
  static let warning = Style(color: .magenta, isBold: true)
  /// Advice.
  static let hint = Style(color: .cyan)
  /// What a search found.
  static let hit = Style(color: .red, isBold: true)
  /// The words of a program or a file, quoted inside a sentence.
  static let code = Style(color: .green)
  /// An address that can be followed.
  static let link = Style(color: .blue)

  /// This style, with what another adds to it; the other's colour wins.
  func adding(_ other: Style) -> Style {
    Style(
      color: other.color ?? color, isBold: isBold || other.isBold, isDim: isDim || other.isDim,
      isItalic: isItalic || other.isItalic, isStruck: isStruck || other.isStruck)
  }

  /// The text between the escape sequences of this style; the text alone when it is empty, or the style plain.
  func paint(_ text: String) -> String {
    self == .plain || text.isEmpty ? text : opening + text + "\u{1B}[0m"
  }

  private var opening: String {
    var codes = "\u{1B}["
    if isBold { codes += "1;" }
    if isDim { codes += "2;" }
    if isItalic { codes += "3;" }
    if isStruck { codes += "9;" }
    if let color { codes += String(color.rawValue) + ";" }
    codes.removeLast()
    return codes + "m"
  }
}
