/// The past of a library with the commits that it was read from.
public struct RecordedPast: Sendable {
  /// The past of the notes.
  public let past: LibraryPast
  private let log: CommitLog
  private let graph: CommitGraph
  /// The repository that it was read from.
  let repository: GitRepository

  /// The past that was read from the commits of a log.
  init(_ past: LibraryPast, _ log: CommitLog, _ graph: CommitGraph, _ repository: GitRepository) {
    self.past = past
    self.log = log
    self.graph = graph
    self.repository = repository
  }

  /// The line that a point draws through the past.
  ///
  /// Before a day is what the line of first parents had when the day began, by the days of committing, so that what is
  /// merged or rebased later comes later; before a revision is what it has. Throws a usage error for what is neither,
  /// and for a commit that has nothing in common with the present one.
  public func boundary(at point: PastPoint) throws(NotesError) -> PastBoundary {
    switch point {
    case .day(let day):
      let commit = graph.mainline.prefix { log.commits[$0].committed < day }.last
      return PastBoundary(
        day: day, commit: commit.map { log.commits[$0].named },
        isBefore: graph.ancestors(of: commit.map { [$0] } ?? []))
    case .revision(let revision):
      let commits = try repository.commonCommits(with: revision, isShallow: past.isShallow)
      let numbers = log.commits.indices.filter { commits.contains(log.commits[$0].named.id) }
      guard let last = numbers.last else {
        throw GitFailure.unrelated(revision, isShallow: past.isShallow)
      }
      let named = log.commits[last].named
      return PastBoundary(day: named.day, commit: named, isBefore: graph.ancestors(of: numbers))
    }
  }
}
