/// Goes along the line of first parents and writes down what became of each note.
///
/// What holds at each commit of that line is what its tree has. What a merge brought in is told by the commits that it
/// brought, with their days and authors, as far as `BranchTrace` finds them.
struct PastRecorder {
  /// The commits.
  let log: CommitLog
  /// How they hang together.
  let graph: CommitGraph
  /// Which commits changed which path.
  let touches: PathTouches
  /// The renames within commits.
  let renames: [Int: [Int: Int]]
  /// What the objects say.
  let notes: BlobNotes
  /// Whether the beginning is missing.
  let isShallow: Bool
  /// No step is later than this day, whatever a clock was set to.
  let today: CivilDate

  /// The notes' pasts, in the order in which they came.
  private(set) var tracks: [NoteTrack] = []
  /// For each track, the numbers of the paths that it has had on the line.
  private var pathsOfTracks: [[Int]] = []
  private var present: [Int: Int] = [:]
  /// The notes that are gone, by their ids: what comes under the id of one is that note again.
  private var removed: [[UInt8]: Int] = [:]

  /// A recorder that has recorded nothing yet.
  init(
    _ log: CommitLog, _ graph: CommitGraph, renames: [Int: [Int: Int]], notes: BlobNotes, isShallow: Bool,
    today: CivilDate
  ) {
    self.log = log
    self.graph = graph
    touches = PathTouches(log)
    self.renames = renames
    self.notes = notes
    self.isShallow = isShallow
    self.today = today
  }

  /// Records the whole line.
  mutating func record() {
    for commit in graph.mainline { record(commit) }
  }

  private mutating func record(_ commit: Int) {
    let entry = log.commits[commit]
    if entry.changes.isEmpty { return }
    let traces = entry.parents.count > 1 ? traces(at: commit) : [:]
    let origins = origins(at: commit, traces)
    let moving = Set(origins.values)
    var carried: [Int: Int] = [:]
    for change in entry.changes where change.new == nil {
      guard let track = present.removeValue(forKey: change.path) else { continue }
      if moving.contains(change.path) {
        carried[change.path] = track
        continue
      }
      append(change, traces[change.path], to: track, at: commit)
      removed[stem(of: change.path)] = track
    }
    for change in entry.changes where change.new != nil {
      let track = track(of: change.path, origins[change.path].flatMap { carried[$0] })
      append(change, traces[change.path], to: track, at: commit)
      present[change.path] = track
      pathsOfTracks[track].append(change.path)
    }
  }

  // MARK: Which note

  /// The track of a note at a path: of the one that is there, that moved there, or that was of this name before it went.
  private mutating func track(of path: Int, _ moved: Int?) -> Int {
    if let known = present[path] ?? moved { return known }
    if let gone = removed.removeValue(forKey: stem(of: path)), tracks[gone].note == nil { return gone }
    tracks.append(NoteTrack(steps: []))
    pathsOfTracks.append([])
    return tracks.count - 1
  }

  private func stem(of path: Int) -> [UInt8] {
    Array(NoteFile(path: log.paths[path].text, below: "").stem.utf8)
  }

  /// The paths that notes had before a commit, by those that they came under in it: as the branch renamed them, else as
  /// the commit itself shows.
  private func origins(at commit: Int, _ traces: [Int: BranchTrace]) -> [Int: Int] {
    let changes = log.commits[commit].changes
    let gone = Set(changes.lazy.filter { $0.new == nil }.map(\.path))
    if gone.isEmpty { return [:] }
    var origins: [Int: Int] = [:]
    var taken: Set<Int> = []
    let came = changes.lazy.filter { $0.old == nil }.map(\.path)
    for path in came {
      guard let origin = traces[path]?.origin, origin != path, gone.contains(origin),
        taken.insert(origin).inserted
      else { continue }
      origins[path] = origin
    }
    for path in came where origins[path] == nil {
      guard let origin = renames[commit]?[path], taken.insert(origin).inserted else { continue }
      origins[path] = origin
    }
    return origins
  }

  private func traces(at commit: Int) -> [Int: BranchTrace] {
    var traces: [Int: BranchTrace] = [:]
    for change in log.commits[commit].changes {
      // The branch may have changed the note under a name that it no longer has.
      let older = present[change.path].map { pathsOfTracks[$0].reversed().filter { $0 != change.path } } ?? []
      for path in [change.path] + older {
        guard let trace = BranchTrace(path, at: commit, from: change.old, to: change.new, in: self) else {
          continue
        }
        traces[change.path] = trace
        break
      }
    }
    return traces
  }

  // MARK: Steps

  private mutating func append(
    _ change: CommitLog.Change, _ trace: BranchTrace?, to track: Int, at commit: Int
  ) {
    let arrival = graph.arrivals[commit]
    for touch in trace?.found ?? [] {
      let path = touch.path == trace?.start ? change.path : touch.path
      append(touch.blob, path, to: track, from: touch.commit, arrival)
    }
    append(change.new, change.path, to: track, from: commit, arrival)
  }

  private mutating func append(_ blob: Int?, _ path: Int, to track: Int, from commit: Int, _ arrival: Int) {
    let entry = log.commits[commit]
    let path = log.paths[path]
    let last = tracks[track].steps.last
    let id = blob.map { log.blobs[$0] }
    if id == nil, last?.note == nil { return }
    if let id, let last, last.blob == id, last.note.map({ PathName($0.path) }) == path { return }
    let decoded = blob.map { notes.note($0, at: path) }
    let day = min(entry.named.day, today)
    tracks[track].steps.append(
      NoteStep(
        day: last.map { max($0.day, day) } ?? day, commit: entry.named,
        note: decoded.map { PastRecorder.note($0, after: tracks[track]) }, blob: id,
        isUnreadable: decoded?.isUnreadable ?? false,
        isHorizon: isShallow && entry.parents.isEmpty, isRoot: entry.parents.isEmpty, number: commit,
        arrival: arrival))
  }

  /// What is known of a note: what it says, or said before where that cannot be read.
  static func note(_ decoded: BlobNotes.Decoded, after track: NoteTrack) -> Note {
    guard decoded.isUnreadable, var known = track.latestNote else { return decoded.note }
    (known.path, known.id, known.section) = (decoded.note.path, decoded.note.id, decoded.note.section)
    return known
  }
}
