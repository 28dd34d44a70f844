/// How many notes lead to each note by links and relations, and to how many it leads.
public struct LinkDegrees: Sendable, Hashable {
  private var incoming: [String: Int] = [:]
  private var outgoing: [String: Int] = [:]

  /// Degrees of a library in which nothing is linked.
  public init() {}

  /// Counts notes that lead to the note of an id, and from it to others.
  public mutating func add(incoming: Int, outgoing: Int, of id: String) {
    if incoming > 0 { self.incoming[id, default: 0] += incoming }
    if outgoing > 0 { self.outgoing[id, default: 0] += outgoing }
  }

  /// How many notes lead to the note of an id.
  public func incoming(_ id: String) -> Int { incoming[id] ?? 0 }

  /// To how many notes the note of an id leads.
  public func outgoing(_ id: String) -> Int { outgoing[id] ?? 0 }

  /// Whether nothing leads to the note of an id or from it.
  public func isOrphan(_ id: String) -> Bool { incoming[id] == nil && outgoing[id] == nil }
}
