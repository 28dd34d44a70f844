/// How many slips of the finger lie between two words: for "did you mean".
public enum EditDistance {
  /// How many slips are believed in a word of so many characters; none in one or two.
  public static func limit(forLength length: Int) -> Int {
    switch length {
    case ..<3: 0
    case 3...5: 1
    case 6...9: 2
    default: 3
    }
  }

  /// The insertions, deletions, replacements and swaps of neighbours that turn one word into the other; nil when
  /// there are more than `limit`.
  ///
  /// This is the distance of optimal string alignment: no place is touched twice.
  public static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var twoBack = Array(0...right.count)
    var previous = twoBack
    var current = twoBack
    for row in left.indices {
      current[0] = row + 1
      var nearest = current[0]
      for column in right.indices {
        let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, twoBack[column - 1] + 1)
        }
        current[column + 1] = best
        nearest = min(nearest, best)
      }
      // A swap reaches two rows back and costs one: the rows to come are no nearer than this one, less that.
      if nearest > limit + 1 { return nil }
      swap(&twoBack, &previous)
      swap(&previous, &current)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }

  /// The words of a fixed list that are nearest to `word`, the nearest first, at most three.
  ///
  /// More slips are believed than among names: the list is short, and one of its words must be meant.
  public static func nearest(to word: String, in candidates: [String]) -> [String] {
    let folded = Array(word.lowercased().unicodeScalars)
    let limit = max(1, min(3, (folded.count + 1) / 3))
    let near = candidates.enumerated().filter { abs($1.unicodeScalars.count - folded.count) <= limit }
    let scored = near.compactMap { index, candidate in
      between(folded, Array(candidate.lowercased().unicodeScalars), limit: limit).map {
        (distance: $0, index: index, candidate: candidate)
      }
    }
    return scored.filter { $0.distance < folded.count }
      .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(3).map(\.candidate)
  }
}
