import Testing

@testable import NotesCore

struct EntrySortingTests {
  private func edits(_ text: String, _ ranks: [Int]) throws -> [Edit] {
    let file = NoteFile(path: "notes/a.md", section: "", stem: "a")
    let circumstances = LintCircumstances(today: ExampleLibrary.today, schema: nil)
    let linted = LintedFile(
      note: file, Source(path: file.path, bytes: Array(text.utf8)), circumstances)
    return [try #require(EntrySorting(linted)).edit(ranks)].compactMap { $0 }
  }

  @Test func entriesGoWithTheirLines() throws {
    let text = "---\nleft: a\n# of it\ntitle: b\n---\n"
    #expect(try edits(text, [1, 0]) == [Edit(4..<29, "# of it\ntitle: b\nleft: a\n")])
  }

  @Test func entriesOfOneLineStayWhereTheyAre() throws {
    #expect(try edits("---\ntitle: b\u{85}left: a\nmine: c\n---\n", [0, 2, 1]).isEmpty)
  }
}
