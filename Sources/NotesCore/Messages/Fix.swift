/// The change of a file that takes a defect away.
public struct Fix: Sendable, Hashable {
  /// Whether a fix may be made without a look at it.
  public enum Safety: String, Sendable, CaseIterable {
    /// What the note says stays the same; only how it is written changes.
    case safe
    /// What the note says changes, most likely to what was meant.
    case unsafe
  }

  /// Whether it may be made without a look at it.
  public let safety: Safety
  /// What changes, in the order of the file; the edits do not overlap.
  public let edits: [Edit]

  /// A fix that makes some edits at once.
  public init(_ safety: Safety, _ edits: [Edit]) {
    self.safety = safety
    self.edits = edits
  }

  /// A fix that makes one edit.
  public init(_ safety: Safety, _ range: Range<Int>, _ replacement: String) {
    self.init(safety, [Edit(range, replacement)])
  }
}
