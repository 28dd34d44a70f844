import Testing

@testable import NotesCore

struct NoteRemovalTests {
  private let library = LinkedFolder([
    "notes/a.md": LinkedFolder.note("relations:\n  uses:\n    - b\n", "见 [[b|它]]。\n"),
    "notes/b.md": LinkedFolder.note("", "[[b]] [[#x]]\n"), "notes/c.md": LinkedFolder.note("", "`[[b]]`\n"),
    "README.md": "[b](notes/b.md)\n",
  ])

  @Test func namesEveryReferenceOfOtherNotesAndPages() throws {
    let index = try library.index()
    let removal = try NoteRemoval(of: try library.place(of: "b", in: index), in: index)
    let places = removal.citations.map { "\($0.path):\($0.start.line):\($0.start.column)" }
    #expect(places == ["notes/a.md:6:7", "notes/a.md:9:3", "README.md:1:1"])
    #expect(removal.citations.map(\.line) == ["    - b", "见 [[b|它]]。", "[b](notes/b.md)"])
  }

  @Test func notesThatGoWithItDoNotCount() throws {
    let index = try library.index()
    let (a, b) = (try library.place(of: "a", in: index), try library.place(of: "b", in: index))
    let removal = try NoteRemoval(of: b, with: [a, b], in: index)
    #expect(removal.citations.map(\.path) == ["README.md"])
    #expect(try NoteRemoval(of: a, in: index).citations.isEmpty)
  }
}
