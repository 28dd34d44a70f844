import Testing

@testable import NotesCore

struct NoteImportTests {
  private static let note = "---\ntitle: Mamba\ntype: paper\n---\n\n一句话。\n"

  private func annotation(
    _ key: String, _ words: String, page: Int, comment: String = ""
  ) throws -> ImportedAnnotation {
    let key = try #require(AnnotationKey(source: "zotero", value: key))
    return try #require(
      ImportedAnnotation(
        key, .init(words: words, comment: comment, locator: "p. \(page)", date: "2024-03-01")))
  }

  private func importing(
    _ annotations: [ImportedAnnotation], into text: String, updates: Bool = false
  ) throws -> (text: String, counts: [NoteImport.Outcome: Int]) {
    let note = Note(id: "mamba", path: "notes/mamba.md", section: "")
    let result = try NoteImport(
      of: annotations, into: note, Array(text.utf8), heading: .english, takesUpdates: updates)
    return (String(decoding: result.file.new ?? [], as: UTF8.self), result.counts)
  }

  private func imported(updates: Bool = false) throws -> String {
    try importing(
      [annotation("B", "Second.", page: 9), annotation("A", "First.", page: 2, comment: "Why. [[x]]")],
      into: Self.note
    ).text
  }

  @Test func annotationsStandBelowTheLedgerInTheOrderOfPages() throws {
    let (first, second) = (
      try annotation("A", "First.", page: 2, comment: "Why. [[x]]"), try annotation("B", "Second.", page: 9)
    )
    let text = try imported()
    let ids = Document(of: text).blocks.map(\.text)
    #expect(
      text == Self.note + """

        ## Annotations

        <!-- imported
        zotero:A \(first.fingerprint.text)
        zotero:B \(second.fingerprint.text)
        -->

        > [!quote] p. 2 · 2024-03-01
        >
        > First.

        ^\(ids[0])

        <!-- zotero:A -->

        Why. \\[[x]]

        > [!quote] p. 9 · 2024-03-01
        >
        > Second.

        ^\(ids[1])

        <!-- zotero:B -->

        """)
  }

  @Test func whatCameLaterStandsAtItsPlace() throws {
    let text = try imported()
    let result = try importing(
      [annotation("C", "Between.", page: 5), annotation("0", "Before.", page: 1)], into: text)
    let words = Document(of: result.text).annotations.map { Document(of: result.text).words(of: $0) }
    #expect(words == ["Before.", "First.", "Between.", "Second."])
    #expect(result.counts == [.new: 2])
    let ledger = result.text.split(separator: "\n").filter { $0.hasPrefix("zotero:") }.map { $0.prefix(8) }
    #expect(ledger == ["zotero:0", "zotero:A", "zotero:B", "zotero:C"])
  }

  /// The record where a reader may have moved it, or has written an annotation above it.
  @Test(arguments: [true, false]) func theRecordIsFoundWhereverItStands(isLast: Bool) throws {
    let text = try imported()
    let start = try #require(text.firstRange(of: "<!-- imported")?.lowerBound)
    let end = try #require(text.firstRange(of: "> [!quote]")?.lowerBound)
    let record = text[start..<end]
    let moved =
      isLast
      ? text.replacing(record, with: "") + "\n" + record
      : text.replacing(record, with: "> [!quote] p. 1\n> By hand.\n\n^abcdef\n\n" + record)
    var editor = AnnotationEditor(Source(path: "n.md", bytes: Array(moved.utf8)), heading: .english)
    try editor.delete(try #require(editor.document.annotations.last))
    try editor.delete(editor.document.annotations[0])
    let result = try importing(
      [
        annotation("A", "First.", page: 2, comment: "Why. [[x]]"), annotation("B", "Second.", page: 9),
        annotation("C", "Third.", page: 10),
      ], into: String(decoding: editor.source.bytes, as: UTF8.self))
    #expect(result.counts == (isLast ? [.new: 1, .deleted: 2] : [.new: 1, .deleted: 1, .known: 1]))
    #expect(result.text.ranges(of: "<!-- imported").count == 1)
  }

  // MARK: Two forms of one source

  private func highlight(_ key: String, _ words: String, comment: String = "") throws -> ImportedAnnotation {
    let key = try #require(AnnotationKey(source: "readwise", value: key))
    return try #require(ImportedAnnotation(key, .init(words: words, comment: comment, locator: "p. 2")))
  }

  @Test(arguments: [("text-1", "12"), ("12", "text-1")])
  func whatIsDeletedStaysAwayInTheOtherForm(one: String, other: String) throws {
    let text = try importing([highlight(one, "First."), highlight(one + "0", "Second.")], into: Self.note)
      .text
    var editor = AnnotationEditor(Source(path: "n.md", bytes: Array(text.utf8)), heading: .english)
    try editor.delete(editor.document.annotations[0])
    let deleted = String(decoding: editor.source.bytes, as: UTF8.self)
    let again = try importing([highlight(other, "First."), highlight(other + "0", "Second.")], into: deleted)
    #expect(again.counts == [.deleted: 1, .adopted: 1])
    #expect(
      try importing([highlight(other, "First."), highlight(one, "First.")], into: again.text).counts
        == [.deleted: 2])
    // The words of the same form are another highlight, and so are others at that place.
    #expect(try importing([highlight(one + "9", "First.")], into: deleted).counts == [.new: 1])
    #expect(try importing([highlight(other, "Third.")], into: deleted).counts == [.new: 1])
  }

  @Test func whatIsEditedIsKnownInTheOtherForm() throws {
    let text = try importing([highlight("12", "First.", comment: "A.")], into: Self.note).text
    let edited = text.replacing("> First.", with: "> First …")
    let again = try importing([highlight("text-1", "First.", comment: "A.")], into: edited)
    #expect(again.counts == [.adopted: 1] && again.text.contains("> First …"))
    #expect(again.text.contains("<!-- readwise:text-1 -->\n\n<!-- readwise:12 -->"))
    #expect(
      try importing([highlight("text-1", "First.", comment: "A.")], into: again.text).counts == [.known: 1])
    let news = try importing([highlight("text-1", "First.", comment: "B.")], into: edited)
    #expect(news.counts == [.changed: 1])
    let taken = try importing([highlight("text-1", "First.", comment: "B.")], into: news.text, updates: true)
    #expect(taken.counts == [.updated: 1] && taken.text.contains("\n\nB.\n"))
  }

  @Test func whatTheReaderEditedStays() throws {
    let edited = try imported().replacing("Why. \\[[x]]", with: "Why not? [[s4]]")
    let same = [
      try annotation("A", "First.", page: 2, comment: "Why. [[x]]"), try annotation("B", "Second.", page: 9),
    ]
    let result = try importing(same, into: edited, updates: true)
    #expect(result.text == edited && result.counts == [.known: 2])
    let changed = try annotation("A", "First.", page: 2, comment: "Why, indeed.")
    let kept = try importing([changed], into: edited, updates: true)
    #expect(kept.text == edited && kept.counts == [.conflicting: 1])
  }

  // MARK: The reader's comment below the words of the work

  @Test func whatTheReaderSaysBelowAQuoteDoesNotKeepItFromBeingCorrected() throws {
    let said = try imported().replacing("<!-- zotero:B -->\n", with: "<!-- zotero:B -->\n\nMine. [[s4]]\n")
    let changed = try annotation("B", "Second, corrected.", page: 9)
    #expect(try importing([changed], into: said).counts == [.changed: 1])
    let taken = try importing([changed], into: said, updates: true)
    #expect(taken.counts == [.updated: 1])
    let old = try annotation("B", "Second.", page: 9).fingerprint.text
    #expect(
      taken.text
        == said.replacing("> Second.", with: "> Second, corrected.")
        .replacing(old, with: changed.fingerprint.text))
    #expect(try importing([changed], into: taken.text, updates: true).counts == [.known: 1])
    let commented = try annotation("B", "Second, corrected.", page: 9, comment: "Theirs.")
    #expect(try importing([commented], into: taken.text, updates: true).counts == [.conflicting: 1])
  }

  @Test func theReadersWordsStayWhereTheSourceChangesItsComment() throws {
    let edited = try imported().replacing("> First.", with: "> First …")
    let changed = try annotation("A", "First.", page: 2, comment: "Why, indeed.")
    let taken = try importing([changed], into: edited, updates: true)
    #expect(taken.counts == [.updated: 1] && taken.text.contains("> First …\n"))
    #expect(taken.text.contains("<!-- zotero:A -->\n\nWhy, indeed.\n"))
  }

  @Test func aChangeOfBothIsTakenInPart() throws {
    let edited = try imported().replacing("Why. \\[[x]]", with: "Why not? [[s4]]")
    let changed = try annotation("A", "First!", page: 2, comment: "Theirs.")
    #expect(try importing([changed], into: edited).counts == [.changed: 1, .conflicting: 1])
    let taken = try importing([changed], into: edited, updates: true)
    #expect(taken.counts == [.updated: 1, .conflicting: 1])
    #expect(taken.text.contains("> First!\n") && taken.text.contains("Why not? [[s4]]\n"))
    let again = try importing([changed], into: taken.text, updates: true)
    #expect(again.text == taken.text && again.counts == [.conflicting: 1])
  }

  /// The ledger of a note that was imported into when one fingerprint stood for all of an annotation.
  private func aged(_ text: String) throws -> String {
    try text.replacing(
      annotation("A", "First.", page: 2, comment: "Why. [[x]]").fingerprint.text, with: "86srsrcse2nt5"
    )
    .replacing(annotation("B", "Second.", page: 9).fingerprint.text, with: "da9527y1e96xc")
  }

  @Test func anOldLineIsReadAndStaysUntilItIsWrittenAnyway() throws {
    let text = try aged(imported())
    let same = [
      try annotation("A", "First.", page: 2, comment: "Why. [[x]]"), try annotation("B", "Second.", page: 9),
    ]
    let result = try importing(same, into: text, updates: true)
    #expect(result.text == text && result.counts == [.known: 2])
    let said = text.replacing("<!-- zotero:B -->\n", with: "<!-- zotero:B -->\n\nMine.\n")
    let changed = try annotation("B", "Second!", page: 9)
    let taken = try importing([same[0], changed], into: said, updates: true)
    #expect(taken.counts == [.known: 1, .updated: 1])
    #expect(
      taken.text
        == said.replacing("> Second.", with: "> Second!").replacing(
          "da9527y1e96xc", with: changed.fingerprint.text))
  }

  @Test func anOldLineThatFitsNothingLeavesTheReadersEdit() throws {
    let edited = try aged(imported()).replacing("> Second.", with: "> Second …").replacing(
      "<!-- zotero:B -->\n", with: "<!-- zotero:B -->\n\nMine.\n")
    let result = try importing([annotation("B", "Second!", page: 9)], into: edited, updates: true)
    #expect(result.text == edited && result.counts == [.conflicting: 1])
  }

  @Test func whatTheSourceChangedIsTakenWhenAskedFor() throws {
    let text = try imported()
    let changed = try annotation("A", "First, and more.", page: 12, comment: "Other.")
    let reported = try importing([changed], into: text)
    #expect(reported.text == text && reported.counts == [.changed: 1])
    let taken = try importing([changed], into: text, updates: true)
    #expect(taken.counts == [.updated: 1])
    let (before, after) = (Document(of: text), Document(of: taken.text))
    let content = try #require(after.annotations.map(after.content).first { $0.keys == [changed.key] })
    #expect(
      content.words == "First, and more." && content.comment == "Other." && content.locator?.text == "p. 12")
    #expect(content.id == before.annotations[0].id?.text)
    #expect(ImportLedger(after)[changed.key] == changed.fingerprint)
    #expect(try importing([changed], into: taken.text).counts == [.known: 1])
  }

  @Test func aChangeThatTheReaderMadeTooIsNone() throws {
    let text = try imported().replacing("Second.", with: "Second!")
    let result = try importing([annotation("B", "Second!", page: 9)], into: text)
    #expect(result.counts == [.known: 1] && result.text != text)
    #expect(try importing([annotation("B", "Second.", page: 9)], into: result.text).counts == [.changed: 1])
  }

  @Test func whatTheReaderDeletedDoesNotComeBack() throws {
    let text = try imported()
    var editor = AnnotationEditor(Source(path: "n.md", bytes: Array(text.utf8)), heading: .english)
    for annotation in editor.document.annotations.reversed() { try editor.delete(annotation) }
    let deleted = String(decoding: editor.source.bytes, as: UTF8.self)
    let again = [try annotation("A", "First!", page: 2), try annotation("B", "Second.", page: 9)]
    let result = try importing(again, into: deleted, updates: true)
    #expect(result.text == deleted && result.counts == [.deleted: 2])
    let more = try importing([annotation("C", "Third.", page: 3)], into: deleted)
    let document = Document(of: more.text)
    #expect(document.annotations.count == 1 && document.comments.count == 2)
    #expect(document.comments[0].range.upperBound < document.annotations[0].range.lowerBound)
  }

  @Test func theReadersOwnQuoteIsAdopted() throws {
    let own =
      Self.note
      + "\n## 批注\n\nBefore them.\n\n> [!quote] p. 2\n> The  same\n> words.\n\n^k3v9qd\n\nMine. #tag\n"
    let same = try annotation("A", "The same words.", page: 2, comment: "Mine. #tag")
    let result = try importing([same], into: own)
    let ledger = "## 批注\n\n<!-- imported\nzotero:A \(same.fingerprint.text)\n-->\n"
    #expect(
      result.text
        == own.replacing("## 批注\n", with: ledger)
        .replacing("^k3v9qd\n", with: "^k3v9qd\n\n<!-- zotero:A -->\n"))
    #expect(result.counts == [.adopted: 1])
    #expect(try importing([same], into: result.text).counts == [.known: 1])
    let changed = try annotation("A", "Corrected words.", page: 2, comment: "Mine. #tag")
    #expect(try importing([changed], into: result.text, updates: true).counts == [.conflicting: 1])
  }

  @Test func oneQuoteIsAdoptedOnce() throws {
    let own = Self.note + "\n## 批注\n\n> [!quote] p. 2\n> attention\n\n^k3v9qd\n"
    let result = try importing(
      [annotation("A", "attention", page: 7), annotation("B", "attention", page: 2)], into: own)
    #expect(result.counts == [.adopted: 1, .new: 1])
    #expect(Document(of: result.text).annotations.count == 2)
  }

  @Test func anAnnotationThatNoLedgerKnowsCountsAsTheReaders() throws {
    let text = try imported()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let lost = lines.filter { !$0.hasPrefix("zotero:A ") }.joined(separator: "\n")
    let result = try importing([annotation("A", "First!", page: 2)], into: lost, updates: true)
    #expect(result.counts == [.known: 1] && result.text.contains("First.\n"))
    #expect(
      try importing([annotation("A", "First?", page: 2)], into: result.text, updates: true).counts == [
        .conflicting: 1
      ])
  }

  @Test(arguments: ["```\nopen\n", "<!-- open\n"]) func aNoteThatCannotHoldThemIsRefused(body: String) throws
  {
    let error = NotesError.thrown {
      _ = try importing([annotation("A", "First.", page: 2)], into: Self.note + body)
    }
    #expect(error?.kind == .refused)
  }

  @Test func linesEndAsThoseOfTheNote() throws {
    let text = Self.note.replacing("\n", with: "\r\n")
    let result = try importing([annotation("A", "First.", page: 2, comment: "a\nb")], into: text).text
    #expect(result == result.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n"))
    #expect(
      try importing([annotation("A", "First.", page: 2, comment: "a\nb")], into: result).counts == [.known: 1]
    )
  }

  private static let ownQuote = "\n## 批注\n\n> [!quote] p. 2\n> The words.\n\n^k3v9qd\n"

  @Test func anAdoptedQuoteWithoutACommentGetsTheSources() throws {
    let theirs = try annotation("A", "The words.", page: 2, comment: "Why.\n\nSo. #tag")
    let result = try importing([theirs, annotation("B", "More.", page: 3)], into: Self.note + Self.ownQuote)
    #expect(result.counts == [.adopted: 1, .new: 1])
    #expect(result.text.contains("^k3v9qd\n\n<!-- zotero:A -->\n\nWhy.\n\nSo. #tag\n\n> [!quote] p. 3"))
    let again = try importing([theirs, annotation("B", "More.", page: 3)], into: result.text)
    #expect(again.text == result.text && again.counts == [.known: 2])
    let changed = try annotation("A", "The words.", page: 2, comment: "No.")
    #expect(try importing([changed], into: result.text, updates: true).counts == [.updated: 1])
  }

  @Test func anAdoptedQuoteKeepsItsOtherKeysAboveTheComment() throws {
    let text = Self.note + Self.ownQuote + "\n<!-- hypothesis:x -->\n"
    let result = try importing([annotation("A", "The words.", page: 2, comment: "Why.")], into: text)
    #expect(
      result.text.hasSuffix("^k3v9qd\n\n<!-- zotero:A -->\n\n<!-- hypothesis:x -->\n\nWhy.\n"))
  }

  @Test func anAdoptedQuoteKeepsItsOwnCommentAndSaysSo() throws {
    let theirs = try annotation("A", "The words.", page: 2, comment: "Theirs.")
    let result = try importing([theirs], into: Self.note + Self.ownQuote + "\nMine.\n")
    #expect(result.text.hasSuffix("<!-- zotero:A -->\n\nMine.\n") && !result.text.contains("Theirs"))
    #expect(result.counts == [.conflicting: 1])
    #expect(try importing([theirs], into: result.text).counts == [.known: 1])
    let silent = try annotation("A", "The words.", page: 2)
    #expect(
      try importing([silent], into: Self.note + Self.ownQuote + "\nMine.\n").counts == [.adopted: 1])
  }

  @Test func aKeyThatWasTakenAwayComesBack() throws {
    let text = try imported()
    let same = try annotation("A", "First.", page: 2, comment: "Why. [[x]]")
    let lost = text.replacing("<!-- zotero:A -->\n\n", with: "")
    let result = try importing([same], into: lost)
    #expect(result.text == text && result.counts == [.adopted: 1])
    let bare = lost.replacing("Why. \\[[x]]\n\n", with: "")
    let kept = try importing([same], into: bare)
    #expect(kept.counts == [.adopted: 1] && !kept.text.contains("Why."))
    let changed = try annotation("A", "First.", page: 2, comment: "Other.")
    let updated = try importing([changed], into: lost, updates: true)
    #expect(updated.text.contains("<!-- zotero:A -->\n\nOther.\n") && updated.counts == [.updated: 1])
    #expect(try importing([changed], into: bare, updates: true).counts == [.conflicting: 1])
  }

  @Test func whatTwoFirstImportsLeftIsRead() throws {
    let (first, second) = (
      try annotation("A", "First.", page: 2), try annotation("B", "Second.", page: 9)
    )
    let text = try importing([first], into: Self.note).text + "zotero:B \(second.fingerprint.text)\n-->\n"
    let result = try importing([first, second], into: text)
    #expect(result.text == text && result.counts == [.known: 1, .deleted: 1])
  }

  @Test func aKeyWithoutAFingerprintIsRemembered() throws {
    let (first, second) = (
      try annotation("A", "First.", page: 2), try annotation("B", "Second.", page: 9)
    )
    let whole = try importing([first], into: Self.note).text
    let text = whole.replacing(" \(first.fingerprint.text)\n", with: "\nzotero:B\n")
    let result = try importing([first, second], into: text)
    #expect(result.counts == [.known: 1, .deleted: 1])
    #expect(
      result.text
        == whole.replacing("\(first.fingerprint.text)\n", with: "\(first.fingerprint.text)\nzotero:B\n"))
  }

  @Test func aNoteInTheMiddleOfAMergeIsRefused() throws {
    let text = Self.note + "\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n"
    let error = NotesError.thrown { _ = try importing([annotation("A", "First.", page: 2)], into: text) }
    #expect(error?.kind == .refused && error?.message.english.contains("notes/mamba.md") == true)
    #expect(error?.diagnostics.first?.start.line == 8)
  }
}
