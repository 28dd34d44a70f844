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
    #expect(text.contains("- **The A**: changed year, venue, rating, tags; text: 1 word added\n"))
    #expect(text.contains("<details><summary>The A</summary>\n\n- year: 1 → 2\n"))
    #expect(text.contains("- text: Words<ins> more</ins>.\n\n</details>\n"))
  }

  @Test func aNewNoteSaysWhatAReaderWants() {
    let summary = "A summary of <b>it</b> for @all. " + String(repeating: "More words. ", count: 30)
    let found = difference([
      ("notes/a.md", nil, note("status: read\nyear: 2020\nrating: 4\ntags: [nlp, rag]", summary)),
      ("notes/b.md", note("status: unread", "Other text."), note("status: read", "Other text.")),
      ("notes/c.md", nil, note("status: unread", "# Head\n\n- no paragraph")),
    ])
    let text = markdown(found)
    #expect(text.hasPrefix("### notes: 1 changed, 2 added\n\n2 now read (1 of them new)\n"))
    #expect(
      text.contains(
        "- **The A** (read, paper, 2020, rating 4, tags: nlp, rag): notes/a.md\n  - A summary of "))
    #expect(text.contains("- **The A** (unread, paper): notes/c.md\n"))
    let line = text.split(separator: "\n").first { $0.hasPrefix("  - A summary") } ?? ""
    #expect(line.hasSuffix("More words. …") || line.hasSuffix("More words.…") || line.hasSuffix("More…"))
    #expect(line.count < 240 && !line.contains("@all") && !line.contains(" <b>"))
    #expect(markdown(found, .chinese).contains("转为已读 2 条（其中新增 1 条）"))
    #expect(markdown(found, .chinese).contains("（已读，论文，2020，评分 4，标签：nlp、rag）"))
  }

  @Test func aRemovedNoteSaysWhatGoesWithIt() {
    let body = "Text.\n\n## Annotations\n\n> [!quote] p. 5\n>\n> Words\n\n^k3v9qd"
    let found = difference([("notes/a.md", note("status: unfinished\nshort: S", body), nil)])
    #expect(
      markdown(found) == """
        ### notes: 1 removed

        annotations: 1 removed

        **Removed**

        - **S** (unfinished, paper, 1 annotation): The A (notes/a.md)

        """)
    #expect(markdown(found, .chinese).contains("- **S**（还没看完，论文，批注 1 条）：The A (notes/a.md)\n"))
  }

  @Test func aLineSaysInSentencesWhatChanged() throws {
    let keys = "venue: V\nrating: 3\nurls:\n  code: https://a.example\nown: 1"
    let found = difference([("notes/a.md", note("", "One two three."), note(keys, "One 2 three, [[b]]."))])
    let note = try #require(found.notes.first)
    func line(_ language: Language) -> String {
      let words = DifferenceWords(language: language, arrow: "->", ellipsis: " ..") { $0 }
      return words.clauses(of: note).joined(separator: words.semicolon)
    }
    #expect(line(.english) == "1 new link; changed venue, urls, rating, own; text: 2 words added, 1 removed")
    #expect(line(.chinese) == "新链接 1 个；改了字段：发表于、网址、评分、own；正文增加 2 个字词，删去 1 个")
  }

  @Test func manyFieldsEndInTheSignOfThePage() throws {
    let keys = (1...9).map { "k\($0): 1" }.joined(separator: "\n")
    let found = difference([("notes/a.md", note(), note(keys))])
    #expect(markdown(found).contains("k7, k8…\n") && !markdown(found).contains(".."))
  }

  @Test func whatIsNoChangeOfANoteIsStillHeadedAsNotes() {
    let quiet = difference([
      ("notes/a.md", note("year: 1"), note("year: \"1\"")),
      ("notes/b.md", note("year: 1"), note("year: '1'")),
    ])
    #expect(markdown(quiet) == "### notes: 2 in layout only\n")
    #expect(markdown(quiet, .chinese) == "### 笔记：2 条只改了写法\n")
    let others = LibraryDifference([], others: ["a.png"], notesFolder: "notes")
    #expect(markdown(others) == "### notes: none differs; 1 other file\n")
    #expect(markdown(others, .chinese) == "### 笔记：没有差异；另有其他文件 1 个\n")
  }

  @Test func oneNoteFollowsAndTwoFollow() {
    func head(_ count: Int) -> String {
      let linking = (0..<count).map { index in
        (
          path: "notes/l\(index).md", old: Optional(note("", "See [[a]].")),
          new: Optional(note("", "See [[b]]."))
        )
      }
      let found = difference(
        [("notes/a.md", note("", "A text."), nil), ("notes/b.md", nil, note("", "A text."))] + linking)
      return DifferenceWords(language: .english, arrow: "", ellipsis: "") { $0 }.headline(found)
    }
    #expect(head(1) == "notes: 1 renamed; 1 only follows renames")
    #expect(head(2) == "notes: 1 renamed; 2 only follow renames")
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
