/// How a file shows what could not be merged.
struct ConflictStyle: Sendable, Hashable {
  /// Git's `merge.conflictStyle`.
  enum Kind: String, Sendable, Hashable {
    /// What the sides have, as little as possible.
    case merge
    /// What the sides have, and what they found.
    case diff3
    /// The same without what the sides share at its ends.
    case zdiff3
  }

  /// What is shown.
  var kind = Kind.merge
  /// The length of the markers.
  var markerSize = 7
  /// What stands behind the markers.
  var labels = ConflictLabels()

  /// A conflict as lines between markers.
  func lines(of conflict: MergeConflict) -> [UInt8] {
    var lines = marker("<", labels.ours) + ended(conflict.ours)
    if kind != .merge { lines += marker("|", labels.base) + ended(conflict.base) }
    return lines + marker("=", "") + ended(conflict.theirs) + marker(">", labels.theirs)
  }

  private func marker(_ sign: Character, _ label: String) -> [UInt8] {
    let line = String(repeating: sign, count: markerSize) + (label.isEmpty ? "" : " " + label)
    return Array((line + "\n").utf8)
  }

  private func ended(_ lines: [UInt8]) -> [UInt8] {
    lines.isEmpty || lines.last == UInt8(ascii: "\n") ? lines : lines + [UInt8(ascii: "\n")]
  }
}
