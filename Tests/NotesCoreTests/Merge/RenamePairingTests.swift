import Testing

@testable import NotesCore

/// Which notes are one under another path.
struct RenamePairingTests {
  private func file(_ path: String, _ text: String) -> RenamePairing.File {
    .init(path: path, bytes: Array(text.utf8))
  }

  private func pairs(_ gone: [RenamePairing.File], _ came: [RenamePairing.File]) -> [String] {
    RenamePairing(gone: gone, came: came).pairs.map { "\(gone[$0.gone].path) > \(came[$0.came].path)" }
  }

  private func note(_ title: String, _ rest: String = "", body: String = "") -> String {
    "---\ntitle: \(title)\nstatus: unread\ntype: paper\n\(rest)---\n\n\(body)"
  }

  @Test func equalBytesArePaired() {
    #expect(
      pairs([file("notes/a.md", note("A"))], [file("notes/b.md", note("A"))]) == ["notes/a.md > notes/b.md"])
  }

  @Test func ofEqualBytesTheSameIdIsPairedFirst() {
    let text = note("A")
    #expect(
      pairs(
        [file("notes/a.md", text), file("notes/b.md", text)],
        [file("notes/2023/b.md", text), file("notes/c.md", text)])
        == ["notes/a.md > notes/c.md", "notes/b.md > notes/2023/b.md"])
  }

  @Test func theSameIdInAnotherFolderIsPairedWhateverItSays() {
    #expect(
      pairs([file("notes/a.md", note("A"))], [file("notes/2023/a.md", note("Z", body: "Other."))])
        == ["notes/a.md > notes/2023/a.md"])
  }

  @Test func theSameWorkUnderAnotherIdIsPaired() {
    #expect(
      pairs(
        [file("notes/a.md", note("注意力机制", body: "一。"))],
        [file("notes/b.md", note("注意力 机制", body: "二。"))]) == ["notes/a.md > notes/b.md"])
    #expect(
      pairs(
        [file("notes/a.md", note("A", "arxiv: \"2312.00752\"\n"))],
        [file("notes/b.md", note("B", "arxiv: \"2312.00752v2\"\n"))]) == ["notes/a.md > notes/b.md"])
  }

  @Test func mostOfTheTextBeingTheSameIsEnough() {
    let body = (1...6).map { "A line of prose, number \($0).\n" }.joined()
    #expect(
      pairs(
        [file("notes/a.md", note("A", body: body))], [file("notes/b.md", note("Z", body: body + "More.\n"))])
        == ["notes/a.md > notes/b.md"])
  }

  @Test func shortNotesOfTheUsualFormAreNotPairedForIt() {
    #expect(pairs([file("notes/a.md", note("A"))], [file("notes/b.md", note("B"))]) == [])
    let fields = "year: 2020\nvenue: ACL 2020\nadded: 2024-01-01\n"
    #expect(pairs([file("notes/a.md", note("A", fields))], [file("notes/b.md", note("B", fields))]) == [])
  }

  @Test func aWorkThatSeveralNotesAreAboutIsNotGuessed() {
    #expect(
      pairs(
        [file("notes/a.md", note("A", body: "One.")), file("notes/b.md", note("A", body: "Two."))],
        [file("notes/c.md", note("A", body: "Three."))]) == [])
  }
}
