/// A bar that shows the parts of a whole one after another.
///
/// The glyphs are of neutral width, as those of `Bar` are.
public struct StackedBar: Sendable {
  /// The columns that the bar takes where it is full.
  public let width: Int
  /// What stands for each part, from the left.
  public let signs: [String]

  /// A bar of three parts, each lighter than the one before it.
  public init(width: Int, glyphs: Bar.Glyphs = .braille) {
    self.width = max(0, width)
    signs = glyphs == .braille ? ["⣿", "⣤", "⣀"] : ["#", "=", "-"]
  }

  /// The bar of some numbers, one for each sign, where `whole` fills the width. What is not nothing shows.
  public func text(_ numbers: [Int], of whole: Int) -> String {
    guard whole > 0 else { return "" }
    var sum = 0
    var column = 0
    var waiting = numbers.count { $0 > 0 }
    var text = ""
    for (number, sign) in zip(numbers, signs) where number > 0 {
      sum += number
      waiting -= 1
      let end = Int((Double(sum) / Double(whole) * Double(width)).rounded())
      // Each part that is still to come keeps a column.
      let count = min(max(end - column, 1), max(0, width - column - waiting))
      text += String(repeating: sign, count: count)
      column += count
    }
    return text
  }
}
