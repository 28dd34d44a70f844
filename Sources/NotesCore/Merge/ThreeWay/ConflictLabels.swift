/// What the versions are called in a file with conflicts.
public struct ConflictLabels: Sendable, Hashable {
  /// The side that is merged into.
  public let ours: String
  /// What both come from.
  public let base: String
  /// The side that is merged.
  public let theirs: String

  /// The labels; what is empty, or a sign of git's such as `%X` that an older git has not replaced, is called by its
  /// usual name.
  public init(ours: String? = nil, base: String? = nil, theirs: String? = nil) {
    self.ours = ConflictLabels.line(ours) ?? "ours"
    self.base = ConflictLabels.line(base) ?? "base"
    self.theirs = ConflictLabels.line(theirs) ?? "theirs"
  }

  private static func line(_ label: String?) -> String? {
    guard let label, !label.isEmpty else { return nil }
    let isSign = label.utf8.count == 2 && label.utf8.first == UInt8(ascii: "%")
    return isSign ? nil : label.visible
  }
}
