import NotesCore
import Testing

struct QueryParserTests {
  private let parser = QueryParser(views: ["rag": "tag:rag or 检索", "mine": "@rag -is:read", "all": ""])

  /// What people may write, and the canonical form of it.
  @Test(arguments: [
    ("", ""), ("  ", ""), ("mamba", "mamba"), ("linear time", "linear time"), ("a and b", "a b"),
    ("a 且 b", "a b"),
    ("a or b c", "a or b c"), ("(a or b) c", "(a or b) c"), ("a OR b 或 c", "a or b or c"), ("((a))", "a"),
    ("(tag:rag)", "tag:rag"), ("-tag:rag", "-tag:rag"), ("not tag:rag", "-tag:rag"), ("not not a", "not -a"),
    ("-(a b)", "-(a b)"), ("not (a or b)", "-(a or b)"), ("\"linear time\"", "\"linear time\""),
    ("\"or\" \"not\"", "\"or\" \"not\""), ("-or", "-\"or\""), ("\"a \\\"b\\\\\"", "\"a \\\"b\\\\\""),
    ("tags:rag", "tag:rag"), ("TAG:rag", "tag:rag"), ("标签:rag", "tag:rag"), ("标签：rag", "tag:rag"),
    ("org:OpenAI", "organization:OpenAI"), ("tag:a,b", "tag:a,b"), ("tag:a,a", "tag:a"),
    ("tag:\"a b\"", "tag:\"a b\""), ("tag:\"a,b\"", "tag:\"a,b\""),
    ("author:\"Gu, Albert\"", "author:\"Gu, Albert\""),
    ("status:待读", "status:backlog"), ("status:还没看完", "status:unfinished"), ("status:none", "status:none"),
    ("status:read,dropped", "status:read,dropped"), ("type:论文", "type:paper"),
    ("priority:高", "priority:high"),
    ("year:2020..2023", "year:2020..2023"), ("year:2020..", "year:2020.."), ("year:..2020", "year:..2020"),
    ("year:2020..2020", "year:2020"), ("added:2024", "added:2024-01-01..2024-12-31"),
    ("added:2024-02", "added:2024-02-01..2024-02-29"), ("added:2024-01-01..", "added:2024-01-01.."),
    ("added:2023..2024-02", "added:2023-01-01..2024-02-29"), ("added:7d..", "added:7d.."),
    ("added:today", "added:0d"),
    ("progress:50%..", "progress:50%.."), ("progress:12/36", "progress:12/36"), ("rating:4..", "rating:4.."),
    ("order:1..4a", "order:1..4a"), ("section:a/b/", "section:a/b"), ("section:.", "section:."),
    ("section:\".\"", "section:\".\""), ("relation:改进", "relation:improves"),
    ("relation:mamba", "relation:mamba"),
    ("relation:\"uses\"", "relation:\"uses\""), ("is:待读", "is:backlog"), ("is:topic", "is:topic"),
    ("is:orphan", "is:orphan"), ("has:pdf", "has:pdf"), ("has:tags", "has:tag"), ("has:links", "has:link"),
    ("has:url.slides", "has:url.slides"), ("has:url", "has:url"), ("arxiv:2312.00752v2", "arxiv:2312.00752"),
    ("https://arxiv.org/abs/2312.00752", "\"https://arxiv.org/abs/2312.00752\""), ("12:30", "\"12:30\""),
    ("Re45:读论文", "\"Re45:读论文\""), ("提速不掉点：中文", "\"提速不掉点：中文\""), (":x", "\":x\""),
    ("ERNIE(清华)", "\"ERNIE(清华)\""), ("(ERNIE(清华))", "\"ERNIE(清华)\""), ("C++", "C++"),
    ("state-space", "state-space"),
    ("@rag", "tag:rag or 检索"), ("@mine", "(tag:rag or 检索) -is:read"), ("-@rag", "-(tag:rag or 检索)"),
    ("@all", ""), ("-@all", "-()"), ("()", ""), ("@all year:2020", "year:2020"),
  ])
  func readsAQuery(text: String, canonical: String) throws {
    let query = try parser.parse(text)
    #expect(query.description == canonical)
    #expect(try parser.parse(canonical) == query)
  }

  @Test(arguments: [
    (["linear time"], "\"linear time\""), (["author:Albert Gu"], "author:\"Albert Gu\""),
    (["a", "or", "b"], "a or b"),
    (["(tag:a or tag:b) -is:read"], "(tag:a or tag:b) -is:read"),
    (["tag:rag year:2020.."], "tag:rag year:2020.."),
    (["(", "a", "or", "b", ")", "c"], "(a or b) c"), (["mamba or rwkv"], "mamba or rwkv"),
    (["Attention is not all"], "\"Attention is not all\""), (["Mamba: Linear"], "\"Mamba: Linear\""),
    (["author:Gu, Albert"], "author:\"Gu, Albert\""), (["tag:a b,c"], "tag:\"a b\",c"), ([" a "], "a"),
    (["tag:\"a b\""], "tag:\"a b\""), (["not", "linear time"], "-\"linear time\""), ([""], ""), ([], ""),
    (["a -b"], "a -b"), (["a - b"], "\"a - b\""), (["-tag:x"], "-tag:x"),
  ])
  func readsTheWordsOfACommand(arguments: [String], canonical: String) throws {
    #expect(try parser.parse(arguments: arguments).description == canonical)
  }

  /// What is wrong, and a word that the error or its hints must say.
  @Test(arguments: [
    ("tga:rag", "`tag`"), ("tagg:rag", "the fields are"), ("http:x", "in quotes"), ("tag:", "tag:rag"),
    ("tag:\"\"", "tag:rag"), ("tag:a,", "has no value"), ("tag:,", "has no value"),
    ("status:readed", "`read`"),
    ("status:foo", "还没看完"), ("year:abc", "year:2020..2023"), ("year:99999999999999999999", "year:"),
    ("year:2023..2020", "ends before"), ("year:..", "cannot be"), ("year:2020...2023", "cannot be"),
    ("rating:9", "1 to 5"), ("added:2024-13", "2024-03"), ("added:2024-02-30", "2024-03"),
    ("added:7d..9d", "ends before"),
    ("progress:50", "50%"), ("progress:120%", "50%"), ("order:x", "order:4a"),
    ("priority:urgent", "high normal low"),
    ("type:papre", "`paper`"), ("is:orfan", "`orphan`"), ("has:pfd", "`pdf`"), ("has:id", "has:url.NAME"),
    ("has:xyzzy", "has:url.NAME"), ("a or", "both sides"), ("or a", "both sides"),
    ("a or or b", "both sides"),
    ("(or a)", "both sides"), ("a and", "both sides"), ("not", "follows `not`"), ("(not)", "follows `not`"),
    ("- a", "before what it excludes"), ("--limit", "before what it excludes"), ("(a", "never closed"),
    ("a)", "nothing was opened"), ("\"a", "not closed"), ("\"\"", "empty word"), ("@nope", "@rag"),
    ("@", "no view"),
    ("@rga", "`@rag`"), ("a (b", "at character 3"),
  ])
  func saysWhatIsWrongAndWhatWouldBeRight(text: String, part: String) {
    let error = #expect(throws: NotesError.self) { try parser.parse(text) }
    let said = ([error?.message] + (error?.hints ?? [])).compactMap { $0?.english }.joined(separator: "\n")
    #expect(error?.kind == .usage)
    #expect(said.contains(part), "\(said)")
  }

  @Test func refusesViewsThatAskForThemselves() {
    let parser = QueryParser(views: ["a": "@b", "b": "x or @c", "c": "@a"])
    let error = #expect(throws: NotesError.self) { try parser.parse("@a") }
    #expect(error?.message.english.contains("@a → @b → @c → @a") == true)
  }

  @Test func refusesViewsThatGrowWithoutMeasure() {
    var views = ["v0": "a b"]
    for level in 1...40 { views["v\(level)"] = "@v\(level - 1) @v\(level - 1)" }
    #expect(throws: NotesError.self) { try QueryParser(views: views).parse("@v40") }
    views["v0"] = ""
    #expect(throws: NotesError.self) { try QueryParser(views: views).parse("@v40") }
  }

  @Test(arguments: ["(", "not ", "-("]) func refusesNestingThatIsTooDeep(opening: String) throws {
    let closing = opening.hasSuffix("(") ? ")" : ""
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth) + "a" + String(repeating: closing, count: depth)
    }
    _ = try parser.parse(nested(32))
    #expect(throws: NotesError.self) { try parser.parse(nested(65)) }
    #expect(throws: NotesError.self) { try parser.parse(nested(100_000)) }
  }

  @Test func namesTheViewInWhichAnErrorIs() {
    let error = #expect(throws: NotesError.self) { try QueryParser(views: ["v": "tagg:x"]).parse("@v") }
    #expect(error?.message.english == "in the view `v`: no field `tagg`")
    #expect(error?.message.chinese == "视图 `v` 中:没有字段 `tagg`")
  }

  @Test func everyFieldHasHelpAnExampleThatParsesAndItsNames() throws {
    var seen: Set<String> = []
    let parser = QueryParser(scope: .annotations)
    for field in QueryField.allCases {
      #expect(!field.meaning.english.isEmpty && !field.meaning.chinese.isEmpty)
      #expect(throws: Never.self) { try parser.parse(field.example) }
      for name in field.names { #expect(seen.insert(name).inserted, "\(name) names two fields") }
      for word in field.words {
        #expect(throws: Never.self) { try parser.parse("\(field.canonicalName):\(word)") }
      }
    }
    for field in Field.allCases { #expect(QueryField(named: field.key)?.field == field) }
  }
}
