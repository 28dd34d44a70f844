/// How many links and relations lead to each note, and from it to others.
public struct LinkDegrees: Sendable, Hashable {
  private var incoming: [String: Int] = [:]
  private var outgoing: [String: Int] = [:]

  /// Degrees of a library in which nothing is linked.
  public init() {}

  /// Counts a link or relation from one note, by its id, to another; one to itself does not count.
  public mutating func add(from source: String, to target: String) {
    guard source != target else { return }
    outgoing[source, default: 0] += 1
    incoming[target, default: 0] += 1
  }

  /// How many links and relations lead to the note of an id.
  public func incoming(_ id: String) -> Int { incoming[id] ?? 0 }

  /// How many links and relations lead from the note of an id to others.
  public func outgoing(_ id: String) -> Int { outgoing[id] ?? 0 }

  /// Whether nothing leads to the note of an id or from it.
  public func isOrphan(_ id: String) -> Bool { incoming[id] == nil && outgoing[id] == nil }
}
