/// Shares as people read them.
public enum Percent {
  /// A share from 0 to 1 as a whole percentage; 0 for nothing and 100 for everything only.
  public static func of(_ share: Double) -> Int {
    guard share > 0 else { return 0 }
    guard share < 1 else { return 100 }
    return min(99, max(1, Int((share * 100).rounded())))
  }
}
