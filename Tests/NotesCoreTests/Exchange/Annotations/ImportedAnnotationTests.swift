import Testing

@testable import NotesCore

struct ImportedAnnotationTests {
  private func annotation(_ said: ImportedAnnotation.Said) throws -> ImportedAnnotation? {
    ImportedAnnotation(try #require(AnnotationKey(source: "zotero", value: "A")), said)
  }

  @Test(arguments: [
    ("machine learning", "machine-learning"), ("#已读", "已读"), ("C++", "C"), ("a, b", "a-b"),
    ("nlp/rag", "nlp/rag"),
    ("  ", ""), ("**", ""), ("2024", "2024"), ("e\u{301}", "e\u{301}"), ("[[x]] <b>", "x-b"),
  ])
  func aTagHasNoBlanksAndSigns(text: String, tag: String) {
    #expect(ImportedAnnotation.tag(text) == tag)
  }

  @Test(arguments: [
    ("p. 5", "p. 5"), ("p. 5 · 2024-01-01", nil), ("[[mamba]] <b>", "mamba b"), ("", nil), ("]]", nil),
    ("Chapter\n  two", "Chapter two"),
    (String(repeating: "字", count: 300), String(repeating: "字", count: 100)),
  ])
  func aPlaceDoesNothingButRead(text: String, locator: String?) throws {
    #expect(try annotation(.init(words: "x", locator: text))?.draft.locator == locator)
  }

  @Test func aDateIsOneOfTheCalendar() throws {
    #expect(try annotation(.init(words: "x", date: "2024-02-30T00:00:00Z"))?.draft.date == nil)
    #expect(try annotation(.init(words: "x", date: "2024-02-29 10:00"))?.draft.date == "2024-02-29")
  }

  @Test func whatSaysNothingIsNothing() throws {
    #expect(try annotation(.init(words: " \n", comment: "\u{0}", tags: ["x"])) == nil)
  }

  @Test(arguments: [
    "[[mamba]]", "![[mamba#^x]]", "[a](https://evil.example)", "<script>alert(1)</script>", "# heading",
    "## 批注",
    "> [!quote] p. 1", "^k3v9qd", "words ^k3v9qd", "```\nopen", "~~~", "<!-- open", "<!-- zotero:B -->",
    "-->", "[x]: y",
    "title\n===", "title\n---", "$$\nopen", "[^1]: note", "<!-- imported\nzotero:A 0000000000000\n-->",
    "zotero:A 0000000000000", "zotero:A 0000000000000 0000000000000", "` [[x]]", "a ` b\nc ` [[x]] `",
    "`a | [[x]]`\n-|-", "`$` [[x]] `$`", "\\`[[x]]`", "`` ` [[x]] ``` [[y]] `",
    "a\n\n zotero:A\t0000000000000 ",
  ])
  func aCommentOfAStrangerDoesNothingButRead(comment: String) throws {
    for said in [
      ImportedAnnotation.Said(words: "x", comment: comment), .init(words: comment), .init(comment: comment),
    ] {
      let imported = try #require(try annotation(said))
      var editor = AnnotationEditor(Source(path: "n.md", bytes: Array("摘要。\n".utf8)), heading: .chinese)
      try editor.insert(imported.draft)
      try editor.insert(AnnotationDraft(words: "after"))
      let document = editor.document
      #expect(document.annotations.count == 2 && document.headings.count == 1)
      #expect(document.links.isEmpty && document.linkDefinitions.isEmpty && document.footnotes.isEmpty)
      #expect(document.blocks.count == 2 && document.comments.count == 1)
      #expect(document.openFence == nil && document.openComment == nil)
      #expect(editor.contents[0].keys == [imported.key] && ImportLedger(document)[imported.key] == nil)
      #expect(AnnotationFingerprint(of: editor.contents[0]) == imported.fingerprint)
    }
  }

  @Test(arguments: [
    ("see `a[[0]]` and [[x]]", "see `a[[0]]` and \\[[x]]"), ("``x ` <b>``", "``x ` <b>``"),
    ("`\\[x` \\[y", "`\\[x` \\\\\\[y"),
    ("`a`\n\n` [[x]]\n\n`[[y]]`", "`a`\n\n` \\[[x]]\n\n`[[y]]`"),
    ("a ` b\nc `[[x]]` d", "a ` b\nc `\\[[x]]` d"), ("$x$ `[[y]]`", "$x$ `\\[[y]]`"),
    ("`100%`, `[[y]]`", "`100%`, `[[y]]`"), ("https://a.org/`[[y]]`", "https://a.org/`\\[[y]]`"),
  ])
  func codeInACommentStaysAsItIs(comment: String, written: String) throws {
    #expect(try annotation(.init(words: "x", comment: comment))?.draft.comment == written)
  }

  @Test(
    .timeLimit(.minutes(4)),
    arguments: ["^ ", " ^a", "[", "> ", "`", "\\", "<", "#", "\n", "- \n", "$$\n", "\u{0}"])
  func aLongTextOfSignsTakesNoLongTime(sign: String) throws {
    let text = "x" + String(repeating: sign, count: 100_000) + "x"
    let imported = try #require(
      try annotation(.init(words: text, comment: text, tags: [text], locator: text)))
    #expect(imported.draft.words.utf8.count > 0)
  }

  @Test(arguments: [("ABCD2345", "ABCD2345"), ("a b-_", "a%20b-_"), ("é-->", "%C3%A9--%3E"), ("", nil)])
  func aKeyIsMadeOfSignsThatACommentHolds(id: String, value: String?) {
    #expect(ImportCollector.key(.zotero, id)?.value == value)
  }

  @Test func aLongKeyIsShortened() throws {
    let key = try #require(ImportCollector.key(.hypothesis, String(repeating: "字", count: 5000)))
    #expect(key.value.hasPrefix("long-") && key.value.utf8.count == 18)
  }
}
