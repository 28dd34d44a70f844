import Testing

@testable import NotesCore

struct LinkResolverTests {
  private static let notes: [Note] = {
    func note(_ path: String, short: String? = nil, _ aliases: [String] = []) -> Note {
      let parts = path.split(separator: "/").map(String.init)
      var note = Note(
        id: String(parts[parts.count - 1].dropLast(3)), path: path,
        section: parts.dropFirst().dropLast().joined(separator: "/"))
      note.short = short
      note.aliases = aliases
      return note
    }
    return [
      note("notes/2018/gpt-1.md", short: "GPT", ["生成式预训练"]),
      note("notes/2019/gpt-2.md", short: "GPT-2", ["gpt", "GPT-2", "第二代"]),
      note("notes/2019/第二代.md", short: "XL"),
      note("notes/2020/caf\u{E9}.md", ["Straße", "a/b", "node.md"]),
      note("notes/2021/same.md"),
      note("notes/2022/Same.md", ["mamba"]),
      note("notes/2022/mamba.md"),
    ]
  }()

  private let resolver = LinkResolver(LinkResolverTests.notes)

  private static let names: [(String, LinkResolver.Resolution)] = [
    ("gpt-1", .note(0, by: .id)), ("GPT-1", .note(0, by: .id)), ("gpt-1.md", .note(0, by: .path)),
    ("2018/gpt-1", .note(0, by: .path)), ("notes/2018/GPT-1.MD", .note(0, by: .path)),
    ("8/gpt-1", .none), ("2019/gpt-1", .none), ("other/notes/2018/gpt-1", .none), ("/gpt-1", .none),
    ("生成式预训练", .note(0, by: .alias)), ("gpt", .ambiguous([0, 1])), ("GPT-2", .note(1, by: .id)),
    // An id counts before an alias.
    ("第二代", .note(2, by: .id)), ("xl", .note(2, by: .short)), ("mamba", .note(6, by: .id)),
    ("CAFÉ", .note(3, by: .id)), ("cafe\u{301}", .note(3, by: .id)),
    ("2020/cafe\u{301}", .note(3, by: .path)),
    ("STRASSE", .none), ("straße", .note(3, by: .alias)), ("a/b", .note(3, by: .alias)),
    ("node.md", .note(3, by: .alias)), ("node", .none), ("same", .note(4, by: .id)),
    ("2022/same", .note(5, by: .path)), ("", .none), (".md", .none), ("/", .none), ("gpt–1", .none),
  ]

  @Test(arguments: LinkResolverTests.names)
  func saysWhatANameLeadsTo(name: String, resolution: LinkResolver.Resolution) {
    #expect(resolver.resolve(name) == resolution)
  }

  @Test(arguments: [
    ("gpt-1.md", "notes/2018/x.md", 0), ("../2018/gpt-1.md", "notes/2019/x.md", 0),
    ("./.././2018//GPT-1.md", "notes/2019/x.md", 0), ("notes/2018/gpt-1.md", "README.md", 0),
    ("../gpt-1.md", "notes/2018/x.md", nil), ("../../../gpt-1.md", "notes/2018/x.md", nil),
    ("cafe\u{301}.md", "notes/2020/x.md", 3), ("same.md", "notes/2022/x.md", 5),
  ])
  func followsPathsFromTheFolderOfTheFile(path: String, file: String, index: Int?) {
    let note = Note(id: "x", path: file, section: "")
    #expect(resolver.index(of: .path(path), from: note) == index)
  }

  @Test func findsAllHoldersOfAnID() {
    #expect(Array(resolver.holders(ofID: "SAME")) == [4, 5])
    #expect(Array(resolver.holders(ofID: "none")) == [])
    #expect(LinkResolver([]).resolve("a") == .none)
  }

  @Test func namesSomeOfManyNotesOfOneName() {
    let notes = (0..<10_000).map { index in
      var note = Note(id: "n\(index)", path: "notes/n\(index).md", section: "")
      note.aliases = ["x", "X"]
      return note
    }
    #expect(LinkResolver(notes).resolve("x") == .ambiguous(Array(0..<LinkResolver.limit)))
  }

  @Test(arguments: [
    ("notes/2023/mamba.md", "notes/2024/x.md", "../2023/mamba.md"), ("notes/a.md", "notes/b.md", "a.md"),
    ("notes/2023/a.md", "README.md", "notes/2023/a.md"), ("README.md", "notes/2023/a.md", "../../README.md"),
    ("a", "a/b", "../a"),
  ])
  func aRelativePathLeadsBack(target: String, file: String, path: String) {
    #expect(LinkPath.relative(to: target, from: file) == path)
    #expect(LinkPath.resolve(path, from: file) == target)
  }
}
