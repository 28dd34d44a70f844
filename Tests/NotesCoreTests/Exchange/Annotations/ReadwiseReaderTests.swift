import Testing

@testable import NotesCore

struct ReadwiseReaderTests {
  private static let books = """
    {"count": 2, "nextPageCursor": null, "results": [
      {"user_book_id": 123, "title": "Deep Work", "readable_title": "Deep Work", "author": "Cal Newport",
       "category": "books", "source": "kindle", "source_url": null, "unique_url": null, "highlights": [
         {"id": 456, "text": "Later.", "location": 30, "location_type": "page", "note": "", "color": "yellow",
          "highlighted_at": "2024-01-03T00:00:00Z", "tags": []},
         {"id": 455, "text": "Deep work is hard.\\nAnd rare.", "location": 12, "location_type": "page",
          "note": "同意", "highlighted_at": "2024-01-02T00:00:00Z", "tags": [{"id": 1, "name": "focus"}]},
         {"id": 457, "text": "Gone.", "is_deleted": true, "location": 1, "location_type": "page", "tags": []}]},
      {"user_book_id": 124, "title": "A talk", "category": "podcasts", "source_url": "https://example.org/talk",
       "highlights": [{"id": 9, "text": "Said.", "location": 62, "location_type": "time_offset", "tags": []},
         {"id": 10, "text": "Also said.", "location": 99, "location_type": "order", "tags": []}]}]}
    """

  @Test func booksOfTheExportAPIAreRead() throws {
    let file = try importFile(Self.books, from: .readwise)
    #expect(file.works.map(\.title) == ["Deep Work", "A talk"])
    #expect(file.works[0].annotations.map(\.key.text) == ["readwise:455", "readwise:456"])
    #expect(file.works[1].addresses == ["https://example.org/talk"])
    #expect(
      file.drafts[0]
        == AnnotationDraft(
          locator: "p. 12", date: "2024-01-02", words: "Deep work is hard.\nAnd rare.",
          comment: "同意 #focus", keys: file.drafts[0].keys))
    #expect(file.drafts[2...].map(\.locator) == ["1:02", nil])
    #expect(file.skipped == [.deleted: 1])
  }

  private static let table = """
    Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
    "She said ""yes"",
    and left.",The Slow Book,Mara Ellison,B00X,Key idea,yellow,".favorite, deep work",page,12,2020-10-05 10:15:30+00:00,
    第二条。,慢书,作者,,,,,location,345,2020-10-06 08:00:00+00:00,
    Thrown away,The Slow Book,,,,,discard,page,1,2020-10-06,
    ,The Slow Book,,,,,,page,1,2020-10-06,

    """

  @Test(arguments: ["\n", "\r\n"]) func theTableIsRead(lineBreak: String) throws {
    let file = try importFile("\u{FEFF}" + Self.table.replacing("\n", with: lineBreak), from: .readwise)
    #expect(file.works.map(\.title) == ["The Slow Book", "慢书"])
    let draft = file.drafts[0]
    #expect(draft.words == "She said \"yes\",\nand left." && draft.locator == "p. 12")
    #expect(draft.comment == "Key idea #favorite #deep-work" && draft.date == "2020-10-05")
    #expect(file.drafts[1].locator == "loc. 345")
    #expect(file.skipped == [.deleted: 1, .empty: 1])
  }

  @Test func aHighlightOfTheTableGoesByItsWords() throws {
    let first = try importFile(Self.table, from: .readwise).works.flatMap(\.annotations)
    let noted = try importFile(Self.table.replacing("Key idea", with: "Another"), from: .readwise).works
      .flatMap(\.annotations)
    #expect(first.map(\.key) == noted.map(\.key))
    #expect(first[0].key.value.hasPrefix("text-") && first[0].key != first[1].key)
    #expect(first[0].fingerprint != noted[0].fingerprint)
  }

  @Test func theSameWordsAtTwoLocationsAreTwoHighlights() throws {
    let file = try importFile(
      """
      Highlight,Book Title,Note,Location Type,Location
      So it goes.,A Book,first,page,2
      So it goes.,A Book,second,page,73

      """, from: .readwise)
    #expect(file.drafts.map(\.comment) == ["first", "second"] && file.skipped.isEmpty)
  }

  @Test(arguments: [
    ("page", "12", "p. 12"), ("location", "1234", "loc. 1234"), ("location", "0", nil), ("location", "", nil),
    ("location", "x", nil), ("order", "7", nil), ("offset", "78999682", nil),
    ("time_timestamp", "62", "1:02"),
  ])
  func aLocationIsAPlaceThatSortsAndReadsBack(kind: String, location: String, locator: String?) throws {
    let file = try importFile(
      "Highlight,Book Title,Note,Location Type,Location\nx,y,z,\(kind),\(location)\n", from: .readwise)
    #expect(file.drafts.map(\.locator) == [locator])
  }

  @Test func locationsStandInTheirOrder() throws {
    let file = try importFile(
      "Highlight,Book Title,Location Type,Location\nlate,y,location,1010\nearly,y,location,345\n",
      from: .readwise)
    let note = Note(id: "y", path: "notes/y.md", section: "")
    let result = try NoteImport(
      of: file.works[0].annotations, into: note, Array("---\ntitle: y\n---\n".utf8), heading: .english,
      takesUpdates: false)
    let document = Document(of: String(decoding: result.file.new ?? [], as: UTF8.self))
    #expect(document.annotations.map { $0.locator?.text } == ["loc. 345", "loc. 1010"])
  }

  @Test func aTableThatIsCutOffIsRefused() {
    let error = NotesError.thrown {
      _ = try importFile("Highlight,Book Title,Note\nx,y,z\nw,y", from: .readwise)
    }
    #expect(error?.kind == .inputOutput && error?.diagnostics.first?.start.line == 3)
  }
}
