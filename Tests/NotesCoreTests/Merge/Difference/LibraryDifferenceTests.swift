import Testing

@testable import NotesCore

/// What is different in all notes: renames, and what follows them.
struct LibraryDifferenceTests {
  private func lines(_ difference: LibraryDifference) -> [String] {
    difference.notes.map { "\($0.group.rawValue) \($0.note.path)" }
  }

  @Test func notesStandInTheOrderOfTheirPaths() {
    let found = difference([
      ("notes/c.md", note(), nil), ("notes/b.md", nil, note("year: 2019", "Another text altogether.")),
      ("notes/a.md", note("year: 2018"), note("year: 2019")), ("notes/d.md", note(), note()),
    ])
    #expect(lines(found).map { $0.split(separator: " ").last } == ["notes/a.md", "notes/b.md"])
  }

  @Test func aRenamedNoteIsOneAndTellsWhatElseChanged() throws {
    let found = difference([
      ("notes/2022/a.md", note("year: 2018", "A text."), nil),
      ("notes/2023/b.md", nil, note("year: 2019", "A text.")),
    ])
    let note = try #require(found.notes.first)
    #expect(lines(found) == ["renamed notes/2023/b.md"])
    #expect(note.old?.path == "notes/2022/a.md" && note.fieldLines == ["year 2018 > 2019"])
  }

  @Test func aNoteInAnotherFolderIsMovedAndItsOwnLinksAreNotNew() {
    let found = difference([
      ("notes/2022/a.md", note("", "See [x](../2019/x.md), [y](y.md)."), nil),
      ("notes/2023/b/a.md", nil, note("", "See [x](../../2019/x.md), [y](../../2022/y.md).")),
    ])
    #expect(lines(found) == ["moved notes/2023/b/a.md"])
    #expect(found.notes.first?.saysOther == false && found.notes.first?.remarks == .followed)
  }

  @Test func notesWhoseLinksFollowARenameSayNothingElse() {
    let found = difference([
      ("notes/2022/a.md", note("", "A text."), nil), ("notes/2023/b.md", nil, note("", "A text.")),
      (
        "notes/2022/c.md",
        "---\ntitle: C\ntype: paper\nrelations:\n  cites:\n    - a\n---\n\nSee [[a]], [[A#Head|that]], ![[a]] and [it](a.md).\n",
        "---\ntitle: C\ntype: paper\nrelations:\n  cites:\n    - b\n---\n\nSee [[b]], [[b#Head|that]], ![[b]] and [it](../2023/b.md).\n"
      ),
    ])
    #expect(lines(found) == ["followed notes/2022/c.md", "renamed notes/2023/b.md"])
  }

  @Test func aLinkThatLeadsToAnotherNoteThanTheRenamedOneIsTold() throws {
    let found = difference([
      ("notes/a.md", note("", "A text."), nil), ("notes/b.md", nil, note("", "A text.")),
      ("notes/c.md", note("", "See [[a]] and [[x]]."), note("", "See [[b]] and [[y]].")),
    ])
    let other = try #require(found.notes.first { $0.note.id == "c" })
    #expect(other.gainedLinks.map(\.id) == ["y"] && other.lostLinks.map(\.id) == ["x"])
    #expect(other.proseLines == ["edited See [[b]] and [[[-x-]{+y+}]]."])
  }

  @Test func totalsCountEachNoteOnce() {
    let found = difference([
      ("notes/a.md", note("status: unread"), note("status: read", "See [[b]].")),
      ("notes/b.md", note("year: 1"), note("year: \"1\"")),
      ("notes/new.md", nil, "---\ntitle: N\ntype: post\n---\n"),
      ("notes/gone.md", "---\ntitle: G\ntype: post\n---\n", nil),
    ])
    let totals = found.totals
    #expect(totals.groups == [.changed: 1, .written: 1, .added: 1, .removed: 1])
    #expect(totals.statuses == [.read: 1] && totals.links.added == 1)
  }

  @Test func totalsCountWhatNotesTakeAlongAndBring() {
    let body =
      "See [[b]].\n\n## Annotations\n\n> [!quote] p. 5\n>\n> Words\n\n^k3v9qd\n\n> [!note] p. 6\n>\n> Mine\n"
    let gone = difference([("notes/a.md", note("status: read", body), nil)]).totals
    #expect(gone.annotations.removed == 2 && gone.links.removed == 1)
    #expect(gone.statuses.isEmpty && gone.newStatuses.isEmpty)
    let came = difference([("notes/a.md", nil, note("status: read", body))]).totals
    #expect(came.annotations.added == 2 && came.links.added == 1)
    #expect(came.statuses.isEmpty && came.newStatuses == [.read: 1])
  }

  @Test func aScopeKeepsWhatWasOrIsInIt() throws {
    let folder = TemporaryFolder()
    folder.write("notes/2022/x.md", note())
    let found = difference([
      ("notes/2022/a.md", note("", "A text."), nil), ("notes/2023/a.md", nil, note("", "A text.")),
      ("notes/2019/z.md", note("year: 1"), note("year: 2")),
    ])
    let scope = try PathScope([folder.path + "/notes/2022"], in: folder.root)
    #expect(lines(found.within(scope)) == ["moved notes/2023/a.md"])
  }

  @Test func manyNotesAreComparedInTheirOrder() {
    let files = (0..<500).map { index in
      (
        path: "notes/n\(1000 + index).md", old: Optional(note("year: 1")),
        new: Optional(note("year: \(index + 2)"))
      )
    }
    let found = difference(files)
    #expect(found.notes.map(\.note.path) == files.map(\.path))
    #expect(found.notes.map(\.new?.year) == files.indices.map { FieldForm.year("\($0 + 2)") })
  }
}
