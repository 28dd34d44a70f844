/// Where annotations come in among others, in the work's order.
struct AnnotationOrder {
  /// The least place from each annotation on: it grows, so that the last one not above a place is found in halves.
  private let least: [AnnotationLocator]

  /// The order of some annotations, which need not stand in it.
  init(_ annotations: [Annotation]) {
    var least = AnnotationOrder.places(of: annotations)
    for place in least.indices.dropLast().reversed() where least[place + 1] < least[place] {
      least[place] = least[place + 1]
    }
    self.least = least
  }

  /// The places of others by how many of the annotations stand before them, each in the work's order; those at one place
  /// keep theirs.
  func groups(of places: [AnnotationLocator]) -> [Int: [Int]] {
    let ordered = places.indices.sorted { left, right in
      places[left] < places[right] || !(places[right] < places[left]) && left < right
    }
    return Dictionary(grouping: ordered) { count(upTo: places[$0]) }
  }

  /// Where annotations stand; those that do not say stand last.
  static func places(of annotations: [Annotation]) -> [AnnotationLocator] {
    annotations.map { AnnotationLocator($0.locator?.text ?? "") }
  }

  /// How many annotations there are up to the last one that is not above a place.
  private func count(upTo place: AnnotationLocator) -> Int {
    var (low, high) = (0, least.count)
    while low < high {
      let middle = (low + high) / 2
      if place < least[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
