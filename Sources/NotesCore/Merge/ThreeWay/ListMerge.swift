/// Three versions of a list whose order matters put together: diff3, in which nothing stands more often than on the side
/// that has it most often.
///
/// What both sides have added or moved, each to another place, stands where ours has it.
struct ListMerge {
  /// A stretch of the result.
  enum Part {
    /// Items of a side, by their places in it.
    case items(MergeSide, [Int])
    /// What both have changed in different ways.
    case conflict(base: Range<Int>, ours: Range<Int>, theirs: Range<Int>)
  }

  /// The stretches, in order.
  private(set) var parts: [Part] = []

  /// Merges lists of items with names; nil where one would stand there too often, and it cannot be told which is to go.
  init?<Item: Hashable>(_ items: Versions<[Item]>, names: Versions<[ExactText]>) {
    let merged = SequenceMerge(items).parts
    var surplus = ListMerge.surplus(of: merged, names)
    let isSettled = merged.allSatisfy { if case .conflict = $0 { false } else { true } }
    guard isSettled || surplus.isEmpty else { return nil }
    let own = surplus.isEmpty ? [] : Set(items.ours)
    for part in merged {
      switch part {
      case .same(let range), .changed(.ours, let range): parts.append(.items(.ours, Array(range)))
      case .changed(.theirs, let range):
        var kept: [Int] = []
        for index in range {
          let name = names.theirs[index]
          guard let count = surplus[name], count > 0 else {
            kept.append(index)
            continue
          }
          // The other one's comment must not go with it.
          guard own.contains(items.theirs[index]) else { return nil }
          surplus[name] = count - 1
        }
        parts.append(.items(.theirs, kept))
      case .conflict(let base, let ours, let theirs):
        parts.append(.conflict(base: base, ours: ours, theirs: theirs))
      }
    }
  }

  /// How many of each name are too many, whichever side is taken in conflicts.
  private static func surplus(
    of parts: [SequenceMerge.Part], _ names: Versions<[ExactText]>
  ) -> [ExactText: Int] {
    let counts = names.map(counts)
    var surplus: [ExactText: Int] = [:]
    for side in MergeSide.allCases {
      let result = parts.flatMap { part in
        switch part {
        case .same(let range): names.ours[range]
        case .changed(let side, let range): names[side][range]
        case .conflict(_, let ours, let theirs): side == .ours ? names.ours[ours] : names.theirs[theirs]
        }
      }
      for (name, count) in ListMerge.counts(result) {
        let excess = count - max(counts.ours[name] ?? 0, counts.theirs[name] ?? 0)
        if excess > 0 { surplus[name] = max(excess, surplus[name] ?? 0) }
      }
    }
    return surplus
  }

  private static func counts(_ names: [ExactText]) -> [ExactText: Int] {
    Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
