/// A stretch of a text by where it starts and where it ends.
///
/// Not a `Range`: a byte order mark takes bytes and no column, so its two ends may be one position.
public struct Place: Sendable, Hashable {
  /// Where it starts.
  public let start: Position
  /// Where it ends: the first position after it.
  public let end: Position

  /// The stretch from `start` up to `end`.
  public init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = end
  }
}
