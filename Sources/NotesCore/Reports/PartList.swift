/// The parts of a note, the parts of those below them, and how much of all that is read.
public struct PartList: Sendable, Hashable {
  /// One part.
  public struct Part: Sendable, Hashable {
    /// The note.
    public let note: Note
    /// How far down it stands: 0 for a part of the note itself.
    public let depth: Int
    /// How much of its own parts is read; nothing where it has none.
    public fileprivate(set) var counts = ReadingCounts()
    /// The place of the part that it is a part of; nil for a part of the note itself.
    fileprivate let parent: Int?
  }

  /// The parts, each followed by its own, in the order of the sections' lists.
  ///
  /// A part of several wholes stands at its first place only, so a circle of parts comes to an end.
  public private(set) var parts: [Part] = []
  /// How many of the parts have each status.
  public private(set) var counts = ReadingCounts()

  /// The parts of the note at an index of the graph; none for one that nothing is a part of.
  public init(of index: Int, in graph: LinkGraph) {
    var seen: Set<Int> = [index]
    var waiting = PartList.children(of: index, nil, in: graph)
    while let next = waiting.popLast() {
      guard seen.insert(next.index).inserted else { continue }
      let depth = next.parent.map { parts[$0].depth + 1 } ?? 0
      waiting += PartList.children(of: next.index, parts.count, in: graph)
      parts.append(Part(note: graph.notes[next.index], depth: depth, parent: next.parent))
    }
    addUp()
  }

  /// Every part stands after the one that it belongs to, so counts go up in one pass from the end.
  private mutating func addUp() {
    for index in parts.indices.reversed() {
      let part = parts[index]
      var all = part.counts
      all.add(part.note.status)
      if let parent = part.parent { parts[parent].counts.add(all) } else { counts.add(all) }
    }
  }

  /// A part that has not been looked at, and the place of the part that it belongs to.
  private struct Candidate {
    let index: Int
    let parent: Int?
  }

  /// The last of the list comes first, as a stack wants them.
  private static func children(of index: Int, _ parent: Int?, in graph: LinkGraph) -> [Candidate] {
    let sources = graph.sources(of: .partOf, to: index).sorted {
      SectionOrder.notePrecedes(graph.notes[$1], graph.notes[$0])
    }
    return sources.map { Candidate(index: $0, parent: parent) }
  }
}
