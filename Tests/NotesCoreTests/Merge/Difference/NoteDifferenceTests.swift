import Testing

@testable import NotesCore

/// What is different in two versions of one note.
struct NoteDifferenceTests {
  // MARK: Fields

  @Test func aStatusAndItsProgressAreToldWithBothValues() throws {
    let found = try #require(
      noteDifference(note("status: unfinished\nprogress: 12/36"), note("status: read\nprogress: 36/36")))
    #expect(found.fieldLines == ["status unfinished > read", "progress 12/36 > 36/36"])
    #expect(found.transition?.old == .unfinished && found.transition?.new == .read)
    #expect(found.group == .changed)
  }

  @Test func aStatusThatIsNoneIsToldAsItIsWritten() throws {
    let found = try #require(noteDifference(note("status: unread"), note("status: 在看")))
    #expect(found.fieldLines == ["status unread > 在看"])
    #expect(found.transition?.new == nil)
  }

  @Test func fieldsStandInTheirOrderAndOwnKeysAfterThem() throws {
    let found = try #require(
      noteDifference(note("zebra: 1"), note("zebra: 2\nown: x\nrating: 4\nleft: all\nyear: 2019")))
    #expect(found.fieldLines == ["left  > all", "year  > 2019", "rating  > 4", "zebra 1 > 2", "own  > x"])
  }

  @Test func listsAreToldByTheirItems() throws {
    let found = try #require(
      noteDifference(note("authors: [A, B]\ntags: [a, b]"), note("authors:\n  - B\n  - C\ntags: [b, c, a]")))
    #expect(found.fieldLines == ["authors +C -A", "tags +c"])
  }

  @Test func theOrderOfAuthorsCountsButNotThatOfTags() throws {
    let found = try #require(
      noteDifference(note("authors: [A, B]\ntags: [a, b]"), note("authors: [B, A]\ntags: [b, a]")))
    #expect(found.fieldLines == ["authors order"])
  }

  @Test func anotherOrderIsToldBesideWhatCameAndWent() throws {
    let found = try #require(
      noteDifference(
        note("aliases: [x, y, z]\nauthors: [A One, B Two, C Three]\ntags: [a, b, c]"),
        note("aliases: [z, y, w]\nauthors: [C Three, B Two, A Ones]\ntags: [c, b, d]")))
    #expect(found.fieldLines == ["aliases +w -x order", "authors +A Ones -A One order", "tags +d -a"])
  }

  @Test func anItemMoreOrLessIsNoOtherOrder() throws {
    let found = try #require(
      noteDifference(
        note("authors: [A, B, A, C]\naliases: [x, y]"), note("authors: [A, B, C]\naliases: [w, x, y]")))
    #expect(found.fieldLines == ["aliases +w", "authors -A"])
  }

  @Test func mappingsAreToldByTheirNames() throws {
    let found = try #require(
      noteDifference(
        note("urls:\n  paper: https://a.org\n  code: https://b.org\nrelations:\n  cites: [x, y]"),
        note("urls:\n  paper: https://c.org\n  pdf: a.pdf\nrelations:\n  cites: [y, z]\n  uses: [x]")))
    #expect(
      found.fieldLines == [
        "urls.paper https://a.org > https://c.org", "urls.code https://b.org > ", "urls.pdf  > a.pdf",
        "relations.cites +z -x", "relations.uses +x",
      ])
  }

  @Test func aValueOfAnotherShapeIsWrittenInOneLine() throws {
    let found = try #require(noteDifference(note("own: x"), note("own:\n  - a: 1\n  - [b, c]")))
    #expect(found.fieldLines == ["own x > [{a: 1}, [b, c]]"])
  }

  @Test func theSecondOfTwoEqualKeysIsNotPassedOver() throws {
    let found = try #require(noteDifference(note("year: 1\nyear: 2"), note("year: 1\nyear: 3")))
    #expect(found.fieldLines == ["year (2) 2 > 3"])
  }

  // MARK: Layout

  @Test(arguments: [
    ("year: 2019", "year: \"2019\""), ("tags: [a, b]", "tags:\n  - a\n  - b"),
    ("year: 1\nrating: 2", "rating: 2\nyear: 1"),
    ("left:", ""),
  ])
  func anotherWayOfWritingTheSameIsLayoutAlone(old: String, new: String) throws {
    let found = try #require(noteDifference(note(old), note(new)))
    #expect(!found.saysOther && found.remarks == .layout && found.group == .written)
  }

  @Test func aParagraphThatIsWrappedOtherwiseIsLayoutAlone() throws {
    let found = try #require(
      noteDifference(
        note("", "One two\nthree.\n\n一二\n三四。\n\n> a\n> b"), note("", "One  two three.\n\n\n一二三四。\n\n> a b")))
    #expect(!found.saysOther && found.remarks == .layout)
  }

  @Test func lineEndsAndMarksAreNamed() throws {
    let text = note("year: 2019", "Text.")
    let found = try #require(noteDifference(text, "\u{FEFF}" + text.replacing("\n", with: "\r\n")))
    #expect(!found.saysOther && found.remarks == [.lineEnds, .byteOrderMark])
  }

  @Test func commentsOfTheFrontMatterAreNamed() throws {
    let found = try #require(noteDifference(note("year: 2019 # x"), note("year: 2019 # y")))
    #expect(!found.saysOther && found.remarks == .comments)
  }

  @Test func equalVersionsAreNoDifference() {
    #expect(noteDifference(note("year: 2019"), note("year: 2019")) == nil)
  }

  // MARK: Text

  @Test func wordsAreComparedInLatinAndCharactersInChinese() throws {
    let found = try #require(
      noteDifference(
        note("", "A model with linear attention is fast.\n\n论文还讲了它和语言模型的不同之处。"),
        note("", "A model with sparse attention is fast.\n\n论文还讲了它和视觉模型的不同之处。")))
    #expect(
      found.proseLines == [
        "edited A model with [-linear-]{+sparse+} attention is fast.", "edited 论文还讲了它和[-语言-]{+视觉+}模型的不同之处。",
      ])
    #expect(found.prose.map(\.words.addedWords) == [1, 2])
  }

  @Test func paragraphsThatCameAndWentStandInTheirPlaces() throws {
    let found = try #require(
      noteDifference(
        note("", "# Head\n\nOne.\n\nSame.\n\n- x\n- y"),
        note("", "# Head\n\nSame.\n\nAn end.\n\n- x\n- z z\n- y")))
    #expect(found.proseLines == ["removed [-One.-]", "added {+An end.+}", "added {+- z z+}"])
  }

  @Test func whatIsGoneStandsBeforeWhatCameInItsPlace() throws {
    let found = try #require(
      noteDifference(note("", "Old words here."), note("", "Quite another thing said now.")))
    #expect(found.proseLines == ["removed [-Old words here.-]", "added {+Quite another thing said now.+}"])
  }

  @Test func aParagraphThatStandsElsewhereIsMoved() throws {
    let found = try #require(
      noteDifference(
        note("", "First one.\n\nSecond two.\n\nThird three."),
        note("", "Second two.\n\nThird three.\n\nFirst one.")))
    #expect(found.proseLines == ["moved First one."])
  }

  @Test func blanksOfCodeCount() throws {
    let found = try #require(noteDifference(note("", "```\n  a\n```"), note("", "```\n    a\n```")))
    #expect(found.prose.count == 1)
  }

  @Test func commentsOfTheBodyAreText() throws {
    let found = try #require(noteDifference(note("", "Text."), note("", "Text.\n\n<!-- hidden -->")))
    #expect(found.proseLines == ["added {+<!-- hidden -->+}"])
  }

  // MARK: Links

  @Test func linksAreGainedAndLostByTheirTargets() throws {
    let found = try #require(
      noteDifference(
        note("", "To [[x]] and [[y]]."),
        note("", "To [[x|X]], [[x#^abc123]], [z](../2019/z.md) and `[[code]]`.")))
    #expect(found.gainedLinks.map(\.id) == ["z"] && found.lostLinks.map(\.id) == ["y"])
  }

  @Test func aSecondLinkToTheSameNoteIsNone() throws {
    let found = try #require(noteDifference(note("", "To [[x]]."), note("", "To [[X]] and [[2023/x]].")))
    #expect(found.gainedLinks.isEmpty && found.lostLinks.isEmpty)
  }

  // MARK: Unreadable

  @Test(arguments: [
    ("---\ntitle: [\n---\n", "front matter"), ("---\ntitle: A\n", "front matter"),
    ("+++\ntitle = 1\n+++\n", "front matter"),
    ("---\n<<<<<<< ours\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\n---\n", "conflict"),
  ])
  func aVersionThatCannotBeReadIsComparedByLines(text: String, reason: String) throws {
    for (old, new, isOld) in [(text, note("year: 2019"), true), (note("year: 2019"), text, false)] {
      let unreadable = try #require(noteDifference(old, new)?.unreadable)
      #expect(unreadable.isOld == isOld && unreadable.reason.english.contains(reason))
      #expect(unreadable.text?.lines.contains { $0.kind == (isOld ? .added : .removed) } == true)
    }
  }

  @Test(arguments: [([0x61, 0x00], "NUL"), ([0xFE, 0x0A], "UTF-8")] as [([UInt8], String)])
  func bytesThatAreNoTextAreNotComparedByLines(bytes: [UInt8], reason: String) throws {
    // What is wrong with a version that is text is less than that the other is none.
    for other in [note(), "---\ntitle: [\n---\n"] {
      for isOld in [true, false] {
        let (text, noText) = (Array(other.utf8), Array(note().utf8) + bytes)
        let file = ComparedFile(
          path: "notes/a.md", old: .bytes(isOld ? noText : text), new: .bytes(isOld ? text : noText))
        let found = LibraryDifference([file], notesFolder: "notes").notes.first
        let unreadable = try #require(found?.unreadable)
        #expect(unreadable.isOld == isOld && unreadable.reason.english.contains(reason))
        #expect(unreadable.text == nil)
      }
    }
  }

  @Test func aFileWithoutFrontMatterIsAllText() throws {
    let found = try #require(noteDifference("Just text.\n", "Just a text.\n"))
    #expect(found.unreadable == nil && found.proseLines == ["edited Just {+a +}text."])
  }

  @Test func contentsThatNobodySeesAreSaidToBeSo() throws {
    let reason = Message("is not in this clone", zh: "不在这个克隆里")
    let found = LibraryDifference(
      [ComparedFile(path: "notes/a.md", old: .unknown(reason), new: .bytes(Array(note().utf8)))],
      notesFolder: "notes")
    #expect(found.notes.first?.unreadable?.reason == reason && found.notes.first?.kind == .modified)
  }

  @Test func aNoteInTheMidstOfAMergeIsNotTakenApart() throws {
    let found = LibraryDifference(
      [ComparedFile(path: "notes/a.md", old: .nothing, new: .bytes([]), isUnmerged: true)],
      notesFolder: "notes")
    #expect(found.notes.first?.group == .unmerged && found.notes.first?.note.id == "a")
  }

  // MARK: Hostile

  @Test(.timeLimit(.minutes(4))) func hugeLinesAndManyParagraphsAreBounded() throws {
    let words = (0..<40_000).map { "w\($0 % 977)" }.joined(separator: " ")
    let line = try #require(
      noteDifference(note("", words), note("", "x " + words.replacing("w9 ", with: "y "))))
    #expect(line.prose.count == 1)
    let one = String(repeating: "a", count: 1 << 20)
    let long = try #require(noteDifference(note("", one + " b " + one), note("", one + " c " + one)))
    #expect(
      long.prose.first?.words.pieces.map(\.text.utf8.count) == [one.utf8.count + 1, 1, 1, one.utf8.count + 1])
    let left = (0..<3_000).map { "p \($0)" }.joined(separator: "\n\n")
    let right = (0..<3_000).map { "q \($0 * 7)" }.joined(separator: "\n\n")
    #expect(try #require(noteDifference(note("", left), note("", right))).prose.count == 6_000)
  }
}
