import Testing

@testable import NotesCore

struct IndexOutlineTests {
  private func note(_ id: String, order: String? = nil, section: String = "2023", parts: [String] = [])
    -> Note
  {
    var note = Note(id: id, path: "notes/\(section)/\(id).md", section: section)
    note.order = order.flatMap { ListOrder($0) }
    note.relations = parts.isEmpty ? [] : [RelationTargets(.partOf, parts)]
    return note
  }

  private func outline(_ notes: [Note], _ nesting: IndexNesting) -> [String] {
    IndexOutline(notes, nesting: nesting).entries.map { entry in
      String(repeating: " ", count: entry.depth) + (entry.number.map { "\($0)." } ?? "-") + entry.note.id
    }
  }

  private func byOrder(_ orders: [String]) -> [String] {
    outline(orders.map { note($0, order: $0) }.sorted(by: SectionOrder.notePrecedes), .order)
  }

  @Test func nestsAsPublished() {
    #expect(
      byOrder(["2", "1.1a", "1", "1b", "1.2", "1.1", "1a", "10", "1.6a"])
        == ["-1", " -1a", " -1b", " 1.1.1", "  -1.1a", " 2.1.2", " -1.6a", "-2", "-10"])
  }

  @Test func countsFromOneWithoutGapsOrNotAtAll() {
    #expect(byOrder(["1", "2", "3"]) == ["1.1", "2.2", "3.3"])
    #expect(byOrder(["1", "3"]) == ["-1", "-3"])
    #expect(byOrder(["2", "3"]) == ["-2", "-3"])
    #expect(byOrder(["1.1", "1.2", "2"]) == ["-1.1", "-1.2", "-2"])
    #expect(byOrder(["1", "1.2.2", "2"]) == ["1.1", " -1.2.2", "2.2"])
    #expect(byOrder(["0", "1"]) == ["-0", "-1"])
    #expect(byOrder(["9999999999"]) == ["-9999999999"])
  }

  @Test func placesOfOtherSectionsAreOthers() {
    let notes = [note("a", order: "1"), note("b", order: "1a", section: "2022"), note("c")]
    #expect(outline(notes, .order) == ["1.a", "-b", "-c"])
  }

  @Test func partsStandBelowTheirWhole() {
    let notes = [note("part", parts: ["whole"]), note("whole"), note("piece", parts: ["part", "whole"])]
    #expect(outline(notes, .parts) == ["-whole", " -part", "  -piece"])
  }

  @Test func circlesOfPartsLoseNobody() {
    let notes = [
      note("a", parts: ["c", "a"]), note("b", parts: ["a"]), note("c", parts: ["b"]), note("d", parts: ["d"]),
      note("e", parts: ["b"]),
    ]
    let outline = outline(notes, .parts)
    #expect(Set(outline.map { $0.drop { " -".contains($0) } }) == ["a", "b", "c", "d", "e"])
    #expect(outline.count == 5)
  }

  @Test func aLongChainIsNestedSoDeepAndNoDeeper() {
    let chain = (0..<20_000).map { note("n\($0)", parts: $0 == 0 ? [] : ["n\($0 - 1)"]) }
    let entries = IndexOutline(chain, nesting: .parts).entries
    #expect(entries.count == 20_000)
    #expect(entries.map(\.depth).max() == IndexOutline.maximumDepth)
  }

  @Test func nothingIsNestedUnlessAskedFor() {
    #expect(outline([note("b", order: "1"), note("a", order: "1a")], .none) == ["-b", "-a"])
  }
}
