import Testing

@testable import NotesCore

struct ImportLedgerTests {
  private static let one = "0123456789abc"
  private static let other = "zzzzzzzzzzzzz"

  private func key(_ value: String) throws -> AnnotationKey {
    try #require(AnnotationKey(source: "zotero", value: value))
  }

  private func recording(_ said: [String: String], in text: String) throws -> String {
    var entries: [AnnotationKey: AnnotationFingerprint] = [:]
    for (value, print) in said { entries[try key(value)] = AnnotationFingerprint(print) }
    let bytes = ImportLedger(Document(of: text)).edits(recording: entries).applied(to: Array(text.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func linesAreReadAndOthersKept() throws {
    let text = "## 批注\n\n<!-- imported\nzotero:B \(Self.one)\n? what is this\nzotero:C short\n-->\n"
    let ledger = ImportLedger(Document(of: text))
    #expect(ledger[try key("B")]?.text == Self.one)
    #expect(Array(ledger.keys).count == 1)
    let more = try recording(["A": Self.one, "D": Self.other], in: text)
    #expect(
      more
        == "## 批注\n\n<!-- imported\nzotero:A \(Self.one)\nzotero:B \(Self.one)\n? what is this\nzotero:C short\nzotero:D \(Self.other)\n-->\n"
    )
  }

  @Test func aLineIsChangedInItsPlace() throws {
    let text = "## Annotations\n<!-- imported\nzotero:B   \(Self.one)  \n-->\n"
    #expect(try recording(["B": Self.other], in: text) == text.replacing(Self.one, with: Self.other))
    #expect(try recording(["B": Self.one], in: text) == text)
  }

  @Test func theLastOfSeveralLinesCounts() throws {
    let text =
      "## 批注\n\n<!-- imported\nzotero:B \(Self.one)\nzotero:B \(Self.other)\n-->\n\n<!-- imported\nzotero:C \(Self.one)\n-->\n"
    let ledger = ImportLedger(Document(of: text))
    #expect(ledger[try key("B")]?.text == Self.other)
    #expect(ledger[try key("C")]?.text == Self.one)
    let changed = try recording(["B": Self.one, "C": Self.other], in: text)
    #expect(ImportLedger(Document(of: changed))[try key("B")]?.text == Self.one)
    #expect(ImportLedger(Document(of: changed))[try key("C")]?.text == Self.other)
  }

  @Test(arguments: ["## 批注", "## 批注\n\n> [!quote]\n> x\n", "## 批注\nwords\n", "## 批注\n\n<!-- imported -->\n"])
  func aNewLedgerStandsBelowTheHeading(text: String) throws {
    let result = try recording(["A": Self.one], in: text)
    let document = Document(of: result)
    #expect(ImportLedger(document)[try key("A")]?.text == Self.one)
    #expect(document.comments.count == 1 && result.hasPrefix("## 批注\n\n<!-- imported\nzotero:A \(Self.one)"))
    #expect(
      document.annotations.map(document.content)
        == Document(of: text).annotations.map(Document(of: text).content))
  }

  @Test func aCommentElsewhereIsNoLedger() throws {
    let text =
      "<!-- imported\nzotero:A \(Self.one)\n-->\n\n## 批注\n\n## 别的\n\n<!-- imported\nzotero:A \(Self.one)\n-->\n"
    #expect(ImportLedger(Document(of: text))[try key("A")] == nil)
  }

  @Test func ledgersOfTwoTextsBecomeOne() {
    let one =
      "## 批注\n\n<!-- imported\nzotero:B 0000000000001\n-->\n\n> [!quote] p. 1\n> a\n\n^aaaaaa\n\n评语。\n"
    let two =
      "<!-- imported\nzotero:A 0000000000002\nzotero:B 0000000000003\nmine\n-->\n\n> [!quote] p. 2\n> b\n\n^bbbbbb\n"
    let document = Document(of: one + "\n" + two)
    let edits = ImportLedger(document).gatheringEdits()
    let text = String(decoding: edits.applied(to: document.source.bytes), as: UTF8.self)
    #expect(
      text
        == "## 批注\n\n<!-- imported\nzotero:A 0000000000002\nzotero:B 0000000000003\nmine\n-->\n\n> [!quote] p. 1\n> a\n\n^aaaaaa\n\n评语。\n\n> [!quote] p. 2\n> b\n\n^bbbbbb\n"
    )
    #expect(ImportLedger(Document(of: text)).gatheringEdits().isEmpty)
    #expect(ImportLedger(Document(of: one)).gatheringEdits().isEmpty)
  }

  /// What is left where two branches each did the first import, and both sides were kept.
  private static let twoEnds =
    "## 批注\n\n<!-- imported\nzotero:A \(one)\n-->\n\n> [!quote] p. 1\n> a\n\n^aaaaaa\n\n<!-- zotero:A -->\nzotero:B \(one)\nzotero:C \(one)\n-->\n"

  @Test func linesBelowTheEndOfTheCommentAreRead() throws {
    let ledger = ImportLedger(Document(of: Self.twoEnds))
    #expect(Set(ledger.keys.map(\.text)) == ["zotero:A", "zotero:B", "zotero:C"])
    #expect(ledger[try key("C")]?.text == Self.one)
    let text = "## 批注\n\nzotero:B \(Self.one) x\nzotero:B short\nzotero:B\n\n## 别的\n\nzotero:B \(Self.one)\n"
    #expect(Array(ImportLedger(Document(of: text)).keys).isEmpty)
  }

  @Test func aLineOfTheCommentCountsBeforeOneBelowIt() throws {
    #expect(try recording(["B": Self.one], in: Self.twoEnds) == Self.twoEnds)
    let changed = try recording(["B": Self.other], in: Self.twoEnds)
    #expect(
      changed == Self.twoEnds.replacing("\n-->\n\n>", with: "\nzotero:B \(Self.other)\n-->\n\n>"))
    #expect(ImportLedger(Document(of: changed))[try key("B")]?.text == Self.other)
  }

  @Test func aKeyAloneIsRemembered() throws {
    let text = "## 批注\n\n<!-- imported\nzotero:B\nzotero:C \(Self.one)\nzotero:C\n-->\n"
    let ledger = ImportLedger(Document(of: text))
    #expect(ledger.remembers(try key("B")))
    #expect(ledger[try key("B")] == nil)
    #expect(ledger[try key("C")]?.text == Self.one)
    #expect(
      try recording(["B": Self.other], in: text)
        == text.replacing("zotero:B\n", with: "zotero:B \(Self.other)\n"))
  }

  @Test(arguments: ["<!--imported\n", "<!-- imported  \n", "<!--\timported\t\n"])
  func theFirstWordIsNoLineOfItsOwn(opening: String) {
    let text =
      "## 批注\n\n\(opening)zotero:B\n-->\n\n\(opening)zotero:A \(Self.one)\nmine\n-->\n"
    let edits = ImportLedger(Document(of: text)).gatheringEdits()
    #expect(
      String(decoding: edits.applied(to: Array(text.utf8)), as: UTF8.self)
        == "## 批注\n\n<!-- imported\nzotero:A \(Self.one)\nzotero:B\nmine\n-->\n")
  }

  @Test func aLineOfEitherFormIsReadAndChangedInItsPlace() throws {
    let text = "## 批注\n\n<!-- imported\nzotero:A \(Self.one)\nzotero:B  \(Self.one)  \(Self.other)  \n-->\n"
    let ledger = ImportLedger(Document(of: text))
    let old = ledger[try key("A")]
    #expect(old?.text == Self.one && old?.comment == nil)
    #expect(ledger[try key("B")]?.text == "\(Self.one) \(Self.other)")
    let parted = "\(Self.other) \(Self.one)"
    #expect(
      try recording(["A": parted, "B": parted], in: text)
        == "## 批注\n\n<!-- imported\nzotero:A \(parted)\nzotero:B  \(parted)  \n-->\n")
    #expect(try recording(["B": "\(Self.one) \(Self.other)"], in: text) == text)
  }
}
