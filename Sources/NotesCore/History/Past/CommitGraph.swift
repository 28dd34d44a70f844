/// How the commits of a log hang together: its line of first parents, and what each merge brought in.
struct CommitGraph: Sendable {
  /// The line of the present commit's first parents, from the oldest.
  let mainline: [Int]
  /// For each commit, the place on that line of the commit by which it came.
  let arrivals: [Int]
  private let parents: [[Int]]
  /// The first parents make trees; each commit has a number in the order of a walk, and those behind it up to `end` are
  /// its descendants.
  private let start: [Int]
  private let end: [Int]

  /// The graph of a log, whose last commit is the present one.
  init(_ log: CommitLog) {
    parents = log.commits.map(\.parents)
    mainline = CommitGraph.mainline(parents)
    arrivals = CommitGraph.arrivals(mainline, parents)
    (start, end) = CommitGraph.intervals(parents)
  }

  /// Whether a commit is another, or on its line of first parents.
  func isOnLine(_ commit: Int, of tip: Int) -> Bool {
    start[commit] <= start[tip] && start[tip] < end[commit]
  }

  /// Whether each commit is one of some, or comes before them.
  func ancestors(of commits: [Int]) -> [Bool] {
    var isMarked = [Bool](repeating: false, count: parents.count)
    for commit in commits { isMarked[commit] = true }
    for commit in parents.indices.reversed() where isMarked[commit] {
      for parent in parents[commit] { isMarked[parent] = true }
    }
    return isMarked
  }

  private static func mainline(_ parents: [[Int]]) -> [Int] {
    var line: [Int] = []
    var next = parents.indices.last
    while let commit = next {
      line.append(commit)
      next = parents[commit].first
    }
    return line.reversed()
  }

  private static func arrivals(_ mainline: [Int], _ parents: [[Int]]) -> [Int] {
    var arrivals = [Int](repeating: -1, count: parents.count)
    for (place, commit) in mainline.enumerated() {
      var waiting = [commit]
      while let next = waiting.popLast() {
        if arrivals[next] >= 0 { continue }
        arrivals[next] = place
        waiting += parents[next]
      }
    }
    return arrivals
  }

  private static func intervals(_ parents: [[Int]]) -> ([Int], [Int]) {
    var sizes = [Int](repeating: 1, count: parents.count)
    for commit in parents.indices.reversed() {
      if let first = parents[commit].first { sizes[first] += sizes[commit] }
    }
    var start = [Int](repeating: 0, count: parents.count)
    var next = start
    var free = 0
    for commit in parents.indices {
      if let first = parents[commit].first {
        start[commit] = next[first]
        next[first] += sizes[commit]
      } else {
        start[commit] = free
        free += sizes[commit]
      }
      next[commit] = start[commit] + 1
    }
    return (start, zip(start, sizes).map { $0 + $1 })
  }
}
