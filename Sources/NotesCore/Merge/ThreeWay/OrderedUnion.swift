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
    var chain = Chain(names[primary].filter { kept.contains($0) })
    let known = Set(names.base)
    let places = Dictionary(others.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    // The last name of the other side that has its place.
    var previous: Int?
    for (index, name) in others.enumerated() where kept.contains(name) {
      if let link = chain.link(of: name) {
        previous = link
        continue
      }
      // What the first side has added there, and the other does not have behind this one.
      while let next = chain.name(after: previous), !known.contains(next), places[next] ?? -1 < index {
        let goesOn = primary == .ours ? !precedes(name, next) : precedes(next, name)
        if !goesOn { break }
        previous = chain.link(of: next)
      }
      previous = chain.insert(name, after: previous)
    }
    return chain.names
  }

  /// Names in an order into which others come at any place, at the same cost however many there are.
  private struct Chain {
    private var elements: [Name]
    private var next: [Int?]
    private var first: Int?
    private var links: [Name: Int]

    init(_ names: [Name]) {
      elements = names
      next = names.indices.map { $0 + 1 < names.count ? $0 + 1 : nil }
      first = names.isEmpty ? nil : 0
      links = Dictionary(names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }

    func link(of name: Name) -> Int? { links[name] }

    /// The name behind a link; the first where that is nil.
    func name(after link: Int?) -> Name? {
      (link.map { next[$0] } ?? first).map { elements[$0] }
    }

    /// Puts a name behind a link, or at the front, and gives its own.
    mutating func insert(_ name: Name, after link: Int?) -> Int {
      let new = elements.count
      elements.append(name)
      links[name] = new
      if let link {
        next.append(next[link])
        next[link] = new
      } else {
        next.append(first)
        first = new
      }
      return new
    }

    /// All of them, in order.
    var names: [Name] {
      var result: [Name] = []
      var link = first
      while let place = link {
        result.append(elements[place])
        link = next[place]
      }
      return result
    }
  }
}
