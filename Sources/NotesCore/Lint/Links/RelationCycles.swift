/// The cycles of one relation: notes that are part of each other, or supersede each other.
struct RelationCycles: Sendable {
  /// The relations in which a cycle makes no sense.
  static let relations: [Relation] = [.derivedFrom, .partOf, .supersedes]

  /// Where the targets of a note start in `targets`; they end where the next one's start.
  private var starts: [Int32] = [0]
  private var targets: [Int32] = []
  /// For each note, the set of notes that lead to each other which it is in.
  private var components: [Int32] = []

  /// How many notes are looked at for the shortest way back.
  private static let searchLimit = 256

  /// The cycles among notes that were decoded for names and relations. Costs a pass over the notes and the relation.
  init(of relation: Relation, in notes: [Note], _ resolver: LinkResolver) {
    starts.reserveCapacity(notes.count + 1)
    for (index, note) in notes.enumerated() {
      for entry in note.relations where entry.relation == relation {
        targets += entry.targets.compactMap { resolver.index(of: $0) }.filter { $0 != index }.map {
          Int32($0)
        }
      }
      starts.append(Int32(targets.count))
    }
    components = StrongComponents.find(starts: starts, targets: targets)
  }

  /// Whether something that leads from one note to another is part of a cycle.
  func isCyclic(from source: Int, to target: Int) -> Bool {
    source != target && components.indices.contains(source) && components.indices.contains(target)
      && components[source] == components[target]
  }

  /// The notes of the shortest way between two that are part of a cycle, both included; nil when it is long.
  func way(from source: Int, to target: Int) -> [Int]? {
    var previous: [Int: Int] = [source: source]
    var waiting = [source]
    var next = 0
    while next < waiting.count, waiting.count < RelationCycles.searchLimit {
      let note = waiting[next]
      next += 1
      for other in targets[Int(starts[note])..<Int(starts[note + 1])].lazy.map({ Int($0) })
      where components[other] == components[source] && previous[other] == nil {
        previous[other] = note
        if other == target { return RelationCycles.way(back: other, to: source, by: previous) }
        waiting.append(other)
        if waiting.count == RelationCycles.searchLimit { break }
      }
    }
    return nil
  }

  private static func way(back note: Int, to source: Int, by previous: [Int: Int]) -> [Int] {
    var way = [note]
    while let last = way.last, last != source, let before = previous[last] { way.append(before) }
    return way.reversed()
  }
}
