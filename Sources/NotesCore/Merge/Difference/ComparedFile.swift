/// A note's file in the two states that are compared.
public struct ComparedFile: Sendable {
  /// What a file holds in one state.
  public enum Contents: Sendable, Hashable {
    /// There is no such file.
    case nothing
    case bytes([UInt8])
    /// There is one whose contents nobody can see, and why.
    case unknown(Message)
  }

  /// The file, relative to the library's root; the same in both states.
  public let path: String
  /// What it held.
  public let old: Contents
  /// What it holds.
  public let new: Contents
  /// Whether it is in the midst of a merge, and nobody has settled its conflicts yet.
  public let isUnmerged: Bool

  /// A file in two states.
  public init(path: String, old: Contents, new: Contents, isUnmerged: Bool = false) {
    self.path = path
    self.old = old
    self.new = new
    self.isUnmerged = isUnmerged
  }
}
