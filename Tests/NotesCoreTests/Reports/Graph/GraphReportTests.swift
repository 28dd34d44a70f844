import Testing

@testable import NotesCore

struct GraphReportTests {
  @Test func drawsEveryTieOnceAndNoNoteWithoutOne() {
    let report = GraphSample.report(GraphSample.notes)
    #expect(report.notes.map(\.id) == ["albert", "bert", "dropped", "elmo", "post", "tool", "topic"])
    #expect(
      GraphSample.ties(report) == [
        "albert improves,derived-from bert", "bert part-of topic", "dropped <-> tool", "elmo -- bert",
        "post explains albert",
      ])
    #expect(report.untiedCount == 1)
    #expect(report.degrees == [2, 3, 1, 1, 1, 1, 1])
  }

  @Test func aLinkAgainstARelationIsNotDrawnWhicheverWayItGoes() {
    let report = GraphSample.report([
      GraphSample.note("a", ties: ["cites>b", "b"]), GraphSample.note("b", ties: ["a"]),
      GraphSample.note("c", ties: ["cites>a"]), GraphSample.note("d", ties: ["uses>c"]),
    ])
    #expect(GraphSample.ties(report) == ["a cites b", "c cites a", "d uses c"])
  }

  @Test func relationsBothWaysAreTwoTies() {
    let report = GraphSample.report([
      GraphSample.note("a", ties: ["cites>b"]), GraphSample.note("b", ties: ["compares>a", "cites>a"]),
    ])
    #expect(GraphSample.ties(report) == ["a cites b", "b compares,cites a"])
  }

  @Test func drawsTheUntiedWhereAsked() {
    let report = GraphSample.report(GraphSample.notes, untied: true)
    #expect(report.notes.count == GraphSample.notes.count)
    #expect(report.untiedCount == 0)
  }

  @Test func drawsATieOnlyWhereBothOfItsNotesAreAskedFor() {
    let graph = LinkGraph(GraphSample.notes)
    let report = GraphReport(graph, matching: GraphSample.notes.filter { $0.id != "bert" })
    #expect(GraphSample.ties(report) == ["dropped <-> tool", "post explains albert"])
    #expect(report.untiedCount == 3)
    #expect(GraphReport(graph, matching: []).isEmpty)
  }

  @Test(arguments: [
    (1, ["albert", "bert", "elmo", "topic"]), (2, ["albert", "bert", "elmo", "post", "topic"]),
    (Int.max, ["albert", "bert", "elmo", "post", "topic"]),
  ])
  func aNeighbourhoodGoesBothWays(depth: Int, expected: [String]) {
    let report = GraphReport(
      LinkGraph(GraphSample.notes), matching: GraphSample.notes, neighbourhood: .init(around: 0, depth: depth)
    )
    #expect(report.notes.map(\.id) == expected)
    #expect(report.center == 1)
  }

  @Test func theMiddleIsDrawnEvenAloneAndWhereTheQueryLeavesItOut() {
    let graph = LinkGraph(GraphSample.notes)
    let alone = GraphReport(graph, matching: GraphSample.notes, neighbourhood: .init(around: 7, depth: 1))
    #expect(alone.notes.map(\.id) == ["alone"])
    let unread = GraphSample.notes.filter { $0.status == .unread }
    let report = GraphReport(graph, matching: unread, neighbourhood: .init(around: 0, depth: 1))
    #expect(GraphSample.ties(report) == ["elmo -- bert"])
    #expect(GraphReport(graph, matching: [], neighbourhood: .init(around: 99, depth: 1)).isEmpty)
  }

  @Test(arguments: Seeds.all)
  func theOrderOfTheFilesDoesNotMatter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = (0..<12).map { "n\($0)" }
    let notes = names.map { name in
      let ties = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        ["", "cites>", "uses>"].randomElement(using: &random)! + names.randomElement(using: &random)!
      }
      return GraphSample.note(name, short: name.uppercased(), ties: ties)
    }
    let (one, other) = (GraphSample.report(notes), GraphSample.report(notes.shuffled(using: &random)))
    #expect(
      GraphDOT(one, language: .english).text == GraphDOT(other, language: .english).text, "seed \(seed)")
    #expect(GraphJSON(one).text == GraphJSON(other).text, "seed \(seed)")
    let pairs = one.edges.map { Set([$0.source, $0.target]) }
    #expect(one.edges.allSatisfy { $0.source != $0.target }, "seed \(seed)")
    let texts = one.edges.filter(\.isText).map { Set([$0.source, $0.target]) }
    #expect(texts.allSatisfy { pair in pairs.count { $0 == pair } == 1 }, "seed \(seed)")
  }
}
