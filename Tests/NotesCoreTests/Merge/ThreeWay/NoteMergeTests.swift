import Testing

@testable import NotesCore

/// What the merge of a note makes of each kind of change.
struct NoteMergeTests {
  private static let base = """
    ---
    title: "Universal Transformers"
    status: unfinished
    progress: 12/36
    started: 2023-12-11
    type: paper
    aliases:
      - UT
    authors:
      - Mostafa Dehghani
      - Stephan Gouws
      - others
    year: 2019
    urls:
      paper: https://example.org/paper
      code: https://example.org/code
    added: 2023-12-10
    tags:
      - architecture
      - rnn
    relations:
      improves:
        - transformer-xl
      uses:
        - act
    ---

    层数可自适应。

    和别的一起读。

    ## Annotations

    > [!quote] p. 5 · 2023-12-11
    >
    > The words of the paper.

    ^k3v9qd

    Why this matters.

    > [!quote] p. 9
    >
    > Other words.

    ^m4w0re

    """

  private func edited(_ edits: [(String, String)], _ text: String = base) -> String {
    edits.reduce(text) { text, edit in
      #expect(text.contains(edit.0), "\(edit.0)")
      return text.replacing(edit.0, with: edit.1)
    }
  }

  private func merge(_ ours: [(String, String)], _ theirs: [(String, String)]) -> Merged {
    Merged(Self.base, edited(ours), edited(theirs))
  }

  /// Both changes are in the result, in whichever order.
  private func bothAreTaken(
    _ ours: [(String, String)], _ theirs: [(String, String)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = edited(ours + theirs)
    #expect(merge(ours, theirs).text == expected, sourceLocation: sourceLocation)
    #expect(merge(theirs, ours).text == expected, sourceLocation: sourceLocation)
  }

  // MARK: Fields

  @Test func neighbouringKeysDoNotConflict() {
    bothAreTaken(
      [("status: unfinished", "status: reading")], [("title: \"Universal Transformers\"", "title: UT")])
    bothAreTaken([("started: 2023-12-11\n", "")], [("type: paper", "type: survey # really")])
    bothAreTaken(
      [("progress: 12/36", "progress: 17/36")], [("started: 2023-12-11", "started: 2023-12-11\nleft: ACT")])
  }

  @Test func aScalarThatBothChangedIsAConflictAroundItsLineAlone() {
    let merged = merge(
      [("status: unfinished", "status: reading")], [("status: unfinished", "status: dropped")])
    #expect(
      merged.text
        == Self.base.replacing(
          "status: unfinished\n",
          with: "<<<<<<< ours\nstatus: reading\n=======\nstatus: dropped\n>>>>>>> theirs\n"))
    #expect(merged.conflicts == ["3: status: ours reading, theirs dropped"])
  }

  @Test func whatOneDeletedAndTheOtherChangedIsAConflict() {
    let merged = merge([("year: 2019\n", "")], [("year: 2019", "year: 2018")])
    #expect(
      merged.text
        == Self.base.replacing("year: 2019\n", with: "<<<<<<< ours\n=======\nyear: 2018\n>>>>>>> theirs\n"))
    #expect(merged.conflicts == ["13: year: ours has none, theirs 2018"])
  }

  @Test func theSameValueWrittenInTwoWaysIsNoConflict() {
    let merged = merge([("year: 2019", "year: 2018")], [("year: 2019", "year: \"2018\"")])
    #expect(merged.text == edited([("year: 2019", "year: 2018")]))
  }

  @Test(arguments: [
    ("started: 2023-12-11", "started: 2023-12-01", "started: 2023-12-05", "started: 2023-12-01"),
    ("added: 2023-12-10", "added: 2023-12-11", "added: 2023-12-09", "added: 2023-12-09"),
    ("progress: 12/36", "progress: 15/36", "progress: 20/36", "progress: 20/36"),
    ("progress: 12/36", "progress: 40%", "progress: 45%", "progress: 45%"),
    ("progress: 12/36", "progress: 40%", "progress: 35/100", "progress: 40%"),
    (
      "started: 2023-12-11", "started: 2023-12-11\nfinished: 2024-01-02",
      "started: 2023-12-11\nfinished: 2024-01-03", "started: 2023-12-11\nfinished: 2024-01-03"
    ),
  ])
  func datesAndProgressGoByTheirRules(_ old: String, _ ours: String, _ theirs: String, _ result: String) {
    #expect(merge([(old, ours)], [(old, theirs)]).text == edited([(old, result)]))
    #expect(merge([(old, theirs)], [(old, ours)]).text == edited([(old, result)]))
  }

  @Test func progressOfTwoTotalsIsAConflict() {
    let merged = merge([("12/36", "15/36")], [("12/36", "15/40")])
    #expect(merged.conflicts == ["4: progress: ours 15/36, theirs 15/40"])
  }

  @Test func tagsOfBothAreTakenInOrderAndOnce() {
    let ours = [("  - architecture\n", "  - architecture\n  - beta # ours\n")]
    let theirs = [("  - architecture\n", "  - adaptive\n  - architecture\n  - beta # ours\n  - bert\n")]
    #expect(
      merge(ours, theirs).text
        == edited([
          ("  - architecture\n", "  - adaptive\n  - architecture\n  - bert\n  - beta # ours\n")
        ]))
  }

  @Test func aTagThatEitherTookAwayIsGone() {
    #expect(
      merge([("  - rnn\n", "")], [("  - architecture\n", ""), ("  - rnn\n", "  - rnn\n  - z\n")]).text
        == edited([("  - architecture\n  - rnn\n", "  - z\n")]))
    #expect(
      merge([("tags:\n  - architecture\n  - rnn\n", "")], [("  - rnn\n", "  - rnn\n  - z\n")]).text
        == edited([("  - architecture\n  - rnn\n", "  - z\n")]))
  }

  @Test func aListOfWhichNothingIsLeftIsGone() {
    let gone = [("tags:\n  - architecture\n  - rnn\n", "")]
    #expect(merge([("  - rnn\n", "")], [("  - architecture\n", "")]).text == edited(gone))
    let merged = merge([("  - rnn\n", "")], [("  - architecture\n", ""), ("- rnn", "- rnn # why")])
    #expect(merged.conflicts == ["18: tags: ours and theirs changed it differently"])
  }

  @Test func listsInBracketsStayInThem() {
    let ours = [("tags:\n  - architecture\n  - rnn\n", "tags: [a, architecture, rnn]\n")]
    let theirs = [("  - rnn\n", "  - z\n")]
    #expect(
      merge(ours, theirs).text
        == edited([("tags:\n  - architecture\n  - rnn\n", "tags: [a, architecture, z]\n")]))
  }

  @Test func aliasesAndRelationsAreSets() {
    let ours = [
      ("  - UT\n", "  - UT\n  - 通用\n"), ("    - transformer-xl\n", "    - transformer-xl\n    - bert\n"),
    ]
    let theirs = [
      ("  - UT\n", "  - UT\n  - Universal\n"),
      ("    - transformer-xl\n", "    - bert\n    - transformer-xl\n    - gpt\n"),
      ("    - act\n", "    - act\n  cites:\n    - rnn\n"),
    ]
    #expect(
      merge(ours, theirs).text
        == edited([
          ("  - UT\n", "  - UT\n  - 通用\n  - Universal\n"),
          ("    - transformer-xl\n", "    - transformer-xl\n    - bert\n    - gpt\n"),
          ("    - act\n", "    - act\n  cites:\n    - rnn\n"),
        ]))
  }

  @Test func authorsAreMergedInTheirOrder() {
    bothAreTaken(
      [("  - Mostafa Dehghani\n", "  - M. Dehghani\n")], [("  - others\n", "  - Oriol Vinyals\n  - others\n")]
    )
    let merged = merge([("  - others\n", "  - A\n")], [("  - others\n", "  - B\n")])
    #expect(merged.conflicts == ["12: authors: ours and theirs changed it differently"])
    #expect(
      merged.text
        == edited([("  - others\n", "<<<<<<< ours\n  - A\n=======\n  - B\n>>>>>>> theirs\n")]))
  }

  @Test func addressesAreMergedByName() {
    bothAreTaken(
      [("/paper", "/paper2")], [("/code\n", "/code\n  post: https://example.org/post\n")])
    let merged = merge([("/paper", "/a")], [("/paper", "/b"), ("/code", "/c")])
    #expect(merged.conflicts == ["15: urls.paper: ours https://example.org/a, theirs https://example.org/b"])
    #expect(merged.text?.contains("\n  code: https://example.org/c\n") ?? false)
  }

  @Test func addressesThatBothBeginKeepTheCommentsOfBoth() {
    let base = edited([("urls:\n  paper: https://example.org/paper\n  code: https://example.org/code\n", "")])
    func urls(_ lines: String) -> String { edited([("year: 2019\n", "year: 2019\n" + lines)], base) }
    let merged = Merged(
      base, urls("urls: # ours\n  paper: https://a.org\n"), urls("urls:\n  code: https://b.org\n"))
    #expect(merged.conflicts == ["14: urls: ours and theirs changed it differently"])
    #expect(
      Merged(base, urls("urls:\n  paper: https://a.org\n"), urls("urls:\n  code: https://b.org\n")).text
        == urls("urls:\n  paper: https://a.org\n  code: https://b.org\n"))
  }

  @Test func aKeyThatBothAddAtDifferentPlacesStandsOnce() {
    let merged = merge(
      [("type: paper\n", "type: paper\npriority: high\n")],
      [("added: 2023-12-10\n", "priority: high\nadded: 2023-12-10\n")])
    #expect(merged.text == edited([("type: paper\n", "type: paper\npriority: high\n")]))
  }

  @Test func newKeysOfBothComeInTheOrderOfFields() {
    bothAreTaken(
      [("year: 2019\n", "year: 2019\nvenue: ICLR\n")],
      [("  - others\n", "  - others\norganizations:\n  - Google\n")])
    let merged = merge(
      [("year: 2019\n", "year: 2019\ndoi: 10.1/x\n")], [("year: 2019\n", "year: 2019\nvenue: ICLR\n")])
    #expect(merged.text == edited([("year: 2019\n", "year: 2019\nvenue: ICLR\ndoi: 10.1/x\n")]))
  }

  @Test func keysThatOneSideMovedStayMoved() {
    let moved = [("year: 2019\n", ""), ("type: paper\n", "year: 2019\ntype: paper\n")]
    bothAreTaken(moved, [("year: 2019", "year: 2018")])
  }

  @Test func commentsGoWithTheirKeys() {
    bothAreTaken([("year: 2019\n", "# of the journal\nyear: 2019\n")], [("year: 2019", "year: 2018")])
    let merged = merge([("year: 2019\n", "# a\nyear: 2019\n")], [("year: 2019\n", "# b\nyear: 2019\n")])
    #expect(
      merged.conflicts == ["13: comments in the front matter: ours and theirs changed them differently"])
    let kept = merge([("year: 2019", "year: 2018 # a")], [("year: 2019", "year: 2018 # b")])
    #expect(kept.conflicts == ["13: year: ours 2018, theirs 2018"])
  }

  @Test func aReadingStateThatCannotBeIsAConflict() {
    let read = [("status: unfinished\nprogress: 12/36\n", "status: read\n")]
    let merged = Merged(
      edited([("progress: 12/36\n", "")]), edited(read), edited([("12/36", "5/36")]))
    #expect(
      merged.conflicts == [
        "3: status: ours read, theirs unfinished", "3: progress: ours has none, theirs 5/36",
      ])
    #expect(
      merged.text
        == edited([
          (
            "status: unfinished\nprogress: 12/36\n",
            "<<<<<<< ours\nstatus: read\n=======\nstatus: unfinished\nprogress: 5/36\n>>>>>>> theirs\n"
          )
        ]))
    let dates = merge(
      [("started: 2023-12-11\n", "started: 2023-12-11\nfinished: 2023-12-12\n")],
      [("started: 2023-12-11", "started: 2023-12-30")])
    #expect(!dates.isClean && dates.doubt == nil)
  }

  @Test func anAuthorWhomBothPutAtDifferentPlacesStandsOnce() {
    let base = edited([("  - Mostafa Dehghani\n", "  - Bo Xu\n"), ("  - others\n", "  - Fay\n  - Ann Lee\n")])
    let ours = edited([("  - Bo Xu\n", "  - Shared\n  - Bo Xu\n")], base)
    let theirs = edited([("  - Ann Lee\n", "  - Shared\n  - Ann Lee\n")], base)
    #expect(Merged(base, ours, theirs).text == ours)
    #expect(Merged(base, theirs, ours).text == theirs)
    // A comment does not go with the one that is left out.
    let remark = edited([("  - Ann Lee\n", "  - Shared # second\n  - Ann Lee\n")], base)
    #expect(
      Merged(base, ours, remark).conflicts == ["9: authors: ours and theirs changed it differently"])
    // Nor one out of a conflict, into which a reader may take the other part.
    let disputed = edited([("  - Bo Xu\n", "  - Shared\n  - B. Xu\n")], base)
    let other = edited(
      [("  - Bo Xu\n", "  - Xu Bo\n"), ("  - Ann Lee\n", "  - Shared\n  - Ann Lee\n")], base)
    let merged = Merged(base, disputed, other)
    #expect(merged.conflicts == ["9: authors: ours and theirs changed it differently"])
    #expect(merged.text?.contains("  - Shared\n  - Ann Lee\n>>>>>>> theirs\n") ?? false)
  }

  @Test(arguments: [
    ("type: paper\n", "type: topic\n", "status: unread\ntype: paper\n", ["status", "type"]),
    (
      "status: reading\ntype: paper\n", "status: read\ntype: paper\n",
      "status: reading\nleft: appendix\ntype: paper\n", ["status", "left"]
    ),
    (
      "status: reading\ntype: paper\n", "status: unread\ntype: paper\n",
      "status: reading\nstarted: 2024-01-02\ntype: paper\n", ["status", "started"]
    ),
    (
      "status: read\ntype: paper\n", "status: reading\ntype: paper\n",
      "status: read\nfinished: 2024-01-02\ntype: paper\n", ["status", "finished"]
    ),
    (
      "status: reading\ntype: paper\nadded: 2024-01-02\n",
      "status: reading\ntype: paper\nadded: 2024-01-08\n",
      "status: reading\nstarted: 2024-01-05\ntype: paper\nadded: 2024-01-02\n", ["started", "added"]
    ),
    (
      "type: paper\n", "type: topic\n", "started: 2024-01-02\nfinished: 2024-01-03\ntype: paper\n",
      ["started", "finished", "type"]
    ),
  ])
  func whatNeitherSideHadAndLintRefusesIsAConflict(
    _ base: String, _ ours: String, _ theirs: String, _ keys: [String]
  ) {
    func note(_ lines: String) -> String { "---\ntitle: A\n\(lines)year: 2019\n---\n" }
    for (own, other) in [(ours, theirs), (theirs, ours)] {
      let merged = Merged(note(base), note(own), note(other))
      #expect(merged.conflicts.map { String($0.split(separator: ":")[1].dropFirst()) } == keys, "\(merged)")
    }
  }

  @Test func whatASideAlreadyContradictsIsNoConflict() {
    let topic = edited([("type: paper", "type: topic")])
    #expect(Merged(topic, edited([("12/36", "13/36")], topic), edited([("2019", "2018")], topic)).isClean)
  }

  @Test func statusesInConflictTakeWhatGoesWithThemAlong() {
    let read = [
      ("status: unfinished\nprogress: 12/36\n", "status: read\nprogress: 36/36\n"),
      ("started: 2023-12-11\n", "started: 2023-12-11\nfinished: 2024-01-03\n"),
    ]
    let reading = [("status: unfinished", "status: reading"), ("progress: 12/36", "progress: 13/36")]
    let merged = merge(reading, read)
    #expect(
      merged.text
        == edited([
          (
            "status: unfinished\nprogress: 12/36\n",
            "<<<<<<< ours\nstatus: reading\nprogress: 13/36\n=======\nstatus: read\nprogress: 36/36\nfinished: 2024-01-03\n>>>>>>> theirs\n"
          )
        ]))
    #expect(
      merged.conflicts == [
        "3: status: ours reading, theirs read", "3: progress: ours 13/36, theirs 36/36",
        "3: finished: ours has none, theirs 2024-01-03",
      ])
    // One side alone has changed the progress: each status has its own still.
    let alone = merge([("status: unfinished", "status: dropped")], read)
    #expect(alone.text?.contains("status: dropped\nprogress: 12/36\n=======\nstatus: read\n") ?? false)
    // Comments between them do not part them.
    let remark = edited([("progress: 12/36\n", "# of the appendix, too\nprogress: 12/36\n")])
    let commented = Merged(
      remark, edited(reading, remark),
      edited(
        [
          ("status: unfinished", "status: read"), ("progress: 12/36", "progress: 36/36"),
        ], remark))
    #expect(commented.text?.split(separator: "<<<<<<<").count == 2)
  }

  // MARK: Bodies

  private let quote = "> [!quote] p. 7\n>\n> Ours.\n\n^aaaaaa\n\n"

  @Test func annotationsOfBothStandInPageOrder() {
    let ours = [("> [!quote] p. 9", quote + "> [!quote] p. 9")]
    let theirs = [
      ("> [!quote] p. 9", "> [!quote] p. 6\n>\n> Theirs.\n\n^bbbbbb\n\nA comment.\n\n> [!quote] p. 9")
    ]
    let expected = edited([
      (
        "> [!quote] p. 9",
        "> [!quote] p. 6\n>\n> Theirs.\n\n^bbbbbb\n\nA comment.\n\n" + quote + "> [!quote] p. 9"
      )
    ])
    #expect(merge(ours, theirs).text == expected)
    #expect(merge(theirs, ours).text == expected)
  }

  @Test func annotationsBehindTheLastOfBothAreTaken() {
    let ours = [("^m4w0re\n", "^m4w0re\n\n> [!note] p. 12\n>\n> Ours.\n\n^aaaaaa\n")]
    let theirs = [("^m4w0re\n", "^m4w0re\n\n> [!note] p. 11\n>\n> Theirs.\n\n^bbbbbb\n")]
    #expect(
      merge(ours, theirs).text
        == edited([
          (
            "^m4w0re\n",
            "^m4w0re\n\n> [!note] p. 11\n>\n> Theirs.\n\n^bbbbbb\n\n> [!note] p. 12\n>\n> Ours.\n\n^aaaaaa\n"
          )
        ]))
  }

  @Test func theWordsAndTheCommentOfOneAnnotationAreEditedApart() {
    bothAreTaken(
      [("> The words of", "> The very words of")], [("Why this matters.", "Why this matters. #key")])
  }

  @Test func anAnnotationThatBothEditedIsAConflictWithinIt() {
    let merged = merge([("Why this matters.", "One.")], [("Why this matters.", "Two.")])
    #expect(merged.conflicts == ["40: annotation ^k3v9qd (p. 5): ours and theirs changed it differently"])
    #expect(
      merged.text
        == edited([("Why this matters.\n", "<<<<<<< ours\nOne.\n=======\nTwo.\n>>>>>>> theirs\n")]))
  }

  @Test func anAnnotationThatOneDeletedIsGoneUnlessTheOtherChangedIt() {
    let deletion = [
      ("> [!quote] p. 5 · 2023-12-11\n>\n> The words of the paper.\n\n^k3v9qd\n\nWhy this matters.\n\n", "")
    ]
    bothAreTaken(deletion, [("> Other words.", "> Other, better words.")])
    let merged = merge(deletion, [("Why this matters.", "Why.")])
    #expect(merged.conflicts.map { $0.split(separator: ":")[1] } == [" annotation ^k3v9qd (p. 5)"])
    #expect(merged.text?.contains("<<<<<<< ours\n=======\n> [!quote] p. 5") ?? false)
  }

  @Test func aSentenceThatBothQuoteOnDifferentDaysStandsOnceWithTheEarlier() {
    func quoted(_ date: String, _ comment: String = "") -> [(String, String)] {
      [("^m4w0re\n", "^m4w0re\n\n> [!quote] p. 12 · \(date)\n>\n> Both.\n\n^aaaaaa\n\(comment)")]
    }
    let (early, late) = (quoted("2024-01-02"), quoted("2024-01-05"))
    #expect(merge(early, late).text == edited(early))
    #expect(merge(late, early).text == edited(early))
    let merged = merge(quoted("2024-01-05", "\nOne.\n"), quoted("2024-01-02", "\nTwo.\n"))
    #expect(
      merged.text
        == edited(quoted("2024-01-02", "\n<<<<<<< ours\nOne.\n=======\nTwo.\n>>>>>>> theirs\n")))
    // A day that is not in the calendar, or that one has changed, is not decided on.
    #expect(!merge(early, quoted("2024-13-41")).isClean)
    #expect(!merge([("2023-12-11\n>", "2023-12-12\n>")], [("2023-12-11\n>", "2023-12-13\n>")]).isClean)
  }

  @Test func theSectionThatBothMakeHasOneHeading() {
    let note = "---\ntitle: A\ntype: paper\n---\n\nProse.\n"
    let ours = note + "\n## Annotations\n\n> [!quote] p. 5\n>\n> Ours.\n\n^aaaaaa\n"
    let theirs =
      note.replacing("Prose", with: "Better prose") + "\n## 批注\n\n> [!quote] p. 3\n>\n> Theirs.\n\n^bbbbbb\n"
    #expect(
      Merged(note, ours, theirs).text
        == "---\ntitle: A\ntype: paper\n---\n\nBetter prose.\n\n## Annotations\n\n> [!quote] p. 3\n>\n> Theirs.\n\n^bbbbbb\n\n> [!quote] p. 5\n>\n> Ours.\n\n^aaaaaa\n"
    )
  }

  @Test func proseAndAnnotationsDoNotTouch() {
    bothAreTaken([("和别的一起读。", "和别的一起读。\n\n再一段。")], [("> [!quote] p. 9", quote + "> [!quote] p. 9")])
  }

  @Test func annotationsWithoutIdsAreMergedAsText() {
    let base = Self.base.replacing("^m4w0re\n", with: "")
    let merged = Merged(
      base, base.replacing("层数", with: "深度"), base.replacing("> Other words.", with: "> Others."))
    #expect(merged.text == base.replacing("层数", with: "深度").replacing("> Other words.", with: "> Others."))
  }

  // MARK: Files

  @Test func aNoteThatBothAddIsMergedWithoutABase() {
    let ours = "---\ntitle: A\nstatus: unread\ntype: paper\ntags:\n  - a\n---\n\nText.\n"
    let theirs = "---\ntitle: A\nstatus: unread\ntype: paper\nadded: 2024-01-01\ntags:\n  - b\n---\n\nText.\n"
    #expect(
      Merged("", ours, theirs).text
        == "---\ntitle: A\nstatus: unread\ntype: paper\nadded: 2024-01-01\ntags:\n  - a\n  - b\n---\n\nText.\n"
    )
    #expect(Merged("", ours, "").doubt == nil)
  }

  @Test func lineEndsThatOneSideChangedAreTakenAndConflictWithNothing() {
    let crlf = Self.base.replacing("\n", with: "\r\n")
    let edit = edited([("层数", "深度")])
    #expect(Merged(Self.base, crlf, edit).text == edit.replacing("\n", with: "\r\n"))
    #expect(Merged(Self.base, edit, crlf).text == edit.replacing("\n", with: "\r\n"))
    #expect(Merged(crlf, Self.base, edit.replacing("\n", with: "\r\n")).text == edit)
    let conflict = Merged(
      crlf, crlf.replacing("year: 2019", with: "year: 1"), crlf.replacing("year: 2019", with: "year: 2"))
    #expect(conflict.text?.contains("<<<<<<< ours\r\nyear: 1\r\n=======\r\n") ?? false)
  }

  @Test func aByteOrderMarkAndAMissingLastLineFeedAreNoConflict() {
    let edit = edited([("层数", "深度")])
    #expect(
      Merged(Self.base, "\u{FEFF}" + Self.base, edit).text.map { Array($0.utf8) }
        == Array(("\u{FEFF}" + edit).utf8))
    #expect(Merged(Self.base, String(Self.base.dropLast()), edit).text == String(edit.dropLast()))
    let added = Self.base + "\n> [!note] p. 12\n>\n> Theirs.\n\n^bbbbbb"
    #expect(
      Merged(String(Self.base.dropLast()), String(edit.dropLast()), added).text == edit
        + "\n> [!note] p. 12\n>\n> Theirs.\n\n^bbbbbb")
  }

  @Test func pagesWithoutFrontMatterAreMergedAsText() {
    #expect(Merged("a\n\nb\n", "A\n\nb\n", "a\n\nB\n").text == "A\n\nB\n")
  }

  @Test(arguments: [
    "---\ntitle: [\n---\n", "no front matter\n", "---\ntitle: A\ntitle: B\n---\n", "---\ntitle: A\n",
  ])
  func whatHasNoFrontMatterToReadIsNamedAndMergedAsText(_ text: String) {
    let edits = (edited([("层数", "深度")]), edited([("year: 2019", "year: 2018")]))
    #expect(Merged(Self.base, text, edits.1).doubt == .frontMatter(.ours))
    #expect(Merged(Self.base, edits.0, text).doubt == .frontMatter(.theirs))
    #expect(Merged(text, edits.0, edits.1).doubt == .frontMatter(.base))
  }

  @Test(arguments: [
    (
      "---\ntitle: A\n---\n\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n", MergeDoubt.conflictMarkers
    ),
    ("---\ntitle: A\r\n---\n", .lineEnds), ("---\ntitle: A\r---\r", .lineEnds),
  ])
  func whatIsNoNoteIsMergedAsText(_ text: String, _ doubt: MergeDoubt) {
    let edits = (edited([("层数", "深度")]), edited([("year: 2019", "year: 2018")]))
    #expect(Merged(Self.base, text, edits.1).doubt == doubt)
    #expect(Merged(Self.base, edits.0, text).doubt == doubt)
    #expect(Merged(text, edits.0, edits.1).doubt == doubt)
  }

  @Test func whatIsNotUTF8IsMergedAsText() {
    let bytes = Array(Self.base.utf8)
    #expect(Merged(Versions(base: bytes, ours: bytes + [0xFF], theirs: bytes + [0x41])).doubt == .notUTF8)
  }

  @Test func whatNotesSayCannotTakeOverATerminal() {
    let merged = merge([("year: 2019", "year: \"\\e[2J\\n1\"")], [("year: 2019", "year: 2")])
    #expect(merged.conflicts == ["13: year: ours <U+001B>[2J<U+000A>1, theirs 2"])
  }

  @Test func labelsAndTheLengthOfMarkersAreThoseThatAreAskedFor() {
    let style = ConflictStyle(
      kind: .diff3, markerSize: 9, labels: ConflictLabels(ours: "HEAD", base: "%S", theirs: "line\n\u{1B}"))
    let merged = Merged(
      Self.base, edited([("year: 2019", "year: 1")]), edited([("year: 2019", "year: 2")]), style)
    #expect(
      merged.text
        == edited([
          (
            "year: 2019\n",
            "<<<<<<<<< HEAD\nyear: 1\n||||||||| base\nyear: 2019\n=========\nyear: 2\n>>>>>>>>> line<U+000A><U+001B>\n"
          )
        ]))
  }
}
