/// The commits that changed each path, as compared with their first parents.
struct PathTouches: Sendable {
  /// What a commit made of a path.
  struct Touch: Sendable {
    /// The commit's place in the log.
    let commit: Int
    /// The path's number.
    let path: Int
    /// The object's number; nil where the file went.
    let blob: Int?
    /// Whether there was no file before.
    let isNew: Bool
  }

  /// The touches by the paths' numbers, in the order of the log.
  private let touches: [[Touch]]

  /// The touches of a log.
  init(_ log: CommitLog) {
    var touches = [[Touch]](repeating: [], count: log.paths.count)
    for (number, commit) in log.commits.enumerated() {
      for change in commit.changes {
        touches[change.path].append(
          Touch(commit: number, path: change.path, blob: change.new, isNew: change.old == nil))
      }
    }
    self.touches = touches
  }

  /// The touches of a path on a commit's line of first parents, from the last.
  func onLine(of tip: Int, path: Int, in graph: CommitGraph) -> some Sequence<Touch> {
    touches[path].lazy.reversed().filter { $0.commit <= tip && graph.isOnLine($0.commit, of: tip) }
  }
}
