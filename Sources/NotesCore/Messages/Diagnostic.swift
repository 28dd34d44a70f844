/// Something wrong with a note, a page or a configuration file, and where.
///
/// A diagnostic carries all that is needed to show it, so the bytes that it is about need not be kept.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case information, warning, error

    /// Whether one severity is milder than another.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    /// The severity of a name, `info` as reports print it included; nil for any other word.
    public init?(named word: String) {
      self.init(rawValue: word == "info" ? "information" : word)
    }

    private var rank: Int {
      switch self {
      case .information: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How many of one sort are looked for in a file. Each costs a pass over the file, and nobody reads more.
  public static let limitPerFile = 50

  /// The defect's name, by group: `front-matter/duplicate-key`.
  public let rule: String
  /// How bad it is.
  public let severity: Severity
  /// What is wrong.
  public let message: Message
  /// What to do about it.
  public let hint: Message?
  /// The file, relative to the library's root.
  public let path: String
  /// The bytes that it is about, in the whole file.
  public let range: Range<Int>
  /// Where those bytes start.
  public let start: Position
  /// Where those bytes end; on the same line as `start`, or a later one.
  public let end: Position
  /// The line at `start`, without its break, or the part of a long line that is around it; empty when the file
  /// cannot be read.
  public let excerpt: String
  /// The column at which the excerpt begins; 1 unless the line is long.
  public let excerptColumn: Int
  /// The change of the file that puts it right; nil where only a person can.
  public let fix: Fix?
  /// Where the edits of the fix stand, one place for each in their order; empty when nobody worked that out.
  public let fixPlaces: [Place]

  /// A diagnostic whose place is already worked out; `Source.diagnostic` works it out from a byte range.
  public init(
    rule: String, severity: Severity, message: Message, hint: Message? = nil, path: String,
    range: Range<Int> = 0..<0, start: Position = Position(line: 1, column: 1),
    end: Position = Position(line: 1, column: 1), excerpt: String = "", excerptColumn: Int = 1,
    fix: Fix? = nil, fixPlaces: [Place] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.hint = hint
    self.path = path
    self.range = range
    self.start = start
    self.end = end
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
    self.fix = fix
    self.fixPlaces = fixPlaces
  }

  /// The same defect with another severity and another fix, whose edits stand at `fixPlaces`.
  public func with(severity: Severity, fix: Fix?, fixPlaces: [Place]) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, hint: hint, path: path, range: range, start: start,
      end: end, excerpt: excerpt, excerptColumn: excerptColumn, fix: fix, fixPlaces: fixPlaces)
  }
}
