/// How many notes lead to each note by links and relations, and to how many it leads.
public struct LinkDegrees: Sendable, Hashable {
  private struct Pair: Sendable, Hashable {
    let source: String
    let target: String
  }

  private var pairs: Set<Pair> = []
  private var incoming: [String: Int] = [:]
  private var outgoing: [String: Int] = [:]

  /// Degrees of a library in which nothing is linked.
  public init() {}

  /// Counts a link or relation from one note, by its id, to another; one to itself does not count, and neither does a
  /// second one between the two.
  public mutating func add(from source: String, to target: String) {
    guard source != target, pairs.insert(Pair(source: source, target: target)).inserted else { return }
    outgoing[source, default: 0] += 1
    incoming[target, default: 0] += 1
  }

  /// How many notes lead to the note of an id.
  public func incoming(_ id: String) -> Int { incoming[id] ?? 0 }

  /// To how many notes the note of an id leads.
  public func outgoing(_ id: String) -> Int { outgoing[id] ?? 0 }

  /// Whether nothing leads to the note of an id or from it.
  public func isOrphan(_ id: String) -> Bool { incoming[id] == nil && outgoing[id] == nil }
}
