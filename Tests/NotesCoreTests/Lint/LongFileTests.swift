import Testing

@testable import NotesCore

/// Notes that are made to keep lint busy: what one line may cost must not depend on how many there are.
@Suite(.timeLimit(.minutes(4)))
struct LongFileTests {
  @Test(arguments: [
    // One line with a finding every few bytes.
    ("---\ntitle: A\ntype: paper\n---\n\n", "https://example.org/a ", "\n"),
    // A comment on every line, each of which looks for a line that is none.
    ("---\ntitle: A\ntype: paper\n---\n\n", "<!-- notes: ignore body/heading-skip -->\n", ""),
    // Keys that stand twice, each of which tries what would be without it.
    ("---\ntitle: A\ntype: paper\n", "left: a\n", "---\n"),
    // Tags in a spelling that no note has.
    ("---\ntitle: A\ntype: paper\ntags:\n", "  - 检索\n  - rag\n", "---\n"),
  ])
  func aLongFileIsLookedAtInAMoment(head: String, unit: String, tail: String) throws {
    let text = head + String(repeating: unit, count: 400_000 / unit.utf8.count) + tail
    #expect(try CheckedFile(Array(text.utf8)).diagnostics.count > 10)
  }

  @Test func whatIsBeyondTheLimitIsCounted() throws {
    let text = "---\ntitle: A\ntype: paper\n---\n\n" + String(repeating: "x \n", count: 1_234)
    let folder = TemporaryFolder()
    folder.write("notes/a.md", text)
    let files = try LibraryFiles(LibraryRoot(path: folder.path), Configuration())
    let linter = try Linter(files, RuleSelection(LintConfiguration()), today: ExampleLibrary.today)
    let found = linter.report().diagnostics
    #expect(found.count == 1_001 && found.last?.message.english == "234 more of these follow, from here on")
    #expect(found.last?.start == Position(line: 1_006, column: 2))
  }
}
