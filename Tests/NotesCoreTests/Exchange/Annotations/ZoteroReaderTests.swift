import Testing

@testable import NotesCore

struct ZoteroReaderTests {
  /// As the web API gives items: each in `data`, in the order of their last changes.
  private static let answer = """
    [
      {"key": "ANNB2222", "data": {"key": "ANNB2222", "itemType": "annotation", "parentItem": "FILE2222",
        "annotationType": "note", "annotationComment": "和 S4 比较", "annotationColor": "#a28ae5",
        "annotationPageLabel": "7", "annotationSortIndex": "00006|000000|00100", "tags": [],
        "dateAdded": "2024-03-02T10:00:00Z"}},
      {"key": "ANNA2222", "data": {"key": "ANNA2222", "itemType": "annotation", "parentItem": "FILE2222",
        "annotationType": "highlight", "annotationText": "selective state spaces",
        "annotationComment": "The point.", "annotationPageLabel": "3",
        "annotationSortIndex": "00002|001103|00405", "tags": [{"tag": "state space"}, {"tag": "要点", "type": 1}],
        "dateAdded": "2024-03-01T09:30:00Z", "dateModified": "2024-03-05T09:30:00Z"}},
      {"key": "INKA2222", "data": {"key": "INKA2222", "itemType": "annotation", "parentItem": "FILE2222",
        "annotationType": "ink", "annotationComment": "", "annotationPageLabel": "4", "tags": []}},
      {"key": "IMGA2222", "data": {"key": "IMGA2222", "itemType": "annotation", "parentItem": "FILE2222",
        "annotationType": "image", "annotationComment": "图 2", "annotationPageLabel": "",
        "annotationPosition": "{\\"pageIndex\\": 8, \\"rects\\": []}",
        "annotationSortIndex": "00008|000000|00100", "tags": []}},
      {"key": "FILE2222", "data": {"key": "FILE2222", "itemType": "attachment", "parentItem": "WORK2222",
        "title": "Full Text PDF", "contentType": "application/pdf"}},
      {"key": "NOTE2222", "data": {"key": "NOTE2222", "itemType": "note", "parentItem": "WORK2222",
        "note": "<p>all of it</p>"}},
      {"key": "WORK2222", "data": {"key": "WORK2222", "itemType": "preprint", "title": "Mamba",
        "DOI": "10.48550/arXiv.2312.00752", "url": "http://arxiv.org/abs/2312.00752",
        "archiveID": "arXiv:2312.00752", "extra": "arXiv:2312.00752 [cs]\\nother: 1"}}
    ]
    """

  @Test(arguments: [
    (#""key": "ANNA2222", "itemType""#, 1, ["zotero:ANNB2222", "zotero:IMGA2222"]),
    (#""key": "FILE2222", "itemType""#, 4, []), (#""key": "WORK2222", "itemType""#, 4, []),
  ])
  func whatLiesInTheBinIsLeftOut(item: String, count: Int, kept: [String]) throws {
    for mark in [#""deleted": 1"#, #""deleted": true"#] {
      let text = Self.answer.replacing(item, with: mark + ", " + item)
      let file = try importFile(text, from: .zotero)
      #expect(file.skipped[.deleted] == count)
      #expect(file.works.flatMap { $0.annotations.map(\.key.text) } == kept)
    }
    let text = Self.answer.replacing(item, with: #""deleted": 0, "# + item)
    #expect(try importFile(text, from: .zotero).skipped[.deleted] == nil)
  }

  @Test func annotationsOfTheWebAPIComeInTheOrderOfTheWork() throws {
    let file = try importFile(Self.answer, from: .zotero)
    #expect(file.works.map(\.title) == ["Mamba"])
    #expect(Set(file.works[0].identifiers) == [try #require(Identifier(parsing: "2312.00752"))])
    #expect(
      file.works[0].annotations.map(\.key.text) == ["zotero:ANNA2222", "zotero:ANNB2222", "zotero:IMGA2222"])
    #expect(
      file.drafts[0]
        == AnnotationDraft(
          locator: "p. 3", date: "2024-03-01", words: "selective state spaces",
          comment: "The point. #state-space #要点", keys: file.drafts[0].keys))
  }

  @Test func aCommentAloneIsAReadersNote() throws {
    let draft = try importFile(Self.answer, from: .zotero).drafts[1]
    #expect(
      draft.kind == .note && draft.words == "和 S4 比较" && draft.comment.isEmpty && draft.locator == "p. 7")
  }

  @Test func anAreaWithACommentCountsAndInkDoesNot() throws {
    let file = try importFile(Self.answer, from: .zotero)
    #expect(file.drafts[2].words == "图 2" && file.drafts[2].locator == "p. 9")
    #expect(file.skipped == [.empty: 1, .itemNote: 1])
  }

  @Test func bareItemsAreReadToo() throws {
    let file = try importFile(
      """
      [{"key": "ANNA2222", "itemType": "annotation", "parentItem": "FILE2222", "annotationType": "underline",
        "annotationText": "words", "annotationPageLabel": "xii"},
       {"key": "FILE2222", "itemType": "attachment", "title": "A post", "url": "https://example.org/post#part"}]
      """, from: .zotero)
    #expect(file.works.map(\.title) == ["A post"])
    #expect(file.works[0].addresses == ["https://example.org/post"])
    #expect(file.drafts[0].locator == "p. xii" && file.drafts[0].date == nil)
  }

  @Test(arguments: [
    #"{"items": [{"itemType": "book", "title": "Book", "ISBN": "978-0-13-110362-7", "attachments": [{"path": "b.pdf", "annotations": [ANNOTATION]}]}]}"#,
    #"{"jsonrpc": "2.0", "result": [{"path": "/papers/Book.pdf", "annotations": [ANNOTATION]}], "id": null}"#,
  ])
  func annotationsInsideOfTheirAttachmentsAreRead(form: String) throws {
    let annotation = """
      {"key": "WK353242", "itemType": "annotation", "parentItem": "K254PIHU", "annotationType": "highlight",
       "annotationText": "words", "annotationPageLabel": "101"}
      """
    let file = try importFile(form.replacing("ANNOTATION", with: annotation), from: .zotero)
    #expect(file.works.count == 1 && file.works[0].title.hasPrefix("Book"))
    #expect(file.drafts.map(\.words) == ["words"] && file.drafts[0].locator == "p. 101")
  }

  @Test func anAnnotationWhoseWorkIsNotThereIsNotLost() throws {
    let file = try importFile(
      #"[{"itemType": "annotation", "key": "ANNA2222", "parentItem": "GONE2222", "annotationText": "words"}]"#,
      from: .zotero)
    #expect(file.works.map(\.label) == ["GONE2222"] && file.annotationCount == 1)
  }

  @Test func itemsThatAreInsideOfEachOtherEnd() throws {
    let file = try importFile(
      """
      [{"itemType": "annotation", "key": "A", "parentItem": "B", "annotationText": "words"},
       {"itemType": "attachment", "key": "B", "parentItem": "C", "title": "b"},
       {"itemType": "attachment", "key": "C", "parentItem": "B", "title": "c"}]
      """, from: .zotero)
    #expect(file.annotationCount == 1)
  }

  @Test(arguments: [
    ("H<sub>2</sub>O in <i>E. coli</i> and <b>x<sup>2</sup></b>", "H2O in E. coli and x2"),
    ("a < b <br> <u>c</u> <span>d</span>", "a < b <br> <u>c</u> <span>d</span>"),
    ("<<i>i> </ i> <I>", "<i> </ i> <I>"), ("<i", "<i"),
  ])
  func tagsForFormsOfLettersAreTakenAway(text: String, words: String) throws {
    let file = try importFile(
      #"[{"itemType": "annotation", "key": "A", "annotationText": "\#(text)", "annotationComment": "<i>c</i>"}]"#,
      from: .zotero)
    #expect(file.drafts.map(\.words) == [words])
    #expect(file.drafts[0].comment.contains("i>c"))
  }
}
