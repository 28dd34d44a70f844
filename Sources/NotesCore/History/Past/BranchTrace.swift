/// How a note became on a branch what a merge made of it: when, and by whom.
///
/// Only commits that came with the merge count, each once, and only where the branch ended in what the merge has: the
/// same object, or the same state of reading where both sides had changed the file. What a branch took over from the
/// line that it was merged into has been counted there.
struct BranchTrace {
  private let log: CommitLog
  private let graph: CommitGraph
  private let touches: PathTouches
  private let renames: [Int: [Int: Int]]
  private let notes: BlobNotes
  private let isShallow: Bool

  /// The path's number that was looked for.
  let start: Int
  /// The touches of the note, the oldest first; where the branch renamed it, of several paths.
  private(set) var found: [PathTouches.Touch] = []
  /// The path that the note had where the branch began; nil where it was made on the branch.
  private(set) var origin: Int?
  private var visited: Set<Visit> = []
  private let place: Int

  private struct Visit: Hashable {
    let commit: Int
    let path: Int
  }

  /// The deepest nesting of merges that is followed.
  private static let maximumDepth = 64

  /// The trace of a path at a merge; nil where no branch ended in what the merge made of it.
  init?(
    _ path: Int, at merge: Int, from old: Int?, to new: Int?, in past: PastRecorder
  ) {
    log = past.log
    graph = past.graph
    touches = past.touches
    renames = past.renames
    notes = past.notes
    isShallow = past.isShallow
    start = path
    place = graph.arrivals[merge]
    guard let tip = side(of: merge, path, from: old, to: new) else { return nil }
    origin = follow(path, from: tip, depth: 0)
    found.reverse()
  }

  /// The parent of a merge on whose side a path became what the merge has.
  private func side(of merge: Int, _ path: Int, from old: Int?, to new: Int?) -> Int? {
    let tips = log.commits[merge].parents.dropFirst().filter { graph.arrivals[$0] == place }
    if tips.isEmpty { return nil }
    let ends = tips.map { lastTouch(of: path, on: $0) }
    if let index = ends.firstIndex(where: { $0.map { $0.blob == new } ?? false }) { return tips[index] }
    if old != nil, notes.isSameReading(old, new) { return nil }
    let index = ends.firstIndex { $0.map { notes.isSameReading($0.blob, new) } ?? false }
    return index.map { tips[$0] }
  }

  /// The last touch among the commits that came with the merge.
  private func lastTouch(of path: Int, on tip: Int) -> PathTouches.Touch? {
    touches.onLine(of: tip, path: path, in: graph).first { counts($0.commit) }
  }

  /// Whether a commit came with the merge; that which a shallow clone begins with says nothing of when.
  private func counts(_ commit: Int) -> Bool {
    graph.arrivals[commit] == place && !(isShallow && log.commits[commit].parents.isEmpty)
  }

  /// Adds the touches of a path on the line of a commit, from the last; gives the path that it had at the beginning.
  private mutating func follow(_ path: Int, from tip: Int, depth: Int) -> Int? {
    var path = path
    var tip = tip
    while true {
      var renamed: (path: Int, tip: Int)?
      for touch in Array(touches.onLine(of: tip, path: path, in: graph)) where counts(touch.commit) {
        guard visited.insert(Visit(commit: touch.commit, path: path)).inserted else { return path }
        let old = renames[touch.commit]?[path]
        let inner = add(touch, depth: depth)
        guard touch.isNew else { continue }
        guard let before = old ?? inner, let first = log.commits[touch.commit].parents.first else {
          return nil
        }
        renamed = (before, first)
        break
      }
      guard let next = renamed else { return path }
      (path, tip) = next
    }
  }

  /// Adds a touch and, where it is that of a merge, those of the branch that it came from; gives the path that the note
  /// had there, where that is another.
  private mutating func add(_ touch: PathTouches.Touch, depth: Int) -> Int? {
    let parents = log.commits[touch.commit].parents
    guard parents.count > 1, depth < BranchTrace.maximumDepth else {
      found.append(touch)
      return nil
    }
    if isInherited(touch, parents) { return nil }
    found.append(touch)
    let first = touches.onLine(of: parents[0], path: touch.path, in: graph).first { _ in true }
    guard let tip = side(of: touch.commit, touch.path, from: first?.blob, to: touch.blob) else { return nil }
    let origin = follow(touch.path, from: tip, depth: depth + 1)
    return origin == touch.path ? nil : origin
  }

  /// Whether a merge within the branch took a file as it was on the line that the branch is merged into.
  private func isInherited(_ touch: PathTouches.Touch, _ parents: [Int]) -> Bool {
    parents.dropFirst().contains { parent in
      guard graph.arrivals[parent] < place else { return false }
      let last = touches.onLine(of: parent, path: touch.path, in: graph).first { _ in true }
      return last?.blob == touch.blob && (last != nil || touch.blob == nil)
    }
  }
}
