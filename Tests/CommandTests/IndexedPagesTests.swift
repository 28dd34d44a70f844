import Foundation
import NotesCore
import Testing

@testable import notes

/// The pages of this repository that `notes index` writes, and the Markdown that it writes for hostile notes.
struct IndexedPagesTests {
  @Test func thePagesOfThisRepositoryAreUpToDate() throws {
    let root = LibraryRoot(
      path: CommitHook.package.deletingLastPathComponent().path + "/" + CommitHook.package.lastPathComponent)
    let plan = try IndexPlan(root, ConfigurationReader.read(root), scope: .everything)
    #expect(plan.changes.map(\.path) == [], "notes index")
    #expect(plan.refusals == [])
    #expect(plan.pageCount >= 2)
  }

  @Test func theWholeListStandsInTheOrderInWhichItWasPublished() throws {
    let text = try String(contentsOf: CommitHook.package.appending(path: "notes/README.md"), encoding: .utf8)
    let list = MarkdownParser.tree(of: text)
    let files = try FileManager.default.subpathsOfDirectory(
      atPath: CommitHook.package.appending(path: "notes").path)
    let notes = files.filter { $0.hasSuffix(".md") && $0 != "README.md" }
    let linked = list.addresses.filter { $0.hasSuffix(".md") && !$0.contains("://") }
    #expect(linked.sorted() == notes.sorted())
    #expect(list.count { if case .item = $0 { true } else { false } } == notes.count)
    let first = try #require(
      list.children.first { if case .list(start: 1, _) = $0.kind { true } else { false } })
    #expect(
      first.children[0].addresses.prefix(4) == [
        "2023/gpt-series.md", "2023/gpt-3-5.md", "2023/chatgpt.md", "https://openai.com/blog/chatgpt/",
      ])
  }

  @Test(arguments: [
    "with=title,organizations,left,venue,tags,links,summary",
    "as=table with=title,organizations,left,venue,tags,links,summary",
  ])
  func hostileNotesAreTextAndLinks(words: String) throws {
    let library = try ScratchLibrary("empty")
    defer { library.remove() }
    let texts = [
      "<!-- notes:end -->", "<script>x</script> <b>", "a | b", "`a", "[x](http://b.org)", "![x](y)", "# a",
      "1. a", "- a",
      "> a", "***a***", "~~a~~", "__a__", "\\\\", "\\", "www.b.org http://b.org", "&lt;b&gt; &copy;", "[^1]",
      "[ ] a", "$$", "---",
    ]
    for (index, text) in texts.enumerated() {
      let value = ScalarQuoter.quote(text, in: .flow, always: true)
      let note = """
        ---
        title: \(value)
        type: paper
        short: \(value)
        organizations: [\(value)]
        venue: \(value)
        left: \(value)
        urls:
          "]\(index)": https://a.org/(\(index))
        tags: [\(value)]
        ---

        \(text.replacingOccurrences(of: "<!-- notes:end -->", with: "\\<!-- notes:end -->"))
        """
      let file = library.folder.appending(path: "notes/n\(index).md")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try note.write(to: file, atomically: true, encoding: .utf8)
    }
    let page = library.folder.appending(path: "README.md")
    try "<!-- notes:begin \(words) -->\n<!-- notes:end -->\n".write(
      to: page, atomically: true, encoding: .utf8)
    let run = try library.run("git init -q; notes index && notes index --check", environment: [:])
    #expect(run.exitCode == 0, "\(run.output)")
    let tree = MarkdownParser.tree(of: try String(contentsOf: page, encoding: .utf8))
    #expect(tree.children.count == 3)
    #expect(tree.count { $0 == .htmlBlock } == 2)
    let rows = tree.count { if case .item = $0 { true } else { $0 == .tableRow(isHead: false) } }
    #expect(rows == texts.count)
    let others: [MarkdownNode.Kind] = [
      .html, .code, .emphasis, .strong, .struck, .quote, .rule, .codeBlock, .footnoteMark,
    ]
    #expect(tree.count { others.contains($0) } == 0)
    #expect(tree.addresses.count == 2 * texts.count)
    #expect(tree.addresses.allSatisfy { $0.hasPrefix("notes/n") || $0.hasPrefix("https://a.org/%28") })
    #expect(tree.words.contains("<script>x</script> <b>") && tree.words.contains("<!-- notes:end -->"))
  }
}

extension MarkdownNode {
  /// How many pieces are of a kind, this one included.
  fileprivate func count(where isCounted: (Kind) -> Bool) -> Int {
    children.reduce(isCounted(kind) ? 1 : 0) { $0 + $1.count(where: isCounted) }
  }

  /// The addresses of all links, in order.
  fileprivate var addresses: [String] {
    var own: [String] = []
    if case .link(let address) = kind { own = [address] }
    if case .image(let address) = kind { own = ["image " + address] }
    return own + children.flatMap(\.addresses)
  }

  /// All words, in order.
  fileprivate var words: String { literal + children.map(\.words).joined() }
}
