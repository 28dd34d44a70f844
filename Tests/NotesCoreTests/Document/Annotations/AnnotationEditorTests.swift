import Testing

@testable import NotesCore

struct AnnotationEditorTests {
  private static let head = "---\ntitle: Mamba\ntype: paper\n---\n\n一句话。\n"
  private static let section =
    head + """

      ## 批注

      > [!quote] p. 5 · 2023-12-11
      >
      > The words.

      ^k3v9qd

      Why. #key-claim

      > [!note] p. 9
      > 我的。

      ^m4w0re

      """

  private func editor(_ text: String, heading: Language = .chinese) -> AnnotationEditor {
    AnnotationEditor(Source(path: "notes/mamba.md", bytes: Array(text.utf8)), heading: heading)
  }

  private func text(_ editor: AnnotationEditor) -> String {
    String(decoding: editor.source.bytes, as: UTF8.self)
  }

  // MARK: Insertion

  @Test func theFirstAnnotationGetsAHeading() throws {
    var editor = editor(Self.head)
    let id = try editor.insert(
      AnnotationDraft(
        locator: "p. 5", date: "2024-01-02", words: "A selection\nmechanism.", comment: "重要。 #要点"))
    #expect(
      text(editor) == Self.head + """

        ## 批注

        > [!quote] p. 5 · 2024-01-02
        >
        > A selection
        > mechanism.

        ^\(id)

        重要。 #要点

        """)
    #expect(editor.contents.map(\.tags) == [["要点"]])
  }

  @Test(arguments: [
    ("---\ntitle: a\n---\n", "---\ntitle: a\n---\n\n## Annotations\n\n> [!note]\n>\n> x\n\n^ID\n"),
    ("---\ntitle: a\n---", "---\ntitle: a\n---\n\n## Annotations\n\n> [!note]\n>\n> x\n\n^ID"),
    ("---\ntitle: a\n---\n\nb", "---\ntitle: a\n---\n\nb\n\n## Annotations\n\n> [!note]\n>\n> x\n\n^ID"),
    (
      "---\r\ntitle: a\r\n---\r\n\r\nb\r\n",
      "---\r\ntitle: a\r\n---\r\n\r\nb\r\n\r\n## Annotations\r\n\r\n> [!note]\r\n>\r\n> x\r\n\r\n^ID\r\n"
    ),
    ("", "## Annotations\n\n> [!note]\n>\n> x\n\n^ID\n"),
    ("\u{FEFF}", "\u{FEFF}## Annotations\n\n> [!note]\n>\n> x\n\n^ID\n"),
    ("\n", "## Annotations\n\n> [!note]\n>\n> x\n\n^ID\n"),
    ("\u{FEFF}b\n\n\n", "\u{FEFF}b\n\n## Annotations\n\n> [!note]\n>\n> x\n\n^ID\n\n\n"),
  ])
  func theFileKeepsItsEndAndItsLineBreaks(before: String, after: String) throws {
    var editor = editor(before, heading: .english)
    let id = try editor.insert(AnnotationDraft(.note, words: "x"))
    #expect(text(editor).utf8.elementsEqual(after.replacing("ID", with: id).utf8))
  }

  @Test(arguments: [
    ("p. 2", ["p. 2", "p. 5", "p. 9"]), ("p. 5", ["p. 5", "p. 5", "p. 9"]),
    ("pp. 6-7", ["p. 5", "pp. 6-7", "p. 9"]),
    ("p. 12", ["p. 5", "p. 9", "p. 12"]), ("§3", ["p. 5", "p. 9", "§3"]), ("开头", ["p. 5", "p. 9", "开头"]),
  ])
  func annotationsStandInPageOrder(locator: String, expected: [String]) throws {
    var editor = editor(Self.section)
    try editor.insert(AnnotationDraft(locator: locator, words: "新的。"))
    #expect(editor.contents.map { $0.locator?.text } == expected)
    let inserted = try #require(editor.document.annotations.first { editor.document.words(of: $0) == "新的。" })
    try editor.delete(inserted)
    #expect(text(editor) == Self.section)
  }

  @Test func anEmptySectionIsFilled() throws {
    var editor = editor("开头。\n\n## Annotations\n\n先说一句。\n\n## 其他\n\n别的。\n")
    let id = try editor.insert(AnnotationDraft(locator: "p. 1", words: "x"))
    #expect(
      text(editor)
        == "开头。\n\n## Annotations\n\n先说一句。\n\n> [!quote] p. 1\n>\n> x\n\n^\(id)\n\n## 其他\n\n别的。\n")
  }

  @Test(arguments: ["```\ncode\n", "开头。\n\n<!-- comment\n"]) func aBlockThatNothingClosesIsRefused(
    body: String
  ) {
    var editor = editor(body)
    #expect(throws: NotesError.self) { try editor.insert(AnnotationDraft(words: "x")) }
    #expect(text(editor) == body)
  }

  @Test(arguments: ["## heading", "> [!note] p. 3", "a\n---", "```", "<!-- open", "# x"])
  func aCommentThatWouldEndTheAnnotationIsRefused(comment: String) {
    var editor = editor(Self.section)
    #expect(throws: NotesError.self) {
      try editor.insert(AnnotationDraft(locator: "p. 6", words: "x", comment: comment))
    }
    #expect(text(editor) == Self.section)
  }

  @Test(arguments: ["[!quote] p. 3", "a\n[!NOTE]- x"]) func ownWordsThatBeginAnotherAreRefused(words: String)
  {
    var editor = editor(Self.section)
    #expect(throws: NotesError.self) { try editor.insert(AnnotationDraft(.note, words: words)) }
    #expect(text(editor) == Self.section)
  }

  @Test(arguments: ["p. 5 · 2024-01-01", "· 2024-01-01"]) func aLocatorThatReadsAsADateIsRefused(
    locator: String
  ) {
    var editor = editor(Self.section)
    #expect(throws: NotesError.self) { try editor.insert(AnnotationDraft(locator: locator, words: "x")) }
  }

  @Test func keysOfOtherProgramsStandBehindTheID() throws {
    var editor = editor(Self.head)
    let key = try #require(AnnotationKey("zotero:ABCD2345"))
    let id = try editor.insert(
      AnnotationDraft(locator: "p. 5", words: "x", comment: "评语。", keys: [key]))
    #expect(text(editor).hasSuffix("^\(id)\n\n<!-- zotero:ABCD2345 -->\n\n评语。\n"))
    #expect(editor.contents.map(\.keys) == [[key]])
    #expect(editor.contents.map(\.comment) == ["评语。"])
  }

  @Test(arguments: [
    ("<!-- imported\nzotero:A 0123456789abc\n-->", "what imports write"),
    ("Why.\n\n<!--imported-->\n\nMore.", "what imports write"),
    ("zotero:A 0123456789abc 0123456789abc", "what imports write"),
    ("<!-- x\nzotero:A 0123456789abc\n-->", "what imports write"),
    ("Why. <!-- imported\nzotero:A 0123456789abc\n-->", "what imports write"),
    ("<!-- zotero:A -->", "what imports write"), ("<!-- open", "without `-->`"), ("## x", "a heading"),
  ])
  func aRecordCannotBePlanted(comment: String, reason: String) throws {
    var editor = editor(Self.section)
    var draft = AnnotationDraft(editor.contents[0])
    draft.comment = comment
    for isNew in [true, false] {
      let error = NotesError.thrown {
        if isNew {
          try editor.insert(AnnotationDraft(locator: "p. 6", words: "x", comment: comment))
        } else {
          try editor.replace(editor.document.annotations[0], with: draft)
        }
      }
      #expect(error?.hints.first?.english.contains(reason) == true, "\(error?.hints ?? [])")
    }
    #expect(text(editor) == Self.section)
  }

  // MARK: Records of imports

  private static let record = "<!-- imported\nzotero:A 0123456789abc\n-->"

  @Test(arguments: [
    section.replacing("^k3v9qd\n", with: "^k3v9qd\n\n\(record)\n").replacing("\n\nWhy. #key-claim", with: ""),
    section.replacing("Why. #key-claim\n", with: "Why. #key-claim\n\n\(record)\n"),
    section.replacing("Why. #key-claim\n", with: "Why. #key-claim\n\(record)\n"),
    section.replacing("Why. #key-claim\n", with: "Why. <!-- x\n<!-- imported\n-->\n\n \(record)\n"),
    section.replacing("> 我的。\n", with: "> 我的。\n\(record)\n"), section + "\n\(record)\n",
  ])
  func aRecordIsNoPartOfAnAnnotation(text original: String) throws {
    let comments = editor(original).contents.map(\.comment)
    #expect(comments.allSatisfy { !$0.contains("zotero:A") })
    #expect(Array(ImportLedger(Document(of: original)).keys).map(\.text) == ["zotero:A"])
    for index in comments.indices {
      var editor = editor(original)
      var draft = AnnotationDraft(editor.contents[index])
      draft.comment = "New."
      try editor.replace(editor.document.annotations[index], with: draft)
      #expect(editor.contents[index].comment == "New." && text(editor).contains(Self.record))
      draft.comment = ""
      try editor.replace(editor.document.annotations[index], with: draft)
      #expect(editor.contents[index].comment == "" && text(editor).contains(Self.record))
      try editor.insert(AnnotationDraft(locator: "p. 7", words: "Between."))
      try editor.delete(editor.document.annotations[index])
      #expect(text(editor).contains(Self.record) && editor.contents.count == 2)
      #expect(ImportLedger(editor.document).remembers(try #require(AnnotationKey("zotero:A"))))
    }
  }

  @Test func linesThatAMergeLeftInACommentDoNotKeepItFromBeingChanged() throws {
    let stray = "zotero:A 0123456789abc\n-->"
    var editor = editor(Self.section.replacing("Why. #key-claim", with: stray))
    var draft = AnnotationDraft(editor.contents[0])
    draft.locator = "p. 6"
    draft.comment = "More.\n\n" + draft.comment
    try editor.replace(editor.document.annotations[0], with: draft)
    #expect(
      text(editor)
        == Self.section.replacing("p. 5", with: "p. 6").replacing(
          "Why. #key-claim", with: "More.\n\n" + stray))
    draft.comment = "More."
    try editor.replace(editor.document.annotations[0], with: draft)
    #expect(!text(editor).contains("zotero:A"))
  }

  // MARK: Changes

  @Test func whatStaysTheSameIsNotWrittenAgain() throws {
    var editor = editor(Self.section)
    let first = editor.document.annotations[0]
    var draft = AnnotationDraft(editor.contents[0])
    draft.locator = "p. 6"
    try editor.replace(first, with: draft)
    #expect(text(editor) == Self.section.replacing("p. 5", with: "p. 6"))
    draft.comment = "Why not.\n\n再想想。 #key-claim"
    try editor.replace(editor.document.annotations[0], with: draft)
    #expect(
      text(editor)
        == Self.section.replacing("p. 5", with: "p. 6").replacing(
          "Why. #key-claim", with: "Why not.\n\n再想想。 #key-claim"))
    draft.comment = ""
    try editor.replace(editor.document.annotations[0], with: draft)
    #expect(
      text(editor)
        == Self.section.replacing("p. 5", with: "p. 6").replacing("\n\nWhy. #key-claim", with: ""))
  }

  @Test func indentationAndBlankLinesStay() throws {
    var editor = editor(Self.head)
    let words = "    def f(x):\n\treturn x\n\n\n# end"
    let id = try editor.insert(AnnotationDraft(locator: "p. 5", words: "\n" + words + "  \n\n"))
    #expect(
      text(editor)
        == Self.head
        + "\n## 批注\n\n> [!quote] p. 5\n>\n>     def f(x):\n> \treturn x\n>\n>\n> \\# end\n\n^\(id)\n")
    #expect(editor.contents[0].words == words)
  }

  /// A comment, above and below the keys of other programs.
  private static let keyed =
    head
    + "\n## 批注\n\n> [!quote] p. 5\n>\n> The words.\n\n^k3v9qd\n\nAbove.\nTwo.\n\n<!-- zotero:A -->\n\nBetween.\n\n<!-- hypothesis:b -->\n"

  @Test(arguments: [
    ("Above.\nTwo.\n\nBetween.", keyed),
    ("New.", keyed.replacing("Above.\nTwo.", with: "New.").replacing("Between.\n\n", with: "")),
    ("Above.\nTwo.\n\nBetween. #tag", keyed.replacing("Between.", with: "Between. #tag")),
    ("Above.\nTwo.\n\nOther.\n\nMore.", keyed.replacing("Between.", with: "Other.\n\nMore.")),
    ("", keyed.replacing("Above.\nTwo.\n\n", with: "").replacing("Between.\n\n", with: "")),
    ("Above.\nTwo.", keyed.replacing("Between.\n\n", with: "")),
  ])
  func aCommentStaysWhereItWas(comment: String, expected: String) throws {
    var editor = editor(Self.keyed)
    var draft = AnnotationDraft(editor.contents[0])
    #expect(draft.comment == "Above.\nTwo.\n\nBetween.")
    draft.comment = comment
    try editor.replace(editor.document.annotations[0], with: draft)
    #expect(text(editor) == expected)
  }

  @Test func aCommentComesInBelowTheKeysAndGoesAgain() throws {
    let bare = Self.keyed.replacing("Above.\nTwo.\n\n", with: "").replacing("Between.\n\n", with: "")
    var editor = editor(bare)
    var draft = AnnotationDraft(editor.contents[0])
    draft.comment = "New."
    try editor.replace(editor.document.annotations[0], with: draft)
    #expect(text(editor) == bare + "\nNew.\n")
    draft.comment = ""
    try editor.replace(editor.document.annotations[0], with: draft)
    #expect(text(editor) == bare)
  }

  @Test func wordsInAHandOfTheirOwnAreNotWrittenAgain() throws {
    let section = Self.section.replacing("> The words.", with: ">  The  \n> words.\t\n>\n>end")
    var editor = editor(section)
    var draft = AnnotationDraft(editor.contents[0])
    #expect(draft.words == " The\nwords.\n\nend")
    draft.comment = "New."
    try editor.replace(editor.document.annotations[0], with: draft)
    #expect(text(editor) == section.replacing("Why. #key-claim", with: "New."))
  }

  @Test func aChangedPlaceMovesTheAnnotation() throws {
    var editor = editor(Self.section)
    var draft = AnnotationDraft(editor.contents[0])
    draft.locator = "p. 12"
    try editor.replace(editor.document.annotations[0], with: draft)
    #expect(editor.contents.map(\.id) == ["m4w0re", "k3v9qd"])
    #expect(editor.contents[1].comment == "Why. #key-claim")
    draft.locator = "p. 5"
    try editor.replace(editor.document.annotations[1], with: draft)
    #expect(text(editor) == Self.section)
  }

  @Test func wordsOfOtherFormsAreReplacedInPlace() throws {
    var editor = editor(Self.section)
    var draft = AnnotationDraft(editor.contents[1])
    draft.words = "他的。\n\n[[x]]"
    try editor.replace(editor.document.annotations[1], with: draft)
    #expect(text(editor) == Self.section.replacing("> 我的。", with: "> 他的。\n>\n> [[x]]"))
    #expect(editor.document.texts(editor.document.links.map(\.range)) == ["x"])
    draft = AnnotationDraft(editor.contents[0])
    draft.words = "[[x]]"
    try editor.replace(editor.document.annotations[0], with: draft)
    #expect(editor.document.texts(editor.document.links.map(\.range)) == ["x"])
    #expect(editor.contents[0].words == "[[x]]")
  }

  @Test func theLastAnnotationLeavesItsHeading() throws {
    var editor = editor("## 批注\n\n> [!note]\n> x\n\n^abc123\n")
    try editor.delete(editor.document.annotations[0])
    #expect(text(editor) == "## 批注\n")
  }

  // MARK: Comments that keep findings back

  private static let ignored = section.replacing(
    "> [!note] p. 9", with: "<!-- notes: ignore annotation/order -->\n> [!note] p. 9")

  @Test func aCommentThatKeepsFindingsBackIsAboutTheAnnotationBelow() throws {
    var editor = editor(Self.ignored)
    #expect(editor.contents.map(\.comment) == ["Why. #key-claim", ""])
    try editor.delete(editor.document.annotations[0])
    #expect(
      text(editor) == Self.head
        + "\n## 批注\n\n<!-- notes: ignore annotation/order -->\n> [!note] p. 9\n> 我的。\n\n^m4w0re\n")
    editor = self.editor(Self.ignored)
    try editor.delete(editor.document.annotations[1])
    #expect(text(editor) == Self.section.replacing("\n> [!note] p. 9\n> 我的。\n\n^m4w0re\n", with: ""))
  }

  @Test(arguments: ["p. 6", "p. 2", "p. 12"]) func nothingComesInBetweenThem(locator: String) throws {
    let first = Self.ignored.replacing(
      "> [!quote] p. 5", with: "<!-- notes: ignore annotation/date, annotation/order -->\n\n> [!quote] p. 5")
    var editor = editor(first)
    let id = try editor.insert(AnnotationDraft(locator: locator, words: "x"))
    #expect(text(editor).contains("order -->\n\n> [!quote] p. 5"))
    #expect(text(editor).contains("order -->\n> [!note] p. 9"))
    try editor.delete(try #require(editor.document.annotations.first { $0.id?.text == id }))
    #expect(text(editor) == first)
  }

  @Test func oneThatStandsLastStaysLast() throws {
    let last = "\n<!-- notes: ignore annotation/order -->\n"
    var editor = editor(Self.section + last)
    let id = try editor.insert(AnnotationDraft(locator: "p. 12", words: "x"))
    #expect(text(editor) == Self.section + "\n> [!quote] p. 12\n>\n> x\n\n^\(id)\n" + last)
    try editor.delete(editor.document.annotations[2])
    #expect(text(editor) == Self.section + last)
  }

  @Test func theBlankLineAboveTheNextStays() throws {
    let close = Self.section.replacing("#key-claim\n\n>", with: "#key-claim\n>")
    var editor = editor(close)
    try editor.delete(editor.document.annotations[0])
    #expect(text(editor) == Self.head + "\n## 批注\n\n> [!note] p. 9\n> 我的。\n\n^m4w0re\n")
  }

  @Test func aChangedPlaceMovesWithItsCommentAndItsLineEnds() throws {
    let mixed = Self.ignored.replacing(
      "<!-- notes: ignore annotation/order -->\n> [!note] p. 9\n> 我的。",
      with: "<!-- notes: ignore annotation/order -->\r\n> [!note] p. 9\r\n> 我的。")
    var editor = editor(mixed)
    var draft = AnnotationDraft(editor.contents[1])
    draft.locator = "p. 2"
    try editor.replace(editor.document.annotations[1], with: draft)
    #expect(
      text(editor)
        .hasPrefix(
          Self.head
            + "\n## 批注\n\n<!-- notes: ignore annotation/order -->\r\n> [!note] p. 2\r\n> 我的。\n\n^m4w0re\n\n> [!quote]"
        ))
  }
}
