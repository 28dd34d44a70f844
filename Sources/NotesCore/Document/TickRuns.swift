/// Finds the ends of code in a paragraph: a run of backticks is closed by the next run of the same length.
struct TickRuns {
  /// The offset of the last run of each length; empty until a run was looked for in vain.
  private var last: [Int] = []
  private var isKnown = false

  /// The longest run that begins code.
  private static let maximumLength = 32

  /// Makes ready for another paragraph.
  @inline(__always) mutating func forget() { isKnown = false }

  /// The offset after the code that begins at `start`; that after the run itself where nothing closes it.
  mutating func endOfCode(_ bytes: BodyBytes, from start: Int, to end: Int) -> Int {
    let length = TickRuns.length(bytes, at: start, to: end)
    var index = start + length
    guard length <= TickRuns.maximumLength else { return index }
    if isKnown, last[length] <= start { return index }
    if !isKnown { last = [Int](repeating: -1, count: TickRuns.maximumLength + 1) }
    while index < end {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let run = TickRuns.length(bytes, at: index, to: end)
      if run == length { return index + run }
      if run <= TickRuns.maximumLength { last[run] = max(last[run], index) }
      index += run
    }
    isKnown = true
    return start + length
  }

  private static func length(_ bytes: BodyBytes, at start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == UInt8(ascii: "`") { index += 1 }
    return index - start
  }
}
