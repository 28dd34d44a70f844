/// The commits of a history with what each did to the notes, parents before their children.
///
/// Paths and objects stand as numbers: few of them are new in a commit.
struct CommitLog: Sendable {
  /// A commit.
  struct Commit: Sendable {
    /// How reports name it.
    let named: PastCommit
    /// The day on which it was committed, in the committer's zone: after a rebase, that of the rebase.
    let committed: CivilDate
    /// The places of its parents in the log; those that a shallow clone lacks are left out.
    let parents: [Int]
    /// How it differs from its first parent; from nothing where it has none.
    var changes: [Change] = []
  }

  /// What happened to a note's file.
  struct Change: Sendable {
    /// The path's number.
    let path: Int
    /// The object's number before; nil where there was no file.
    let old: Int?
    /// The object's number after; nil where there is no file.
    let new: Int?
  }

  /// The commits.
  var commits: [Commit] = []
  /// The paths by their numbers.
  var paths: [PathName] = []
  /// The objects' ids by their numbers.
  var blobs: [ArraySlice<UInt8>] = []
}
