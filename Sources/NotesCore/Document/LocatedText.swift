/// A part of a file that has a meaning of its own, and where it stands.
public struct LocatedText: Sendable, Hashable {
  /// What it says, invalid UTF-8 replaced by U+FFFD.
  public let text: String
  /// Its bytes.
  public let range: Range<Int>
}
