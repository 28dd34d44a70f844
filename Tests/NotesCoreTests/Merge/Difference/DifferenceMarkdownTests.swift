import Testing

@testable import NotesCore

/// The comment on a pull request.
struct DifferenceMarkdownTests {
  private func markdown(
    _ difference: LibraryDifference, _ language: Language = .english, limit: Int = 65_536
  ) -> String {
    DifferenceMarkdown(difference, language: language, limit: limit).text(details: true)
  }

  @Test func whatWasReadStandsFirstInALineOfItsOwn() {
    let found = difference([
      ("notes/a.md", note("year: 1"), note("year: 2")),
      (
        "notes/ut.md",
        "---\ntitle: Universal Transformers\nstatus: unfinished\nprogress: 12/36\ntype: paper\n---\n\nText.\n",
        "---\ntitle: Universal Transformers\nstatus: read\nprogress: 36/36\ntype: paper\n---\n\nText.\n"
      ),
    ])
    #expect(
      markdown(found) == """
        ### notes: 2 changed

        1 now read

        **Reading**

        - **Universal Transformers**: unfinished → read (12/36 → 36/36)

        **Changed**

        - **The A**: year: 1 → 2

        """)
    #expect(markdown(found, .chinese).contains("- **Universal Transformers**：还没看完 → 已读（12/36 → 36/36）\n"))
  }

  @Test func manyDetailsAreFoldedAway() {
    let found = difference([
      (
        "notes/a.md", note("year: 1", "Words."),
        note("year: 2\nrating: 3\nvenue: V\ntags: [a]", "Words more.")
      )
    ])
    let text = markdown(found)
    #expect(text.contains("- **The A**: year, venue, rating, tags, text +1 word\n"))
    #expect(text.contains("<details><summary>The A</summary>\n\n- year: 1 → 2\n"))
    #expect(text.contains("- text: Words<ins> more</ins>.\n\n</details>\n"))
  }

  @Test func theEndOfWhatFitsSaysHowMuchIsLeftOut() throws {
    let files = (0..<2_000).map { index in
      (
        path: "notes/n\(index).md", old: String?.none,
        new: Optional("---\ntitle: Note \(index)\ntype: paper\n---\n\nOwn \(index) words.\n")
      )
    }
    let text = markdown(difference(files))
    #expect(text.utf16.count <= 65_536 && text.utf16.count > 60_000)
    let shown = text.split(separator: "\n").count { $0.hasPrefix("- **") }
    #expect(text.contains("… and \(2_000 - shown) more notes"))
    #expect(markdown(difference(files), .chinese).contains("条笔记没有列出"))
  }

  @Test func nothingIsSaidToBeNothing() {
    #expect(markdown(difference([])) == "### no note differs\n")
  }
}
