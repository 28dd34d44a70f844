import Testing

@testable import NotesCore

struct ImportFileTests {
  private static let zotero = #"[{"itemType": "annotation", "key": "A", "annotationText": "x"}]"#
  private static let hypothesis = #"{"total": 1, "rows": [{"id": "a", "uri": "https://a.org", "text": "x"}]}"#
  private static let readwise = #"{"results": [{"title": "x", "highlights": []}]}"#
  private static let table = "Highlight,Book Title\nx,y\n"

  @Test(arguments: [
    (zotero, ImportSource.hypothesis, "zotero"), (zotero, .readwise, "zotero"),
    (hypothesis, .zotero, "hypothesis"),
    (hypothesis, .readwise, "hypothesis"), (readwise, .zotero, "readwise"),
    (readwise, .hypothesis, "readwise"),
    (table, .zotero, "readwise"), (#"[{"data": {"itemType": "book"}}]"#, .hypothesis, "zotero"),
    (#"{"items": [{"attachments": []}]}"#, .readwise, "zotero"),
    (#"{"export_userid": "x", "annotations": []}"#, .zotero, "hypothesis"),
  ])
  func aFileOfAnotherSourceIsKnown(text: String, source: ImportSource, other: String) {
    let error = NotesError.thrown { _ = try importFile(text, from: source) }
    #expect(error?.hints.first?.english == "use `--from \(other)`")
  }

  @Test(
    arguments: ImportSource.allCases, [#"{"title": "x"}"#, "title: x\n", "a,b\n1,2\n", "\u{0}\u{1}", "3"])
  func aFileOfNoSourceSaysWhatIsWanted(source: ImportSource, text: String) {
    let error = NotesError.thrown { _ = try importFile(text, from: source) }
    #expect(error?.kind == .usage && error?.hints == [source.expectation])
  }

  @Test(arguments: ImportSource.allCases) func anEmptyListIsNoMistake(source: ImportSource) throws {
    #expect(try importFile("[]", from: source).works.isEmpty)
  }

  @Test(arguments: ImportSource.allCases, ["[{}]", "[1]"]) func aFileOfWhichNothingIsUnderstoodSaysSo(
    source: ImportSource, text: String
  ) {
    let error = NotesError.thrown { _ = try importFile(text, from: source) }
    #expect(error?.kind == .usage && error?.hints == [source.expectation])
    #expect(error?.message.english == "export: its one entry is not understood as \(source.name)'s")
  }

  @Test(arguments: [
    (ImportSource.zotero, zotero), (.hypothesis, #"[{"id": "a", "uri": "https://a.org", "text": "x"}]"#),
    (.readwise, #"[{"title": "x", "highlights": [{"id": 1, "text": "x"}]}]"#),
  ])
  func whatIsNotUnderstoodIsCounted(source: ImportSource, text: String) throws {
    let file = try importFile(String(text.dropLast()) + ", {}, 3]", from: source)
    #expect(file.annotationCount == 1 && file.skipped == [.unknown: 2])
  }

  @Test func malformedJSONIsShownWhereItIs() {
    let error = NotesError.thrown { _ = try importFile("[\n  {\"key\": }\n]", from: .zotero) }
    let diagnostic = error?.diagnostics.first
    #expect(diagnostic?.start.line == 2 && diagnostic?.start.column == 11)
    #expect(diagnostic?.message.chinese == "这不是 JSON：这里应当是一个值")
  }

  @Test func whatStandsInAFileTwiceCountsOnce() throws {
    let item = #"{"itemType": "annotation", "key": "A", "annotationText": "x"}"#
    let file = try importFile("[\(item), \(item)]", from: .zotero)
    #expect(file.annotationCount == 1 && file.skipped == [.repeated: 1])
  }

  @Test func controlCharactersAreLeftOutAndCounted() throws {
    let file = try importFile(
      #"[{"itemType": "annotation", "key": "A", "annotationText": "a\u001b[31mb\u0000", "annotationComment": "c\u0007"}]"#,
      from: .zotero)
    #expect(file.drafts.map(\.words) == ["a[31mb"] && file.drafts[0].comment == "c" && file.controlCount == 3)
  }

  @Test func aFileOfManySameWordsIsNoReaders() throws {
    let items = (0..<50).map {
      #"{"itemType": "annotation", "key": "A\#($0)", "annotationText": "x", "annotationComment": "\#($0)"}"#
    }
    let file = try importFile("[\(items.joined(separator: ","))]", from: .zotero)
    #expect(file.annotationCount == 20 && file.skipped == [.repeated: 30])
  }
}
