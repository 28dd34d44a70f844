/// A commit as reports name it.
public struct PastCommit: Sendable, Hashable {
  /// Its id, in hexadecimal.
  public let id: String
  /// The author's name, as `.mailmap` has it.
  public let author: String
  /// The day on which it was made, in its author's zone; that of the committer where the author's lies after it.
  public let day: CivilDate

  /// The beginning of the id, as people write it.
  public var shortID: String { String(id.prefix(7)) }
}
