import Testing

@testable import NotesCore

struct AnnotationQueryTests {
  private let library = LinkedFolder([
    "notes/2023/mamba.md": LinkedFolder.note(
      "short: Mamba\naliases:\n  - 曼巴\nyear: 2023\ntags:\n  - ssm\n",
      """
      See [[rwkv]].

      ## Annotations

      > [!quote] p. 5 · 2024-01-05
      >
      > Selective state spaces.

      ^aaaaaa

      The point. #key-claim

      > [!note] pp. 7-9 · 2024-03-01
      >
      > 和注意力比一比。

      ^bbbbbb

      > [!quote] §3.2
      >
      > The scan.

      ^cccccc

      """),
    "notes/2021/rwkv.md": LinkedFolder.note(
      "short: RWKV\n", "## 批注\n\n> [!quote] 第 6 页 · 2024-02-30\n>\n> 循环网络的新生。\n\n^dddddd\n"),
    "notes/gpt-a.md": LinkedFolder.note("short: GPT\n"), "notes/gpt-b.md": LinkedFolder.note("short: gpt\n"),
    "notes/plain.md": LinkedFolder.note("", "> [!quote] p. 5\n>\n> Below no heading.\n"),
  ])

  private func found(
    _ words: [String], tags: [String] = [], since: String? = nil
  ) throws -> [String] {
    let parser = QueryParser(views: ["own": "kind:note"], scope: .annotations)
    let query = try AnnotationQuery(try parser.parse(arguments: words), tags: tags, since: since)
    let files = try LibraryFiles(library.folder.root, Configuration())
    let today = try #require(CivilDate("2024-03-05"))
    let context = try query.context(of: files, today: today)
    let findings = AnnotationWalk(files, fields: query.fields).annotations { query.takes($0, in: context) }
    return findings.annotations.compactMap { $0.content.id.map { String($0.prefix(1)) } }
  }

  @Test(arguments: [
    ("", "dabc"), ("selective", "a"), ("POINT", "a"), ("key-claim", "a"), ("mamba", "abc"), ("曼巴", "abc"),
    ("注意力", "b"), ("ssm", ""), ("循环网络", "d"),
    ("tag:ssm", "abc"), ("tag:key-claim", "a"), ("tag:key", ""), ("-tag:ssm", "d"),
    ("page:5", "a"), ("page:6", "d"), ("page:8", "b"), ("page:5..7", "dab"), ("page:9..", "b"),
    ("page:..4", ""),
    ("page:none", "c"), ("页:5,6", "da"),
    ("date:2024", "ab"), ("date:2024-02..", "b"), ("date:7d..", "b"), ("date:none", "c"),
    ("日期:..2024-01", "a"),
    ("kind:quote", "dac"), ("kind:批注", "b"), ("种类:摘录", "dac"), ("@own", "b"),
    ("note:mamba", "abc"), ("笔记:曼巴", "abc"), ("note:rwkv", "d"), ("note:mamba or note:rwkv", "dabc"),
    ("-note:mamba", "d"), ("note:plain", ""),
    ("year:2023", "abc"), ("section:2021", "d"), ("has:link", "abc"), ("links-to:rwkv", "abc"),
    ("is:orphan", ""),
    ("mamba (page:5 or kind:note)", "ab"), ("(name:曼巴 scan)", "c"),
  ])
  func isDecidedForEachAnnotation(query: String, expected: String) throws {
    #expect(try found([query].filter { !$0.isEmpty }).joined() == expected)
  }

  @Test func ownTagsAndTheFirstDayAreTakenBesides() throws {
    #expect(try found([], tags: ["key-claim"]) == ["a"])
    #expect(try found([], tags: ["#key-claim"]) == ["a"])
    #expect(try found([], tags: ["ssm"]) == [])
    #expect(try found([], since: "2024-03") == ["b"])
    #expect(try found(["mamba"], since: "2024") == ["a", "b"])
    #expect(try found([], since: "7d") == ["b"])
    for wrong in ["soon", "2024-13", "2024-01..", ""] {
      #expect(throws: NotesError.self) { try found([], since: wrong) }
    }
  }

  @Test(arguments: [
    ("note:gpt", NotesError.Kind.ambiguous), ("note:nope", .notFound), ("page:x", .usage),
    ("page:7..5", .usage),
    ("kind:quotation", .usage), ("date:soon", .usage), ("note:", .usage), ("pag:5", .usage),
  ])
  func aValueThatCannotBeIsAnError(query: String, kind: NotesError.Kind) {
    let error = #expect(throws: NotesError.self) { try found([query]) }
    #expect(error?.kind == kind)
  }

  @Test(arguments: ["note:mamba", "page:5", "date:2024", "kind:quote", "页:5"])
  func aFieldOfAnnotationsIsToldWhereItBelongs(query: String) {
    let error = #expect(throws: NotesError.self) { try QueryParser().parse(query) }
    #expect(error?.message.english.contains("asks for annotations, not for notes") == true)
    #expect(error?.hints.first?.english.contains("notes annotations") == true)
  }

  @Test func aFullWidthColonAfterAWordOfAnnotationsIsTextForNotes() throws {
    #expect(try QueryParser().parse("笔记：读论文") == .term(QueryTerm(word: "笔记：读论文")))
  }
}
