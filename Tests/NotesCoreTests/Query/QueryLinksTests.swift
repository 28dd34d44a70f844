import Testing

@testable import NotesCore

struct QueryLinksTests {
  private let library = LinkedFolder([
    "notes/a.md": LinkedFolder.note("relations:\n  improves:\n    - hub\n", "[[b]]\n"),
    "notes/b.md": LinkedFolder.note("short: GPT\n", "[h](hub.md) [[b]] [[hub#Nope]]\n"),
    "notes/c.md": LinkedFolder.note("short: gpt\nrelations:\n  cites:\n    - hub\n    - none\n"),
    "notes/d.md": LinkedFolder.note("", "[[hub]]\n"),
    "notes/e.md": LinkedFolder.note("", "[[hub]] [[GPT]]\n"),
    "notes/hub.md": LinkedFolder.note(),
    "notes/lonely.md": LinkedFolder.note("", "`[[a]]` [[lonely]] [r](../README.md)\n"),
    "notes/topic.md": "---\ntitle: T\ntype: topic\n---\n", "README.md": "[[lonely]]\n",
  ])

  private func ids(_ text: String) throws -> [String] {
    let query = try QueryParser().parse(text)
    let loaded = try Library.load(library.folder.root, Configuration(), fields: Library.fields(for: query))
    return try loaded.notes(matching: query, today: CivilDate(daysSinceEpoch: 0)).map(\.id)
  }

  @Test(arguments: [
    ("links-to:hub", ["a", "b", "c", "d", "e"]), ("linked-from:a", ["b", "hub"]),
    ("links-to:hub,b", ["a", "b", "c", "d", "e"]),
    ("链接到:HUB -linked-from:a", ["a", "c", "d", "e"]), ("is:orphan", ["lonely", "topic"]),
    ("is:hub", ["hub", "topic"]),
    ("is:枢纽 -is:topic", ["hub"]), ("related:improves", ["a", "hub"]), ("related:improved-by", ["hub"]),
    ("related:被改进", ["hub"]), ("related:改进 -is:hub", ["a"]), ("related:a", ["b", "hub"]),
    ("has:broken-links", ["b", "c", "e"]), ("-has:断链 links-to:hub", ["a", "d"]), ("links-to:lonely", []),
  ])
  func findsNotesByTheirLinks(query: String, expected: [String]) throws {
    #expect(try ids(query) == expected)
  }

  @Test(arguments: [
    ("links-to:nope", NotesError.Kind.notFound), ("linked-from:GPT", .ambiguous),
    ("related:impoves", .notFound),
  ])
  func aNameThatIsNotThatOfOneNoteIsAnError(query: String, kind: NotesError.Kind) throws {
    let error = #expect(throws: NotesError.self) { try ids(query) }
    #expect(error?.kind == kind)
  }
}
