/// Where a key stands in the order of keys: the fields in their order, then the reader's own as they come.
enum KeyRank {
  /// The rank of a key; equal for all keys that are no fields.
  static func of(_ key: String) -> Int { Field(key: key)?.rawValue ?? Field.allCases.count }

  /// The index of the first key that has to move so that all stand in order, where as few as can be have to; nil where
  /// all do.
  ///
  /// Costs one pass over the keys for each field.
  static func firstMisplaced(_ ranks: [Int]) -> Int? {
    // For each key, how many can stay from it on if it stays itself.
    var staying = [Int](repeating: 0, count: ranks.count)
    var best = [Int](repeating: 0, count: Field.allCases.count + 1)
    for index in ranks.indices.reversed() {
      staying[index] = 1 + (best[ranks[index]...].max() ?? 0)
      best[ranks[index]] = max(best[ranks[index]], staying[index])
    }
    var left = staying.max() ?? 0
    var last = 0
    for (index, rank) in ranks.enumerated() {
      guard staying[index] == left, rank >= last else { return index }
      left -= 1
      last = rank
    }
    return nil
  }
}
