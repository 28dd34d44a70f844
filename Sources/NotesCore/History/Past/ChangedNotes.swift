/// The notes whose files are not as they were at some point, uncommitted ones included.
public struct ChangedNotes: Sendable {
  /// Their paths; nil for all notes, where the point lies before the first commit.
  private let paths: Set<PathName>?
  /// Whether the point lies before the beginning of a shallow clone, so that nobody knows which notes have changed.
  public let isBeyondHorizon: Bool

  /// The notes that have changed since a point, as `GitRepository.changes(since:)` tells it of a revision.
  ///
  /// Throws a `NotesError` outside of a repository, before the first commit, and for what is neither day nor commit.
  public init(since point: PastPoint, in repository: GitRepository) throws(NotesError) {
    let git = repository.git
    let isShallow = try git.output(["rev-parse", "--is-shallow-repository"]).starts(with: "true".utf8)
    guard try repository.isCommit("HEAD") else { throw GitFailure.noCommit }
    let revision: String
    switch point {
    case .revision(let named):
      guard try repository.isCommit(named) else { throw PastPoint.unknown(named, isShallow: isShallow) }
      revision = named
    case .day(let day):
      guard let commit = try repository.lastCommit(before: day) else {
        (paths, isBeyondHorizon) = (nil, isShallow)
        return
      }
      revision = commit
    }
    paths = Set(try repository.changes(since: revision).presentPaths.map { PathName($0) })
    isBeyondHorizon = false
  }

  /// Whether a note is one of them.
  public func contains(_ note: Note) -> Bool { paths?.contains(PathName(note.path)) ?? true }
}

extension GitRepository {
  /// The last commit on the line of first parents before the first one that was committed on a day or after it.
  fileprivate func lastCommit(before day: CivilDate) throws(NotesError) -> String? {
    let output = try git.output([
      "log", "--first-parent", "--reverse", "--no-show-signature", "--no-color", "--date=raw",
      "--format=%H %cd", "HEAD", "--",
    ])
    var last: String?
    for line in output.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      guard fields.count == 2 else { continue }
      if let date = CommitDate(fields[1]), date.day >= day { break }
      last = String(decoding: fields[0], as: UTF8.self)
    }
    return last
  }
}
