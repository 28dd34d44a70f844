/// A bar that shows a share of a whole.
///
/// The glyphs are Braille patterns: of neutral width, so as wide everywhere as they are counted, and a column of
/// them shows halves.
public struct Bar: Sendable {
  /// What a bar is drawn with.
  public enum Glyphs: Sendable {
    /// `⣿⣿⣿⣇⣀⣀⣀⣀`
    case braille
    /// `[###---]`, for terminals whose font has nothing else.
    case ascii
  }

  /// The columns that the bar takes.
  public let width: Int
  /// What it is drawn with.
  public let glyphs: Glyphs

  /// A bar of some columns.
  public init(width: Int, glyphs: Glyphs = .braille) {
    self.width = width
    self.glyphs = glyphs
  }

  /// The bar for a share from 0 to 1.
  ///
  /// It is empty for nothing and full for everything only: something begun shows, and something unfinished, too.
  public func text(_ fraction: Double) -> String {
    switch glyphs {
    case .braille:
      let steps = Bar.steps(fraction, of: 2 * max(0, width))
      return repeating("⣿", steps / 2) + (steps.isMultiple(of: 2) ? "" : "⣇")
        + repeating("⣀", width - (steps + 1) / 2)
    case .ascii:
      guard width > 2 else {
        let steps = Bar.steps(fraction, of: max(0, width))
        return repeating("#", steps) + repeating(" ", width - steps)
      }
      let steps = Bar.steps(fraction, of: width - 2)
      return "[" + repeating("#", steps) + repeating("-", width - 2 - steps) + "]"
    }
  }

  private static func steps(_ fraction: Double, of count: Int) -> Int {
    guard fraction > 0 else { return 0 }
    guard fraction < 1 else { return count }
    let exact = Int((fraction * Double(count)).rounded())
    return min(max(exact, 1), max(count - 1, 0))
  }

  private func repeating(_ glyph: String, _ count: Int) -> String {
    String(repeating: glyph, count: max(0, count))
  }
}
