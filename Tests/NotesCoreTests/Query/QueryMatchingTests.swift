import NotesCore
import Testing

struct QueryMatchingTests {
  private static let today = CivilDate(year: 2024, month: 3, day: 15)!

  private static let mamba: Note = {
    var note = Note(id: "mamba", path: "notes/2023/ssm/mamba.md", section: "2023/ssm")
    note.title = "Mamba: Linear-Time Sequence Modeling"
    note.status = .unfinished
    note.progress = .counted(done: 18, total: 36)
    note.started = CivilDate("2024-03-10")
    note.left = "ACT 机制"
    note.kind = .paper
    note.short = "Mamba"
    note.aliases = ["曼巴"]
    note.authors = ["Albert Gu", "Tri Dao"]
    note.organizations = ["CMU"]
    note.year = 2023
    note.venue = "COLM 2024"
    note.arxiv = "2312.00752"
    note.urls = [NamedAddress(name: "code", address: "https://github.com/state-spaces/mamba")]
    note.priority = .high
    note.rating = 4
    note.added = CivilDate("2024-02-29")
    note.tags = ["architecture", "长上下文"]
    note.relations = [RelationTargets(.improves, ["s4"])]
    note.order = ListOrder("4.1a")
    note.summary = "选择性状态空间,和 Transformer 对比。"
    note.links = [.wiki("s4")]
    return note
  }()

  private func matches(_ text: String, _ note: Note = mamba) throws -> Bool {
    try QueryParser().parse(text).matches(note, in: QueryContext(today: Self.today))
  }

  @Test(arguments: [
    "", "mamba", "MAMBA", "ｍａｍｂａ", "\"linear time\"", "linear-time", "曼巴", "albert", "长上下", "状态空间",
    "transformer",
    "title:sequence", "status:unfinished", "status:backlog", "status:搁置", "is:backlog", "is:unfinished",
    "is:paper",
    "progress:50%..", "progress:18/36", "progress:1/2", "progress:..50%", "started:2024-03", "started:7d..",
    "started:2024-03-10", "started:..today", "left:act", "type:paper,post", "short:mam", "alias:曼",
    "author:gu",
    "author:\"albert gu\"", "org:cmu", "year:2023", "year:2020..2023", "year:2023..", "year:..2023",
    "venue:colm",
    "arxiv:2312", "arxiv:https://arxiv.org/abs/2312.00752v1", "url:github.com", "priority:high", "rating:4..",
    "added:2024", "added:2024-02", "added:2024-02-29..2024-02-29", "tag:Architecture", "tag:x,长上下文",
    "relation:improves", "relation:s4", "order:4..5", "order:4.1a", "summary:选择性", "id:mam", "name:linear",
    "section:2023", "section:2023/ssm", "section:2023/", "path:ssm/mamba", "has:code", "has:author",
    "has:link",
    "has:relations", "has:order", "-has:doi", "-has:pdf", "-has:finished", "finished:none", "-is:topic",
    "is:orphan",
    "mamba or nothing", "-(rwkv or gpt)", "not -mamba", "mamba gu",
  ])
  func findsANoteByEachField(query: String) throws {
    #expect(try matches(query))
  }

  @Test(arguments: [
    "rwkv", "mamba rwkv", "-mamba", "status:read", "status:none", "is:read", "is:topic", "progress:51%..",
    "progress:12/36",
    "started:4d..", "started:2024-04", "type:survey", "year:2024..", "rating:..3", "rating:5", "tag:arch",
    "section:202",
    "section:ssm", "section:.", "relation:uses", "relation:s", "order:5..", "has:pdf", "has:finished",
    "priority:normal",
    "added:..2024-02-28", "doi:10", "-()", "12:30", "https://example.org", "author:\"gu tri\"",
  ])
  func leavesOutWhatIsNotAskedFor(query: String) throws {
    #expect(try !matches(query))
  }

  @Test(arguments: [
    "status:none", "type:none", "year:none", "priority:normal", "-is:backlog", "section:.", "-has:priority",
  ])
  func findsABareNoteByWhatItLacks(query: String) throws {
    #expect(try matches(query, Note(id: "x", path: "notes/x.md", section: "")))
  }

  @Test func anOrphanHasNoLinkInOrOut() throws {
    var links = QueryLinks()
    links.degrees.add(incoming: 0, outgoing: 1, of: "a")
    links.degrees.add(incoming: 1, outgoing: 0, of: "b")
    links.degrees.add(incoming: 0, outgoing: 0, of: "c")
    let context = QueryContext(today: Self.today, links: links)
    let query = try QueryParser().parse("is:orphan")
    let orphans = ["a", "b", "c"].filter { query.matches(Note(id: $0, path: "", section: ""), in: context) }
    #expect(orphans == ["c"])
    #expect(query.needsLinks)
    #expect(query.fields == [.links, FieldSet(.relations)])
  }

  private static let needs: [(String, FieldSet)] = [
    ("", []), ("status:read", FieldSet(.status)), ("is:backlog", FieldSet(.status)),
    ("is:topic -year:2020", FieldSet([.type, .year])), ("has:pdf", FieldSet(.urls)), ("id:x section:y", []),
    ("has:summary or has:link", [.summary, .links]), ("name:x", FieldSet([.title, .short, .aliases])),
    ("word", FieldSet([.title, .short, .aliases, .authors, .tags]).union(.summary)),
  ]

  @Test(arguments: needs)
  func saysWhatMustBeDecoded(text: String, fields: FieldSet) throws {
    let query = try QueryParser().parse(text)
    #expect(query.fields == fields)
    #expect(!query.needsLinks)
  }
}
