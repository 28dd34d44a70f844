import Testing

@testable import NotesCore

/// Holds notes against a library's own schema.
struct LibrarySchemaTests {
  private let folder = TemporaryFolder()

  private static let lab = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "type": "object",
      "required": ["title", "type", "year"],
      "properties": {
        "shelf": {"enum": ["A", "乙"]},
        "copies": {"type": "integer", "minimum": 1},
        "lent": {"type": "boolean"},
        "code": {"type": "string", "pattern": "^[A-Z]{2}-[0-9]+$"},
        "readers": {"type": "array", "items": {"type": "string"}, "uniqueItems": true}
      }
    }
    """

  private func findings(
    _ lines: String, schema: String = lab, ignore: [String] = []
  ) throws -> [String] {
    folder.write("schema/note.schema.json", schema)
    folder.write("notes/a.md", "---\ntitle: 曼巴\ntype: paper\n\(lines)---\n")
    let files = try LibraryFiles(LibraryRoot(path: folder.path), Configuration())
    let selection = RuleSelection(LintConfiguration(), ignore: ignore.map { RuleSelector($0) })
    return try Linter(files, selection, today: ExampleLibrary.today).report().diagnostics
      .map { "\($0.start.line):\($0.start.column) \($0.rule)" }
  }

  @Test func aFieldOfTheLabsOwnIsReadAsTheSchemaSays() throws {
    #expect(
      try findings("year: 2023\nshelf: 乙\ncopies: 3\nlent: true\ncode: AB-12\nreaders:\n  - 张三\n  - Gu\n")
        == [])
  }

  @Test(
    arguments: [
      ("shelf: 丙\nyear: 2023\n", "4:8 front-matter/schema"),
      ("year: 2023\ncopies: 0\n", "5:9 front-matter/schema"),
      ("year: 2023\ncopies: \"3\"\n", "5:9 front-matter/schema"),
      ("year: 2023\nlent: maybe\n", "5:7 front-matter/schema"),
      ("year: 2023\ncode: 曼-12\n", "5:7 front-matter/schema"),
      ("year: 2023\nreaders:\n  - 张三\n  - 张三\n", "7:5 front-matter/schema"),
      ("year: 2023\nreaders: 张三\n", "5:10 front-matter/schema"),
      ("copies: 1\n", "1:1 front-matter/missing-required"),
    ])
  func whatTheSchemaDoesNotAllowIsReportedAtTheVeryValue(lines: String, finding: String) throws {
    #expect(try findings(lines, ignore: ["front-matter/key-order", "front-matter/unknown-key"]) == [finding])
  }

  @Test func aClosedSchemaKnowsNoOtherKeys() throws {
    let closed = #"{"properties": {"title": true, "type": true}, "additionalProperties": false}"#
    #expect(try findings("mine: 1\n", schema: closed) == ["4:1 front-matter/unknown-key"])
  }

  @Test func whatAnotherRuleSaysBetterIsNotRepeated() throws {
    let strict = #"{"properties": {"started": {"pattern": "^2"}, "status": {"enum": ["read"]}}}"#
    let ignored = ["front-matter/key-order"]
    #expect(
      try findings("status: dnoe\nstarted: 1/2\n", schema: strict, ignore: ignored)
        == ["4:9 status/unknown", "5:10 date/not-iso"])
    #expect(
      try findings("started: 1999-01-01\n", schema: strict, ignore: ignored) == ["4:10 front-matter/schema"])
  }

  @Test(
    arguments: [
      ("{", 1, 2), ("{\"type\": \"strin\"}", 1, 10),
      ("{\"properties\": {\"a\":\n  {\"pattern\": \"[\"}}}", 2, 15),
      ("{\"$ref\": \"#/$defs/nothing\"}", 1, 10), ("{\"minLength\": -1}", 1, 15),
    ])
  func aSchemaThatIsWrongIsAnErrorThatSaysWhere(schema: String, line: Int, column: Int) throws {
    let error = try #require(throws: NotesError.self) { _ = try findings("", schema: schema) }
    #expect(error.kind == .configuration)
    let first = try #require(error.diagnostics.first)
    #expect(first.path == "schema/note.schema.json")
    #expect((first.start.line, first.start.column) == (line, column), "\(first)")
  }

  @Test func aPatternThatTakesForeverIsReportedAndDoesNotHang() throws {
    let bomb = #"{"properties": {"left": {"pattern": "^(a+)+$"}}}"#
    let text = String(repeating: "a", count: 4000) + "!"
    #expect(try findings("left: \(text)\n", schema: bomb, ignore: ["front-matter/key-order"]).count == 1)
  }

  @Test(arguments: [
    ("status: dnoe\n", "status/unknown"), ("status: dnoe\n", "status"), ("arxiv: \"99\"\n", "identifier"),
    ("started: 2024-02-30\n", "date/impossible"),
  ])
  func aRuleThatIsOffDoesNotComeBackUnderTheNameOfTheSchema(lines: String, ignored: String) throws {
    let layout = "front-matter/key-order"
    #expect(try findings(lines, schema: PublishedSchema.note, ignore: [layout]).count == 1)
    #expect(try findings(lines, schema: PublishedSchema.note, ignore: [layout, ignored]).isEmpty)
  }

  @Test func onlyANumberInQuotesLosesThem() throws {
    func fixed(_ value: String) throws -> String {
      folder.write("schema/note.schema.json", LibrarySchemaTests.lab)
      let head = "---\ntitle: A\ntype: paper\nyear: 2023\ncopies: "
      folder.write("notes/a.md", "\(head)\(value)\n---\n")
      let files = try LibraryFiles(LibraryRoot(path: folder.path), Configuration())
      let fixes = try LibraryFixes.find(
        in: files, on: .everything, RuleSelection(LintConfiguration()), today: ExampleLibrary.today,
        includingUnsafe: true)
      return fixes.first.map { $0.fixed.text(head.utf8.count..<$0.fixed.bytes.count - 5) } ?? value
    }
    for (value, after) in [("\"12\"", "12"), ("'3'", "3"), ("x5y", "x5y"), ("\"012\"", "\"012\"")] {
      #expect(try fixed(value) == after)
    }
  }

  @Test func aTagIsHeldAgainstThePatternOfTheLibrary() throws {
    let own = #"{"properties": {"tags": {"items": {"pattern": "^[a-z]+$"}}}}"#
    folder.write("schema/note.schema.json", own)
    folder.write("notes/a.md", "---\ntitle: A\ntype: paper\ntags:\n  - RAG\n---\n")
    let files = try LibraryFiles(LibraryRoot(path: folder.path), Configuration())
    let linter = try Linter(files, RuleSelection(LintConfiguration()), today: ExampleLibrary.today)
    #expect(
      linter.report().diagnostics.map { "\($0.message.english): \($0.hint?.english ?? "")" } == [
        "item 1 of `tags` is not of the form that the schema asks for: the pattern is `^[a-z]+$`"
      ])
  }
}
