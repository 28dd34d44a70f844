import Testing

@testable import NotesCore

struct EmbeddedQuotesTests {
  private static func annotated(_ words: String, _ id: String) -> String {
    "## Annotations\n\n> [!quote] p. 5\n>\n> \(words)\n\n^\(id)\n"
  }

  private func quotes(of id: String, _ files: [String: String]) throws -> EmbeddedQuotes {
    let library = LinkedFolder(files)
    let loaded = try Library.load(library.folder.root, Configuration(), fields: NoteReport.fields)
    let note = try #require(loaded.notes.first { $0.id == id })
    let whole = try WholeNote(reading: note, in: loaded.root)
    return EmbeddedQuotes(of: whole, in: LinkGraph(loaded.notes), loaded.root)
  }

  @Test func namesAndIdsAreFoundAsLinksFindThem() throws {
    let quotes = try quotes(
      of: "a",
      [
        "notes/a.md": LinkedFolder.note(
          "",
          "![[B#^BBBBBB]] ![[Bee#^bbbbbb|so]] ![[#^aaaaaa]]\n\n![[b#^nope]] ![[gone#^x]] [[b#^cccccc]]\n\n"
            + EmbeddedQuotesTests.annotated("Own.", "aaaaaa")),
        "notes/b.md": LinkedFolder.note("short: Bee\n", EmbeddedQuotesTests.annotated("Other.", "bbbbbb")),
      ])
    #expect(quotes.quote("B", "BBBBBB")?.content.words == "Other.")
    #expect(quotes.quote("Bee", "bbbbbb")?.note.id == "b")
    #expect(quotes.quote("", "aaaaaa")?.content.words == "Own.")
    for (name, id) in [("b", "nope"), ("gone", "x"), ("b", "cccccc"), ("b", "bbbbbb")] {
      #expect(quotes.quote(name, id) == nil)
    }
  }

  @Test func notesThatEmbedEachOtherEndWhereTheyBegan() throws {
    let quotes = try quotes(
      of: "a",
      [
        "notes/a.md": LinkedFolder.note(
          "", "![[b#^bbbbbb]]\n\n" + EmbeddedQuotesTests.annotated("![[b#^bbbbbb]]", "aaaaaa")),
        "notes/b.md": LinkedFolder.note(
          "", "![[a#^aaaaaa]]\n\n" + EmbeddedQuotesTests.annotated("![[a#^aaaaaa]]", "bbbbbb")),
      ])
    #expect(quotes.quote("b", "bbbbbb")?.content.words == "![[a#^aaaaaa]]")
  }

  @Test func anAnnotationKeepsItsLinksWhenItsNoteIsMoved() throws {
    let library = LinkedFolder([
      "notes/a.md": LinkedFolder.note("", "![[b#^bbbbbb]] and [[b#^bbbbbb|this]].\n"),
      "notes/b.md": LinkedFolder.note("", EmbeddedQuotesTests.annotated("Other.", "bbbbbb")),
    ])
    let move = try library.plan("b", "c", keepsAlias: false)
    let change = try #require(move.changes.first { $0.path == "notes/a.md" })
    #expect(
      String(decoding: change.new ?? [], as: UTF8.self).hasSuffix("![[c#^bbbbbb]] and [[c#^bbbbbb|this]].\n"))
  }
}
