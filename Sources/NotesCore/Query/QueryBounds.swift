/// A range of values, both ends included, that may be open at either end.
public struct QueryBounds<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The first value in the range; nil where it is open.
  public let lower: Value?
  /// The last value in the range; nil where it is open.
  public let upper: Value?

  /// The range from `lower` to `upper`.
  public init(_ lower: Value?, _ upper: Value?) {
    self.lower = lower
    self.upper = upper
  }

  /// The range of one value.
  public init(only value: Value) {
    self.init(value, value)
  }

  /// Whether a value lies in the range, when the ends are read as what `measure` makes of them.
  @inline(__always)
  func contains<Measure: Comparable>(_ value: Measure, by measure: (Value) -> Measure) -> Bool {
    if let lower, value < measure(lower) { return false }
    if let upper, value > measure(upper) { return false }
    return true
  }

  /// The range as a query writes it: `a..b`, `a..`, `..b`, or one value.
  func text(_ write: (Value) -> String) -> String {
    if let lower, lower == upper { return write(lower) }
    return (lower.map(write) ?? "") + ".." + (upper.map(write) ?? "")
  }
}
