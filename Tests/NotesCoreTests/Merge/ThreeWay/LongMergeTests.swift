import Testing

@testable import NotesCore

/// Notes that are made to keep a merge busy: the cost must not grow with the square of what is in them.
@Suite(.timeLimit(.minutes(4)))
struct LongMergeTests {
  private func note(_ fields: String = "", body: String = "") -> String {
    "---\ntitle: A\ntype: paper\n\(fields)---\n\n\(body)"
  }

  private func lines(_ count: Int, _ line: (Int) -> String) -> String { (0..<count).map(line).joined() }

  @Test func manyItemsOfAListAreAConflictOfTheList() {
    func tags(_ name: String) -> String { note("tags:\n" + lines(20_000) { "  - \(name)\($0)\n" }) }
    let merged = Merged(tags("b"), tags("o"), tags("t"))
    #expect(merged.conflicts == ["4: tags: ours and theirs changed it differently"])
  }

  @Test func manyKeysAreMergedAsText() {
    func keys(_ name: String) -> String { note(lines(20_000) { "key\($0)\(name): 1\n" }) }
    #expect(Merged(keys(""), keys("o"), keys("t")).doubt == .frontMatter(.ours))
  }

  @Test func manyChangesOfALongTextAreMerged() throws {
    func body(_ changed: Int) -> String {
      note(body: lines(40_000) { $0 % 100 == changed ? "changed \($0)\n" : "line \($0)\n" })
    }
    let merged = Merged(body(-1), body(10), body(60))
    #expect(merged.isClean)
    let text = try #require(merged.text)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("changed") } == 800)
  }

  @Test func manyAnnotationsAreMerged() {
    func body(_ name: String) -> String {
      note(
        body: "## Annotations\n" + lines(3_000) { "\n> [!quote] p. \($0)\n>\n> Words.\n\n^\(name)\($0)\n" })
    }
    #expect(Merged(note(), body("ours"), body("theirs")).isClean)
  }
}
