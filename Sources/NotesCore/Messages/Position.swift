/// A place in a text, in the units that people and programs count in; all from 1.
///
/// Two places are the same when line and column are; the other columns say the same in other units.
public struct Position: Sendable, Hashable, Comparable {
  /// The line.
  public let line: Int
  /// The column, in Unicode scalars from the start of the line: what people see.
  public let column: Int
  /// The column in bytes of UTF-8, as rdjson counts.
  public let utf8Column: Int
  /// The column in code units of UTF-16, as SARIF and editors count.
  public let utf16Column: Int

  /// The place at `line` and `column`; the other columns are those of ASCII text unless they are given.
  public init(line: Int, column: Int, utf8Column: Int? = nil, utf16Column: Int? = nil) {
    self.line = line
    self.column = column
    self.utf8Column = utf8Column ?? column
    self.utf16Column = utf16Column ?? column
  }

  /// Whether two places are the same.
  public static func == (left: Position, right: Position) -> Bool {
    (left.line, left.column) == (right.line, right.column)
  }

  /// Feeds line and column to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    hasher.combine(column)
  }

  /// Whether one place comes before another in the text.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
