import Testing

@testable import NotesCore

struct IndexOptionsReaderTests {
  private func options(_ words: String, language: Language? = nil) throws(IndexDefect) -> IndexOptions {
    let source = Source(path: "README.md", bytes: Array(words.utf8))
    return try IndexOptionsReader.options(
      IndexWords(0..<source.bytes.count, of: source), views: ["rag": "tag:rag", "week": "added:7d.."],
      language: language)
  }

  /// What is wrong with words, and the bytes of them that it is about.
  private func defect(_ words: String) -> String {
    do throws(IndexDefect) {
      _ = try options(words)
      return "nothing"
    } catch {
      return Source(path: "", bytes: Array(words.utf8)).text(error.range) + ": " + error.message.english
    }
  }

  @Test func withoutWordsAllNotesAreListed() throws {
    let options = try options(" ")
    #expect(options == IndexOptions())
    #expect(options.query.isEverything)
  }

  @Test func optionsStandAnywhereAmongTheWordsOfTheQuery() throws {
    let options = try options(
      "type:paper as=table (tag:a or\n tag:b) by=section with=summary,progress,summary sort=-year limit=3 lang=zh"
    )
    #expect(options.query.description == "type:paper (tag:a or tag:b)")
    #expect(options.form == .table)
    #expect(options.grouping == .section)
    #expect(options.parts == [.summary, .progress])
    #expect(options.sort == .column(.field(.year), descending: true))
    #expect(options.limit == 3)
    #expect(options.language == .chinese)
  }

  @Test func aTextWithTheSignStandsInQuotes() throws {
    #expect(try options("\"as=table\" url:\"http://a.org/?a=b c\"").query.description.contains("as=table"))
    #expect(try options("title:\"by=section as=table\"").form == .list)
    #expect(try options("url:https://a.org/?as=table").form == .list)
  }

  @Test func groupsHaveNamesOfTheirOwn() throws {
    let options = try options("by=section names=\"toolkits:工具包,references:Further reading: posts\"")
    #expect(options.groupNames.map(\.group) == ["toolkits", "references"])
    #expect(options.groupNames.map(\.heading) == ["工具包", "Further reading: posts"])
  }

  @Test func theLanguageIsTheLibrarysUnlessTheBlockSaysOne() throws {
    #expect(try options("").language == .english)
    #expect(try options("", language: .chinese).language == .chinese)
    #expect(try options("lang=en", language: .chinese).language == .english)
  }

  @Test func aViewIsAQuery() throws {
    #expect(try options("@rag").query.description == "tag:rag")
  }

  @Test(arguments: [
    ("tpye:paper", "tpye:paper: no field `tpye`"),
    ("a as=tabel", "tabel: `as` cannot be `tabel`"), ("by=sections", "sections: `by` cannot be `sections`"),
    ("with=summary,,left", "summary,,left: `with` cannot be ``"),
    ("nest=tree", "tree: `nest` cannot be `tree`"),
    ("sort=size", "size: a note has no `size`"), ("limit=0", "0: `limit` is a number from 1 on"),
    ("limit=ten", "ten: `limit` is a number from 1 on"), ("lang=fr", "fr: `lang` cannot be `fr`"),
    ("as=list as=table", "as=table: `as` stands here twice"), ("as= table", "as=: `as=` has no value"),
    ("group=section", "group=section: no option `group`"),
    ("by=tag names=x", "x: `x` is no group with a heading"),
    ("names=a:b", "names=a:b: there are no groups that could have names"),
    ("as=table nest=order", "nest=order: the rows of a table cannot be nested"),
    ("as=progress with=summary", "with=summary: `as=progress` counts notes and lists none"),
    ("as=progress by=status", "by=status: progress cannot be split by status"),
    ("type:paper added:7d..", "type:paper added:7d..: the answer to this query changes from day to day"),
    ("-(finished:..today)", "-(finished:..today): the answer to this query changes from day to day"),
    ("@week", "@week: the answer to this query changes from day to day"),
    ("\"open", "\"open: this quotation is not closed"), ("added:2024-01..2024-03", "nothing"),
  ])
  func aWrongWordIsNamedWhereItStands(words: String, expected: String) {
    #expect(defect(words).hasPrefix(expected), "\(defect(words))")
  }
}
