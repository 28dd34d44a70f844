/// The times of the stages as a table of fixed columns.
struct TimingTable {
  let timings: [Stages.Timing]
  /// How many notes the stages went over.
  let count: Int

  /// The table's lines, the head first.
  var lines: [String] {
    [row("stage", "ms", "ns a note")]
      + timings.map { row($0.name, milliseconds($0.duration), nanosecondsEach($0.duration)) }
  }

  private func row(_ name: String, _ first: String, _ second: String) -> String {
    padded(name, to: -32) + padded(first, to: 12) + padded(second, to: 12)
  }

  private func milliseconds(_ duration: Duration) -> String {
    let tenths = duration.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func nanosecondsEach(_ duration: Duration) -> String {
    String(duration.attoseconds / 1_000_000_000 / Int128(max(count, 1)))
  }

  /// A text with blanks before it, or after it where the width is negative.
  private func padded(_ text: String, to width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - text.utf8.count))
    return width < 0 ? text + blanks : blanks + text
  }
}
