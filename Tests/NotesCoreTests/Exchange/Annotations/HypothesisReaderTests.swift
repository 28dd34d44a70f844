import Testing

@testable import NotesCore

struct HypothesisReaderTests {
  private static let rows = """
    [
      {"id": "T0DIXsSWEeqQ1LfYkGJYfg", "created": "2024-05-02T08:00:00.000000+00:00", "updated": "2024-05-02T08:00:00",
       "user": "acct:reader@hypothes.is", "uri": "https://arxiv.org/pdf/2312.00752.pdf#page=2", "text": "为什么？",
       "tags": ["to check", "要点"], "group": "__world__", "document": {"title": ["Mamba.pdf"]},
       "target": [{"source": "https://arxiv.org/pdf/2312.00752.pdf", "selector": [
         {"type": "TextPositionSelector", "start": 900, "end": 920},
         {"type": "TextQuoteSelector", "exact": "hardware-aware\\n      algorithm", "prefix": "a ", "suffix": "."},
         {"type": "PageSelector", "index": 3, "label": "4"}]}]},
      {"id": "-early_one", "created": "2024-05-01T08:00:00Z", "uri": "https://arxiv.org/pdf/2312.00752.pdf", "text": "",
       "tags": [], "document": {"title": ["Mamba.pdf"]},
       "target": [{"selector": [{"type": "TextPositionSelector", "start": 10, "end": 20},
         {"type": "TextQuoteSelector", "exact": "foundation models"}, {"type": "PageSelector", "index": 0}]}]},
      {"id": "reply", "created": "2024-05-03T08:00:00Z", "uri": "https://arxiv.org/pdf/2312.00752.pdf", "text": "Yes",
       "tags": [], "references": ["T0DIXsSWEeqQ1LfYkGJYfg"], "target": [{"source": "x"}]},
      {"id": "page-note", "created": "2024-05-03T08:00:00Z", "uri": "https://example.org/post", "text": "A good page.",
       "tags": [], "document": {"title": ["A post"]}, "target": [{"source": "https://example.org/post"}]}
    ]
    """

  @Test(arguments: [
    (#"慢慢读，\n   才读得懂。"#, "慢慢读，才读得懂。"), (#"用\n\n  Mamba\n模型"#, "用 Mamba 模型"), (#"慢 慢\r\n読む"#, "慢 慢読む"),
  ])
  func breaksBetweenChineseCharactersLeaveNothing(exact: String, words: String) throws {
    let file = try importFile(
      Self.rows.replacing(#"hardware-aware\n      algorithm"#, with: exact), from: .hypothesis)
    #expect(file.drafts[1].words == words)
  }

  @Test(arguments: [
    #"{"total": 4, "rows": ROWS}"#, #"{"export_userid": "reader", "annotations": ROWS}"#, "ROWS",
  ])
  func anAnswerAndAnExportAreRead(form: String) throws {
    let file = try importFile(form.replacing("ROWS", with: Self.rows), from: .hypothesis)
    #expect(file.works.map(\.title) == ["Mamba.pdf", "A post"])
    #expect(file.works[0].identifiers == [try #require(Identifier(parsing: "2312.00752"))])
    #expect(
      file.works[0].annotations.map(\.key.text) == [
        "hypothesis:-early_one", "hypothesis:T0DIXsSWEeqQ1LfYkGJYfg",
      ])
    #expect(file.skipped == [.reply: 1])
    let draft = file.drafts[1]
    #expect(draft.words == "hardware-aware algorithm" && draft.comment == "为什么？ #to-check #要点")
    #expect(draft.locator == "p. 4" && draft.date == "2024-05-02")
    #expect(file.drafts[0].locator == "p. 1")
    #expect(file.drafts[2].kind == .note && file.drafts[2].words == "A good page.")
  }

  @Test(arguments: [
    (#"{"type": "MediaTimeSelector", "start": 751.25, "end": 760}"#, "12:31"),
    (#"{"type": "MediaTimeSelector", "start": 3723, "end": 3730}"#, "1:02:03"),
    (#"{"type": "EPUBContentSelector", "url": "/2.xhtml", "title": "Chapter two"}"#, "Chapter two"),
    (#"{"type": "MediaTimeSelector", "start": -1}"#, nil), (#"{"type": "PageSelector"}"#, nil),
  ])
  func otherPlacesAreKeptToo(selector: String, locator: String?) throws {
    let file = try importFile(
      """
      {"rows": [{"id": "a", "uri": "https://example.org", "text": "x", "target": [{"selector": [\(selector)]}]}]}
      """, from: .hypothesis)
    #expect(file.drafts.map(\.locator) == [locator])
  }
}
