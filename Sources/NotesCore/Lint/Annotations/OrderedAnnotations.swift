/// Which places of a work stand in order as they are written: as many as there can be, and of as many the first.
///
/// Pages come before all else. Sections, times, figures, tables and equations cannot be told from each other, so only
/// those of one kind are compared; free words are all alike.
struct OrderedAnnotations {
  /// A place that is not in order, and one of those in order that says so.
  struct Misplacement {
    /// Which of the places it is.
    let index: Int
    /// Which of them stands on the wrong side of it, the nearest before it if there is one.
    let other: Int
  }

  /// For each place, whether it is one of those in order.
  let isInOrder: [Bool]
  /// The others, in order.
  let misplaced: [Misplacement]

  /// Costs n log n for n places.
  init(_ places: [AnnotationLocator]) {
    var isInOrder = Array(repeating: false, count: places.count)
    let pages = places.indices.filter { places[$0].kind == .page }
    let cut = OrderedAnnotations.lastOfPages(in: places, pages)
    let kinds = AnnotationLocator.Kind.allCases.filter { $0 != .page }
    let chains =
      [pages.filter { $0 < cut }]
      + kinds.map { kind in places.indices.filter { $0 >= cut && places[$0].kind == kind } }
    for chain in chains {
      for index in OrderedAnnotations.longestChain(of: chain, in: places) { isInOrder[index] = true }
    }
    self.isInOrder = isInOrder
    let earlier = OrderedAnnotations.contradictions(places, places.indices, isInOrder) {
      OrderedAnnotations.isLate($0, after: $1)
    }
    let later = OrderedAnnotations.contradictions(places, places.indices.reversed(), isInOrder) {
      OrderedAnnotations.isLate($1, after: $0)
    }
    misplaced = places.indices.compactMap { index in
      (earlier[index] ?? later[index]).map { Misplacement(index: index, other: $0) }
    }
  }

  /// For places that are not in order, the nearest one in order that a walk comes by before them and that they
  /// contradict.
  private static func contradictions(
    _ places: [AnnotationLocator], _ walk: some Sequence<Int>, _ isInOrder: [Bool],
    _ contradicts: (AnnotationLocator, AnnotationLocator) -> Bool
  ) -> [Int: Int] {
    // Of one kind the last is the furthest on, so that those before it need no look.
    var passed: [(kind: AnnotationLocator.Kind, index: Int)] = []
    var found: [Int: Int] = [:]
    for index in walk {
      if isInOrder[index] {
        passed.removeAll { $0.kind == places[index].kind }
        passed.append((places[index].kind, index))
      } else {
        found[index] = passed.last { contradicts(places[index], places[$0.index]) }?.index
      }
    }
    return found
  }

  /// Whether a place comes before another in the work, and so cannot stand behind it.
  static func isLate(_ place: AnnotationLocator, after other: AnnotationLocator) -> Bool {
    place < other && (place.kind == .page || place.kind == other.kind)
  }

  /// Where the part of the pages ends, so that most places can be kept: the pages before it, and all else from it on.
  private static func lastOfPages(in places: [AnnotationLocator], _ pages: [Int]) -> Int {
    var before = Array(repeating: 0, count: places.count + 1)
    var tails: [AnnotationLocator] = []
    for (index, place) in places.enumerated() {
      if place.kind == .page { extend(&tails, by: place) { $0 < $1 } }
      before[index + 1] = tails.count
    }
    var after = 0
    var best = (count: before[places.count], cut: places.count)
    var tailsByKind: [AnnotationLocator.Kind: [AnnotationLocator]] = [:]
    for index in places.indices.reversed() {
      let place = places[index]
      if place.kind != .page {
        let length = tailsByKind[place.kind, default: []].count
        extend(&tailsByKind[place.kind, default: []], by: place) { $1 < $0 }
        after += (tailsByKind[place.kind]?.count ?? 0) - length
      }
      if before[index] + after >= best.count { best = (before[index] + after, index) }
    }
    return best.cut
  }

  /// Takes one more place into the ends of the longest chains, each the best for its length.
  private static func extend(
    _ tails: inout [AnnotationLocator], by place: AnnotationLocator,
    _ precedes: (AnnotationLocator, AnnotationLocator) -> Bool
  ) {
    let length = chainLength(before: place, in: tails, precedes)
    if length == tails.count { tails.append(place) } else { tails[length] = place }
  }

  /// How long the longest chain is that a place can go on with.
  private static func chainLength(
    before place: AnnotationLocator, in tails: [AnnotationLocator],
    _ precedes: (AnnotationLocator, AnnotationLocator) -> Bool
  ) -> Int {
    var (low, high) = (0, tails.count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(place, tails[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The longest chain among some places in which none is late; of several, that of the first.
  private static func longestChain(of indices: [Int], in places: [AnnotationLocator]) -> [Int] {
    // From the end: how many there are in the longest chain that begins at each.
    var tails: [AnnotationLocator] = []
    var lengths: [Int] = []
    for index in indices.reversed() {
      lengths.append(chainLength(before: places[index], in: tails) { $1 < $0 } + 1)
      extend(&tails, by: places[index]) { $1 < $0 }
    }
    var wanted = tails.count
    var chain: [Int] = []
    for (index, length) in zip(indices, lengths.reversed()) where length == wanted {
      if let last = chain.last, places[index] < places[last] { continue }
      chain.append(index)
      wanted -= 1
    }
    return chain
  }
}
