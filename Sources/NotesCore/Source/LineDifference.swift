/// The lines that two texts share, and so those in which they differ: Myers' greedy algorithm (1986).
///
/// Work and memory are bounded: where texts of many lines have little in common, all lines between the first and
/// the last difference count as changed.
struct LineDifference {
  /// A stretch of old lines with the new lines in its place; one of the two may be empty.
  struct Change: Hashable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// The changes, in order; between them the texts are the same.
  let changes: [Change]

  /// The most lines that come and go for which the shortest list of changes is looked for.
  private static let maximumDistance = 1_000
  /// The most comparisons of lines.
  private static let maximumWork = 20_000_000

  /// The difference of two texts, given line by line, in their bytes.
  init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    // Numbers stand for lines, so that comparing two costs the same however long they are.
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
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
      maximumDistance: LineDifference.maximumDistance, maximumWork: LineDifference.maximumWork
    ).map {
      Change(
        old: $0.old.lowerBound + start..<$0.old.upperBound + start,
        new: $0.new.lowerBound + start..<$0.new.upperBound + start)
    }
  }
}

/// What is left of two texts when the lines that they share at their ends are gone.
private struct Middle {
  let old: [Int]
  let new: [Int]

  func changes(maximumDistance: Int, maximumWork: Int) -> [LineDifference.Change] {
    if old.isEmpty && new.isEmpty { return [] }
    guard let shared = shared(maximumDistance, maximumWork) else {
      return [.init(old: 0..<old.count, new: 0..<new.count)]
    }
    var changes: [LineDifference.Change] = []
    var (x, y) = (0, 0)
    for (left, right) in shared + [(old.count, new.count)] {
      if x < left || y < right { changes.append(.init(old: x..<left, new: y..<right)) }
      (x, y) = (left + 1, right + 1)
    }
    return changes
  }

  /// The pairs of equal lines on the shortest way from one text to the other; nil where it is too long.
  private func shared(_ maximumDistance: Int, _ maximumWork: Int) -> [(Int, Int)]? {
    let limit = min(old.count + new.count, maximumDistance)
    // The furthest old line on each diagonal; `reached[k + limit + 1]` is that of diagonal k.
    var reached = [Int](repeating: 0, count: 2 * limit + 3)
    var steps: [ArraySlice<Int>] = []
    var work = 0
    for distance in 0...limit {
      steps.append(ArraySlice(reached[(limit + 1 - distance)...(limit + 1 + distance)]))
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let place = diagonal + limit + 1
        let isDown = diagonal == -distance || diagonal != distance && reached[place - 1] < reached[place + 1]
        var x = isDown ? reached[place + 1] : reached[place - 1] + 1
        while x < old.count, x - diagonal < new.count, x - diagonal >= 0, old[x] == new[x - diagonal] {
          x += 1
          work += 1
        }
        reached[place] = x
        if x >= old.count, x - diagonal >= new.count { return trace(steps, offset: limit + 1) }
      }
      work += distance
      if work > maximumWork { return nil }
    }
    return nil
  }

  /// Goes back from the end of both texts; each step is what had been reached before it.
  private func trace(_ steps: [ArraySlice<Int>], offset: Int) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (x, y) = (old.count, new.count)
    for distance in steps.indices.reversed() {
      let reached = steps[distance]
      let diagonal = x - y
      var (beforeX, beforeY) = (0, 0)
      if distance > 0 {
        func at(_ diagonal: Int) -> Int {
          let place = diagonal + offset
          return reached.indices.contains(place) ? reached[place] : -1
        }
        let isDown = diagonal == -distance || diagonal != distance && at(diagonal - 1) < at(diagonal + 1)
        let before = isDown ? diagonal + 1 : diagonal - 1
        beforeX = at(before)
        beforeY = beforeX - before
      }
      while x > beforeX, y > beforeY, x > 0, y > 0, old[x - 1] == new[y - 1] {
        pairs.append((x - 1, y - 1))
        (x, y) = (x - 1, y - 1)
      }
      (x, y) = (beforeX, beforeY)
    }
    return pairs.reversed()
  }
}
