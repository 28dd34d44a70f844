import Testing

@testable import NotesCore

struct RelationCyclesTests {
  /// Notes `0`, `1`, …, each part of those whose numbers are given.
  private func cycles(_ targets: [[Int]]) -> RelationCycles {
    let notes = targets.enumerated().map { index, targets in
      var note = Note(id: "\(index)", path: "notes/\(index).md", section: "")
      note.relations = [RelationTargets(.partOf, targets.map(String.init))]
      return note
    }
    return RelationCycles(of: .partOf, in: notes, LinkResolver(notes))
  }

  @Test(arguments: Seeds.all) func anOrderHasNoneAndOneEdgeBackMakesOne(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = 60
    let places = (0..<count).shuffled(using: &generator)
    var targets = Array(repeating: [Int](), count: count)
    for _ in 0..<150 {
      let (left, right) = (
        Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator)
      )
      if left != right { targets[places[min(left, right)]].append(places[max(left, right)]) }
    }
    let ordered = cycles(targets)
    for (source, list) in targets.enumerated() {
      for target in list { #expect(!ordered.isCyclic(from: source, to: target)) }
    }
    let sources = targets.indices.filter { !targets[$0].isEmpty }
    guard let source = sources.randomElement(using: &generator), var last = targets[source].first else {
      return
    }
    for _ in 0..<5 { last = targets[last].first ?? last }
    targets[last].append(source)
    let cyclic = cycles(targets)
    #expect(cyclic.isCyclic(from: last, to: source))
    // Each edge of the way is one of the notes, and it leads back.
    let way = cyclic.way(from: source, to: last) ?? []
    #expect(way.first == source && way.last == last)
    for (from, to) in zip(way, way.dropFirst()) { #expect(targets[from].contains(to)) }
  }

  @Test func aNoteThatPointsAtItselfIsNone() {
    #expect(!cycles([[0], []]).isCyclic(from: 0, to: 0))
  }

  @Test func aLongChainIsFollowedToItsEnd() {
    let count = 100_000
    let ring = cycles((0..<count).map { [($0 + 1) % count] })
    #expect(ring.isCyclic(from: 0, to: 1))
    #expect(ring.way(from: 1, to: 0) == nil, "too long to be shown")
    #expect(ring.way(from: count - 1, to: 0) == [count - 1, 0])
    let chain = cycles((0..<count).map { $0 + 1 < count ? [$0 + 1] : [] })
    #expect(!chain.isCyclic(from: 0, to: 1))
  }
}
