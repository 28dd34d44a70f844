import NotesCore
import Testing

struct LinkGraphTests {
  /// A library of notes by id, each with its part-of targets and its links.
  private func graph(_ notes: [(String, parts: [String], links: [LinkTarget])]) -> LinkGraph {
    LinkGraph(
      notes.map { id, parts, links in
        var note = Note(id: id, path: "notes/2023/\(id).md", section: "2023")
        if !parts.isEmpty { note.relations = [RelationTargets(.partOf, parts)] }
        note.links = links
        return note
      })
  }

  /// The edges out of a note as text: `tie>target`, with `?` for a target that is none.
  private func text(_ edges: some Sequence<LinkGraph.Edge>, _ graph: LinkGraph) -> [String] {
    edges.map { edge in
      let tie = if case .relation(let relation) = edge.tie { relation.rawValue } else { "text" }
      return "\(tie)>" + (edge.target.map { graph.notes[$0].id } ?? "?\(edge.written)")
    }
  }

  @Test func tellsRelationsFromLinksAndResolvedFromUnresolved() {
    let graph = graph([
      ("a", ["b", "none"], [.wiki("b"), .wiki("c"), .wiki("nowhere"), .path("c.md"), .path("README.md")]),
      ("b", [], [.path("../2023/c.md")]), ("c", [], []),
    ])
    #expect(
      text(graph.outgoing(0), graph)
        == ["part-of>b", "part-of>?none", "text>b", "text>c", "text>?nowhere"])
    #expect(text(graph.outgoing(1), graph) == ["text>c"])
    #expect(graph.incoming(1).map(\.tie) == [.relation(.partOf), .text])
    #expect(graph.incoming(2).map(\.source) == [0, 1])
    #expect(graph.sources(of: .partOf, to: 1) == [0])
  }

  @Test func leavesOutWhatANoteSaysAboutItself() {
    let graph = graph([("a", ["a"], [.wiki("a"), .wiki("A"), .path("a.md")])])
    #expect(graph.outgoing(0).isEmpty)
    #expect(graph.incoming(0).isEmpty)
  }

  @Test func countsManyLinksToOneNoteOnce() {
    let graph = graph([
      ("a", [], Array(repeating: .wiki("b"), count: 10_000) + [.wiki("B")]), ("b", [], []),
    ])
    #expect(graph.outgoing(0).count == 1)
    #expect(graph.incoming(1).count == 1)
  }

  @Test(arguments: [-1, 2, Int.min, Int.max])
  func hasNothingForANoteThatIsNotThere(index: Int) {
    let graph = graph([("a", ["b"], []), ("b", [], [])])
    #expect(graph.outgoing(index).isEmpty)
    #expect(graph.incoming(index).isEmpty)
  }

  @Test(arguments: Seeds.all)
  func everyEdgeLeadsBothWays(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = (0..<20).map { "n\($0)" }
    func some() -> [String] {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Bool.random(using: &random) ? names.randomElement(using: &random) ?? "" : "gone"
      }
    }
    let graph = graph(names.map { ($0, some(), some().map { .wiki($0) }) })
    let out = graph.notes.indices.flatMap { graph.outgoing($0) }
    let back = graph.notes.indices.flatMap { graph.incoming($0) }
    #expect(Set(out.filter { $0.target != nil }) == Set(back), "seed \(seed)")
    #expect(Set(out).count == out.count, "seed \(seed)")
    for index in graph.notes.indices {
      #expect(graph.outgoing(index).allSatisfy { $0.source == index }, "seed \(seed)")
      #expect(graph.incoming(index).allSatisfy { $0.target == index }, "seed \(seed)")
    }
  }
}
