import NotesCore
import Testing

struct PartListTests {
  /// The parts of the first note of a library; each note is an id, a status and what it is a part of.
  private func parts(_ notes: [(String, Status?, [String])]) -> PartList {
    let notes = notes.enumerated().map { index, entry in
      var note = Note(id: entry.0, path: "notes/2023/\(entry.0).md", section: "2023")
      note.status = entry.1
      note.relations = entry.2.isEmpty ? [] : [RelationTargets(.partOf, entry.2)]
      note.order = ListOrder("\(index)")
      return note
    }
    return PartList(of: 0, in: LinkGraph(notes))
  }

  private func outline(_ list: PartList) -> [String] {
    list.parts.map { String(repeating: "-", count: $0.depth) + $0.note.id }
  }

  @Test func nestsTopicsInTopicsInTheOrderOfTheList() {
    let list = parts([
      ("top", nil, []), ("b", .read, ["top"]), ("sub", nil, ["top"]), ("c", .unread, ["top"]),
      ("d", .read, ["sub"]), ("e", .reading, ["sub"]), ("f", .dropped, ["sub"]), ("other", .read, []),
    ])
    #expect(outline(list) == ["b", "sub", "-d", "-e", "-f", "c"])
    #expect(list.counts.total == 4)
    #expect(list.counts[.read] == 2)
    #expect(list.parts[1].counts.total == 2)
    #expect(list.parts[1].counts.share == 0.5)
    #expect(list.parts[0].counts.total == 0)
  }

  @Test func aCircleOfPartsComesToAnEnd() {
    let list = parts([("a", nil, ["c", "a"]), ("b", nil, ["a"]), ("c", .read, ["b", "c"])])
    #expect(outline(list) == ["b", "-c"])
    #expect(list.counts[.read] == 1)
  }

  @Test func aPartOfSeveralWholesCountsOnce() {
    let list = parts([("a", nil, []), ("b", nil, ["a"]), ("c", nil, ["a"]), ("d", .read, ["b", "c"])])
    #expect(outline(list) == ["b", "-d", "c"])
    #expect(list.counts.total == 1)
  }

  @Test func aChainOfTenThousandPartsIsFollowedToItsEnd() {
    let chain = (0..<10_000).map { ("n\($0)", Status?.some(.read), $0 == 0 ? [] : ["n\($0 - 1)"]) }
    let list = parts(chain)
    #expect(list.parts.count == 9_999)
    #expect(list.parts.last?.depth == 9_998)
    #expect(list.counts[.read] == 9_999)
  }

  @Test func aNoteThatNothingIsAPartOfHasNone() {
    #expect(parts([("a", .read, [])]).parts.isEmpty)
    #expect(PartList(of: 5, in: LinkGraph([])).parts.isEmpty)
  }
}
