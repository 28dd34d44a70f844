/// How many notes have each status.
public struct ReadingCounts: Sendable, Hashable {
  private var counts: [Status: Int] = [:]

  /// No notes.
  public init() {}

  /// The counts of some notes; those without a status do not count.
  public init(_ notes: some Sequence<Note>) {
    for note in notes { add(note.status) }
  }

  /// Counts one note.
  public mutating func add(_ status: Status?) {
    if let status { counts[status, default: 0] += 1 }
  }

  /// Counts that one note has another status than before.
  mutating func replace(_ old: Status?, by new: Status?) {
    if let old { counts[old, default: 0] -= 1 }
    add(new)
  }

  /// Counts all that others count.
  public mutating func add(_ others: ReadingCounts) {
    counts.merge(others.counts, uniquingKeysWith: +)
  }

  /// How many have a status.
  public subscript(status: Status) -> Int { counts[status] ?? 0 }

  /// How many still wait to be read.
  public var backlog: Int { self[.unread] + self[.reading] + self[.unfinished] }

  /// How many count as reading: the backlog and what is read, but not what was dropped.
  public var total: Int { backlog + self[.read] }

  /// The share that is read, from 0 to 1; 0 where there is nothing to read.
  public var share: Double { total == 0 ? 0 : Double(self[.read]) / Double(total) }

  /// The share with four decimals, as programs get it.
  var roundedShare: Double { (share * 10_000).rounded() / 10_000 }
}
