/// Which of the notes that came in a commit are notes that went in it.
///
/// The first that holds: the object and the id are the same; the object is the same; the id is the same. Of the rest,
/// `RenamePairing` tells by their contents.
struct CommitRenames: Sendable {
  /// What is left of a commit when no contents have been looked at.
  private struct Rest: Sendable {
    let commit: Int
    let gone: [CommitLog.Change]
    let came: [CommitLog.Change]
  }

  /// For each commit with renames, the old paths by the new ones.
  private(set) var origins: [Int: [Int: Int]] = [:]
  private var rests: [Rest] = []

  /// The most contents that are kept for comparisons.
  private static let maximumCount = 20_000

  /// The renames that no contents are needed for.
  init(_ log: CommitLog) {
    let stems = log.paths.map { Array(NoteFile(path: $0.text, below: "").stem.utf8) }
    var count = 0
    for (commit, entry) in log.commits.enumerated() {
      var gone = entry.changes.filter { $0.new == nil }
      if gone.isEmpty { continue }
      var came = entry.changes.filter { $0.old == nil }
      if came.isEmpty { continue }
      var found: [Int: Int] = [:]
      CommitRenames.pair(&gone, &came, &found, old: { [$0.old ?? -1] + stems[$0.path].map(Int.init) }) {
        [$0.new ?? -1] + stems[$0.path].map(Int.init)
      }
      CommitRenames.pair(&gone, &came, &found, old: { $0.old ?? -1 }) { $0.new ?? -1 }
      CommitRenames.pair(&gone, &came, &found, old: { stems[$0.path] }) { stems[$0.path] }
      if !found.isEmpty { origins[commit] = found }
      count += gone.count + came.count
      guard !gone.isEmpty, !came.isEmpty, count <= CommitRenames.maximumCount else { continue }
      rests.append(Rest(commit: commit, gone: gone, came: came))
    }
  }

  /// The objects whose contents tell more.
  var wantedBlobs: Set<Int> {
    Set(rests.flatMap { $0.gone.compactMap(\.old) + $0.came.compactMap(\.new) })
  }

  /// Pairs the rest by the contents of `wantedBlobs`.
  mutating func pair(_ contents: [Int: [UInt8]], _ log: CommitLog) {
    for rest in rests {
      func file(_ change: CommitLog.Change, _ blob: Int?) -> RenamePairing.File {
        .init(path: log.paths[change.path].text, bytes: blob.flatMap { contents[$0] } ?? [])
      }
      let pairing = RenamePairing(
        gone: rest.gone.map { file($0, $0.old) }, came: rest.came.map { file($0, $0.new) })
      for pair in pairing.pairs {
        origins[rest.commit, default: [:]][rest.came[pair.came].path] = rest.gone[pair.gone].path
      }
    }
    rests = []
  }

  private static func pair<Key: Hashable>(
    _ gone: inout [CommitLog.Change], _ came: inout [CommitLog.Change], _ found: inout [Int: Int],
    old oldKey: (CommitLog.Change) -> Key, new newKey: (CommitLog.Change) -> Key
  ) {
    var places: [Key: [Int]] = [:]
    for index in came.indices.reversed() { places[newKey(came[index]), default: []].append(index) }
    var isPaired = [Bool](repeating: false, count: came.count)
    gone = gone.filter { change in
      guard let place = places[oldKey(change)]?.popLast() else { return true }
      isPaired[place] = true
      found[came[place].path] = change.path
      return false
    }
    came = came.indices.filter { !isPaired[$0] }.map { came[$0] }
  }
}
