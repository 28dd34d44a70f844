/// What two sequences share - lines, words, names - and so that in which they differ: Myers' greedy algorithm (1986).
///
/// Work and memory are bounded: where long sequences have little in common, all between the first and the last
/// difference counts as changed.
struct SequenceDifference {
  /// A stretch of old elements with the new ones in its place; one of the two may be empty.
  struct Change: Hashable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// The changes, in order; between them the sequences are the same.
  let changes: [Change]

  /// The most elements that come and go for which the shortest list of changes is looked for.
  private static let maximumDistance = 1_000
  /// The most comparisons.
  private static let maximumWork = 20_000_000

  /// The difference of two sequences. Texts are to be given by their bytes: `String` takes NFC and NFD for the same.
  init<Element: Hashable>(_ old: [Element], _ new: [Element]) {
    // Numbers stand for elements, so that comparing two costs the same however long they are.
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      if let known = numbers[element] { return known }
      numbers[element] = numbers.count
      return numbers.count - 1
    }
    let left = old.map(number)
    let right = new.map(number)
    let start = zip(left, right).prefix { $0 == $1 }.count
    let limit = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix(limit).prefix { $0 == $1 }.count
    let middle = Middle(
      old: Array(left[start..<left.count - end]), new: Array(right[start..<right.count - end]))
    changes = middle.changes(
      maximumDistance: SequenceDifference.maximumDistance, maximumWork: SequenceDifference.maximumWork
    ).map {
      Change(
        old: $0.old.lowerBound + start..<$0.old.upperBound + start,
        new: $0.new.lowerBound + start..<$0.new.upperBound + start)
    }
  }
}

/// What is left of two sequences when what they share at their ends is gone.
private struct Middle {
  let old: [Int]
  let new: [Int]

  func changes(maximumDistance: Int, maximumWork: Int) -> [SequenceDifference.Change] {
    if old.isEmpty && new.isEmpty { return [] }
    guard let shared = shared(maximumDistance, maximumWork) else {
      return [.init(old: 0..<old.count, new: 0..<new.count)]
    }
    var changes: [SequenceDifference.Change] = []
    var (x, y) = (0, 0)
    for (left, right) in shared + [(old.count, new.count)] {
      if x < left || y < right { changes.append(.init(old: x..<left, new: y..<right)) }
      (x, y) = (left + 1, right + 1)
    }
    return changes
  }

  /// The pairs of equal elements on the shortest way from one to the other; nil where it is too long.
  private func shared(_ maximumDistance: Int, _ maximumWork: Int) -> [(Int, Int)]? {
    let limit = min(old.count + new.count, maximumDistance)
    var reached = Reached(limit: limit)
    var steps: [Reached] = []
    var work = 0
    for distance in 0...limit {
      steps.append(reached.around(distance))
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        guard var x = distance == 0 ? 0 : start(on: diagonal, after: reached)?.x else { continue }
        while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] {
          x += 1
          work += 1
        }
        reached[diagonal] = x
        if x == old.count, x - diagonal == new.count { return trace(steps) }
      }
      work += distance
      if work > maximumWork { return nil }
    }
    return nil
  }

  /// Where a diagonal is entered, one element further than `reached`, and from which diagonal; nil where it is not.
  private func start(on diagonal: Int, after reached: Reached) -> (x: Int, from: Int)? {
    let left = reached[diagonal - 1]
    let above = reached[diagonal + 1]
    let isRight = left >= 0 && left < old.count
    let isDown = above >= 0 && above - diagonal <= new.count
    if isDown, !isRight || left < above { return (above, diagonal + 1) }
    return isRight ? (left + 1, diagonal - 1) : nil
  }

  /// Goes back from the end of both; each step is what had been reached before it.
  private func trace(_ steps: [Reached]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var x = old.count
    var diagonal = old.count - new.count
    for reached in steps.dropFirst().reversed() {
      guard let start = start(on: diagonal, after: reached) else { return pairs.reversed() }
      while x > start.x {
        x -= 1
        pairs.append((x, x - diagonal))
      }
      diagonal = start.from
      x = reached[diagonal]
    }
    while x > 0 {
      x -= 1
      pairs.append((x, x))
    }
    return pairs.reversed()
  }
}

/// The furthest old element that was reached on each diagonal; -1 on those that were not.
private struct Reached {
  private let limit: Int
  private var lines: [Int]

  init(limit: Int) {
    self.limit = limit
    lines = [Int](repeating: -1, count: 2 * limit + 1)
  }

  subscript(diagonal: Int) -> Int {
    get { abs(diagonal) <= limit ? lines[diagonal + limit] : -1 }
    set { lines[diagonal + limit] = newValue }
  }

  /// The part that a step of some distance looks at.
  func around(_ distance: Int) -> Reached {
    var part = Reached(limit: min(distance + 1, limit))
    for diagonal in -part.limit...part.limit { part[diagonal] = self[diagonal] }
    return part
  }
}
