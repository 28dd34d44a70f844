import Testing

@testable import NotesCore

struct SearchReportTests {
  private let folder = TemporaryFolder()

  private func report(
    _ texts: String..., scope: SearchScope = .everything, filter: String = "",
    extent: SearchRequest.Extent = .lines, limit: Int = .max
  ) throws -> SearchReport {
    let request = SearchRequest(
      texts: texts.compactMap { TextMatcher($0) }, scope: scope, filter: try QueryParser().parse(filter),
      extent: extent)
    return try SearchReport(
      request, in: LibraryFiles(folder.root, Configuration()), today: CivilDate(daysSinceEpoch: 20_000),
      limit: limit)
  }

  private func write(_ id: String, _ lines: String = "", _ body: String = "", section: String = "2023") {
    folder.write("notes/\(section)/\(id).md", "---\ntitle: T\ntype: paper\n\(lines)---\n\n\(body)\n")
  }

  private func ids(_ report: SearchReport) -> [String] { report.notes.map(\.id) }

  @Test func titlesComeFirstThenTagsThenHeadingsThenWhatHasMoreHits() throws {
    write("text", "", "needle")
    write("often", "", "needle needle")
    write("heading", "", "# A needle")
    write("underlined", "", "A needle\n=====")
    write("tag", "tags:\n  - needle\n", "")
    write("alias", "aliases:\n  - The needle\n", "")
    write("older", "", "needle", section: "2020")
    #expect(try ids(report("needle")) == ["alias", "tag", "heading", "underlined", "often", "text", "older"])
  }

  @Test func aLimitKeepsTheBestNotesAndCountsAll() throws {
    write("text", "", "needle")
    write("heading", "", "# A needle")
    write("often", "", "needle needle")
    let found = try report("needle", limit: 2)
    #expect(ids(found) == ["heading", "often"] && found.noteCount == 3)
    #expect(found.notes.map(\.title) == ["T", "T"] && found.notes.map(\.lines.count) == [1, 1])
  }

  @Test func severalTextsMustAllBeThereInAnyPlace() throws {
    write("both", "tags:\n  - one\n", "two")
    write("one", "tags:\n  - one\n", "")
    write("worst", "short: one two\n", "")
    #expect(try ids(report("one", "two")) == ["worst", "both"])
    #expect(try report("two", "one").notes.map(\.place) == [.title, .text])
  }

  @Test func partsAreSearchedAlone() throws {
    let body = "needle\n\n## Annotations\n\n> [!quote] p. 3\n>\n> a needle\n\n^needle\n\nneedle, said I\n"
    write("a", "short: needle\ntags:\n  - needle\n", body)
    #expect(try report("needle").notes.first?.count == 5)
    #expect(try report("needle", scope: .title).notes.first?.count == 1)
    #expect(try report("needle", scope: .tags).notes.first?.place == .tag)
    #expect(try report("needle", scope: .body).notes.first?.lines.map(\.number) == [9])
    let lines = try report("needle", scope: .annotations).notes.first?.lines ?? []
    #expect(lines.map(\.number) == [15, 19])
    #expect(lines.map(\.locator) == ["p. 3", "p. 3"])
  }

  @Test func codeIsSearchedAndCommentsAreNot() throws {
    write("code", "", "```\nneedle\n```")
    write("comment", "", "<!-- needle -->\n\nSome <!-- needle --> text\n\n<!--\nneedle\n")
    #expect(try ids(report("needle")) == ["code"])
  }

  @Test func aPhraseGoesOnInTheNextLineOfItsParagraphOnly() throws {
    write("paragraph", "", "a long\nneedle")
    write("quotation", "", "> a long\n> needle")
    write("item", "", "- a long\n  needle")
    write("items", "", "- a long\n- needle")
    write("paragraphs", "", "a long\n\nneedle")
    write("fence", "", "a long\n```\nneedle\n```")
    let found = try report("long needle").notes
    #expect(Set(found.map(\.id)) == ["paragraph", "quotation", "item"])
    let line = try #require(found.first { $0.id == "paragraph" }?.lines.first)
    #expect(line.text == "a long\nneedle" && line.hits == [2..<13])
  }

  @Test func anExcerptIsOneLineWhereItsHitIsInTwo() throws {
    write("a", "", "> 深度学\n> 习 and the long\n> needle\n")
    let excerpts = SearchRequest.Extent.excerpts(3, reach: 40)
    let chinese = try #require(try report("学习", extent: excerpts).notes.first?.lines.first)
    #expect(chinese.text == "深度学习 and the long" && chinese.hits == [6..<12])
    let english = try #require(try report("long needle", extent: excerpts).notes.first?.lines.first)
    #expect(english.text == "习 and the long needle" && english.columns.map(\.column) == [11])
  }

  @Test func aValueWithEscapesIsFoundByWhatItReads() throws {
    write("escaped", "short: \"n\\u0065edle\"\n")
    let note = try #require(try report("needle").notes.first)
    #expect(note.place == .title && note.lines.map(\.number) == [4])
    #expect(note.lines.first?.text == "short: \"n\\u0065edle\"")
  }

  @Test func linesAreThoseOfTheFileWithColumnsInScalars() throws {
    write("a", "", "第一行\n注意 needle，又一个 needle")
    let line = try #require(try report("needle").notes.first?.lines.first)
    #expect(line.number == 7 && line.text == "注意 needle，又一个 needle")
    #expect(line.columns.map(\.column) == [4, 15] && line.columns.map(\.length) == [6, 6])
  }

  @Test func excerptsAreFewAndShortAndTheRestIsCounted() throws {
    let body = String(repeating: "x ", count: 100)
    write("a", "", (0..<9).map { _ in body + "注意 needle " + body }.joined())
    let note = try #require(try report("needle", extent: .excerpts(3, reach: 21)).notes.first)
    #expect(note.count == 9 && note.lines.count == 3)
    for line in note.lines {
      #expect(line.isCutBefore && line.isCutAfter && line.text.utf8.count < 60)
      #expect(line.text.contains("注意 needle"))
    }
  }

  @Test func aFilterSaysWhichNotesAreSearched() throws {
    write("a", "year: 2020\n", "needle [[b]]")
    write("b", "year: 2021\n", "needle")
    #expect(try ids(report("needle", filter: "year:2021")) == ["b"])
    #expect(try ids(report("needle", filter: "links-to:b")) == ["a"])
    #expect(try ids(report("needle", filter: "-section:2023")) == [])
  }

  @Test func notesWhoseHeadCannotBeReadAreFoundByTheirBodiesAndHideNoOthers() throws {
    write("good", "", "needle")
    folder.write("notes/2023/bad.md", "---\ntitle: a: b\n---\n\nneedle\n")
    folder.write("notes/2023/none.md", "needle, without a head\n")
    let report = try report("needle")
    #expect(Set(ids(report)) == ["good", "bad", "none"])
    #expect(report.mistakenFileCount == 0)
    #expect(try self.report("title").mistakenFileCount == 1)
  }

  @Test func otherWordsThatBeginSoAreASearchOfTheirOwn() throws {
    write("a", "", "needles 注意")
    let texts = ["needle", "注意"].compactMap { TextMatcher($0) }
    #expect(SearchRequest(texts: texts).ofPrefixes?.texts == ["needle*", "注意"])
    #expect(SearchRequest(texts: [texts[1]]).ofPrefixes == nil)
  }

  @Test func whetherAnythingIsFoundIsWhatASearchFinds() throws {
    write("a", "year: 2020\n", "needle [[b]]")
    write("b", "year: 2021\n", "nothing")
    let texts = ["needle", "nothing", "other"].compactMap { TextMatcher($0) }
    for text in texts {
      for filter in ["", "year:2020", "links-to:b"] {
        let request = SearchRequest(texts: [text], filter: try QueryParser().parse(filter))
        let files = try LibraryFiles(folder.root, Configuration())
        let today = CivilDate(daysSinceEpoch: 20_000)
        let found = try SearchReport(request, in: files, today: today).noteCount > 0
        #expect(try SearchReport.finds(request, in: files, today: today) == found)
        #expect(found == (text.text == "needle" || text.text == "nothing" && filter.isEmpty))
      }
    }
  }

  @Test func longerWordsAreNoticedWhereTheyStandAlone() throws {
    func meetsLongerWords(_ body: String, _ texts: String..., scope: SearchScope = .everything) throws -> Bool
    {
      write("a", "short: needles\n", body)
      let request = SearchRequest(texts: texts.compactMap { TextMatcher($0) }, scope: scope)
      _ = try SearchReport(
        request, in: LibraryFiles(folder.root, Configuration()), today: CivilDate(daysSinceEpoch: 20_000))
      return request.hasMetLongerWords
    }
    #expect(try meetsLongerWords("threads", "thread"))
    #expect(try meetsLongerWords("", "needle"))
    #expect(try meetsLongerWords("thread", "thread", "needle"))
    #expect(try !meetsLongerWords("needles", "needle", scope: .tags))
    #expect(try !meetsLongerWords("a thread", "thread"))
    #expect(try !meetsLongerWords("", "absent"))
  }

  @Test func aThousandHitsInOneLineMakeOneLine() throws {
    write("a", "", String(repeating: "needle ", count: 1000))
    let note = try #require(try report("needle").notes.first)
    #expect(note.count == 1000 && note.lines.count == 1 && note.lines.first?.hits.count == 1000)
  }

  @Test(arguments: [
    (["attention", "section:2020"], ["attention"], ["section:2020"]),
    (["not", "tag:rag", "x"], ["x"], ["not", "tag:rag"]),
    (["not", "x"], ["not", "x"], []),
    (["@rag", "https://a.org", "Re: x", "分区:2020"], ["https://a.org", "Re: x"], ["@rag", "分区:2020"]),
    (["a@b", "@", "@ x"], ["a@b", "@", "@ x"], []),
    (["x", "type:paper", "or", "type:post"], ["x"], ["type:paper", "or", "type:post"]),
    (["(tag:a", "or", "not", "tag:b)", "x"], ["x"], ["(tag:a", "or", "not", "tag:b)"]),
    (["tag:a", "or", "x"], ["or", "x"], ["tag:a"]),
    (["x", "or", "tag:a"], ["x", "or"], ["tag:a"]),
  ])
  func wordsAreTextsOrFilters(words: [String], texts: [String], filters: [String]) {
    let arguments = SearchArguments(words, literal: [])
    #expect(arguments.texts == texts && arguments.filters == filters)
  }

  @Test func literalWordsAreTexts() {
    #expect(SearchArguments(["a"], literal: ["tag:b", "@c"]).texts == ["a", "tag:b", "@c"])
  }

  @Test func aMisspeltFieldIsGuessed() {
    #expect(SearchArguments(["sectoin:2020", "https://x", "x:y"]).misspelt.map(\.field) == ["section"])
  }
}
