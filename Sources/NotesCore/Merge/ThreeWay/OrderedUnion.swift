/// The order of what two sides keep and add, by names that stand once in each version.
///
/// The order is that of ours, or that of theirs where only they have moved anything. What the other side adds stands
/// behind what precedes it there; of what both add at one place, that of ours comes first, unless `precedes` says
/// otherwise.
struct OrderedUnion<Name: Hashable> {
  /// The side whose order counts.
  let primary: MergeSide
  private let names: Versions<[Name]>

  init(_ names: Versions<[Name]>) {
    self.names = names
    primary =
      OrderedUnion.isMoved(names.theirs, from: names.base)
        && !OrderedUnion.isMoved(names.ours, from: names.base)
      ? .theirs : .ours
  }

  private static func isMoved(_ names: [Name], from base: [Name]) -> Bool {
    let (own, old) = (Set(names), Set(base))
    return names.filter { old.contains($0) } != base.filter { own.contains($0) }
  }

  /// The names that stay, in order.
  func order(keeping kept: Set<Name>, precedes: (Name, Name) -> Bool = { _, _ in false }) -> [Name] {
    let others = names[primary.other]
    var result = names[primary].filter { kept.contains($0) }
    var placed = Set(result)
    let known = Set(names.base)
    let places = Dictionary(others.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    for (index, name) in others.enumerated() where kept.contains(name) && !placed.contains(name) {
      let previous = others[..<index].last { placed.contains($0) }
      var place = previous.flatMap { previous in result.firstIndex(of: previous) }.map { $0 + 1 } ?? 0
      // What the first side has added there, and the other does not have behind this one.
      while place < result.count, !known.contains(result[place]), places[result[place]] ?? -1 < index {
        let goesOn = primary == .ours ? !precedes(name, result[place]) : precedes(result[place], name)
        if !goesOn { break }
        place += 1
      }
      result.insert(name, at: place)
      placed.insert(name)
    }
    return result
  }
}
