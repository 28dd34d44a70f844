import Testing

@testable import NotesCore

/// What the rules that know the library say of whole libraries.
struct LibraryRuleTests {
  private let folder = TemporaryFolder()

  private func report(_ select: String..., overlay: ContentOverlay = .none) throws -> [String] {
    let root = LibraryRoot(path: folder.path)
    let files = try LibraryFiles(root, Configuration(), overlay: overlay)
    let selection = RuleSelection(LintConfiguration(), select: select.map { RuleSelector($0) })
    let linter = try Linter(files, selection, today: ExampleLibrary.today)
    return linter.report().diagnostics.map { "\($0.path):\($0.start.line): \($0.rule)" }
  }

  private func write(_ path: String, _ lines: String = "", body: String = "") {
    folder.write(path, RuleExample.note(path, lines, body: body))
  }

  @Test func theAddressOfAPaperMayStandInAllThatExplainIt() throws {
    let address = "urls:\n  paper: https://arxiv.org/abs/2312.00752\n"
    write("notes/mamba.md", "arxiv: \"2312.00752\"\n" + address)
    write("notes/post-1.md", address + "relations:\n  explains:\n    - mamba\n")
    write("notes/post-2.md", address + "relations:\n  explains:\n    - mamba\n")
    #expect(try report("duplicate") == [])
    write("notes/post-3.md", address)
    #expect(
      try report("duplicate") == [
        "notes/mamba.md:4: duplicate/identifier", "notes/post-3.md:5: duplicate/identifier",
      ])
    // To explain it is no reason to have its number.
    write("notes/post-3.md", "arxiv: \"2312.00752\"\nrelations:\n  explains:\n    - mamba\n")
    #expect(try report("duplicate").count == 2)
  }

  @Test func everyHolderOfAnIDIsToldOfAnother() throws {
    for path in ["notes/a/x.md", "notes/b/X.md", "notes/c/x.md", "notes/c/y.md"] { write(path) }
    #expect(
      try report("duplicate/id")
        == ["a/x", "b/X", "c/x"].map { "notes/\($0).md:1: duplicate/id" })
  }

  @Test func whatStandsInForAFileIsWhereItsHeadingsAre() throws {
    write("notes/a.md", body: "[[b#Old]] [[b#New]] ![x](fig.png)\n")
    write("notes/b.md", body: "## Old\n")
    folder.write("notes/fig.png", "")
    #expect(try report("link") == ["notes/a.md:6: link/missing-heading"])
    let staged = Array(RuleExample.note("notes/b.md", body: "## Old\n\n## New\n").utf8)
    #expect(try report("link", overlay: ContentOverlay(contents: ["notes/b.md": staged])) == [])
    let known = ContentOverlay(contents: ["notes/b.md": staged], knownPaths: ["notes/a.md", "notes/b.md"])
    #expect(try report("link", overlay: known) == ["notes/a.md:6: link/missing-file"])
  }

  @Test func nothingOutsideOfTheLibraryIsLookedAt() throws {
    folder.makeFolder("notes")
    folder.link("out", to: "/etc")
    folder.link("gone", to: "/etc/nope")
    write(
      "notes/a.md",
      body:
        "[1](../../nope.md#x) [2](../out/nope.md) [3](../gone/a.md) [x](../out/x/y.md) [4](../.git/nope.md) [5](..)\n"
    )
    #expect(
      try report("link") == ["notes/a.md:6: link/outside-library", "notes/a.md:6: link/missing-file"],
      "the fourth is in no git directory yet")
  }

  @Test func aLibraryOfLinksThatLeadNowhereTakesNoLongTime() throws {
    for index in 0..<300 {
      write(
        "notes/note-\(index).md", body: (0..<30).map { "[[note-\(index)\($0)xy]]" }.joined(separator: " "))
    }
    let start = ContinuousClock.now
    #expect(try report("link").count == 300 * 30)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func manyHeadingsAndLinksToThemTakeNoLongTime() throws {
    let body =
      String(repeating: "# a\n", count: 20_000) + String(repeating: "[[#a#a]] [[#b#a]] ", count: 20_000)
    write("notes/a.md", body: body)
    let start = ContinuousClock.now
    _ = try report("link")
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
