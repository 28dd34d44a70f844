import Testing

@testable import NotesCore

/// Blocks of notes that a stranger wrote.
struct HostileIndexTests {
  private static let pieces = [
    "<!-- notes:end -->", "<!-- notes:begin -->", "-->", "<!--", "```", "~~~", "`", "|", "||", "\\", "\\|",
    "[", "](", "]]", "[[x]]",
    "![", "<script>alert(1)</script>", "<b", "# ", "## ", "> ", "- ", "+ ", "1. ", "=", "===", "---", "***",
    "_", "__", "$$", "$",
    "@me", "#12", "&lt;", "&#60;", "{{ x }}", "{% x %}", "http://a.org/", "www.a.org", "^id", "\n", "\r\n",
    "\t", " ", "\u{2028}",
    "\u{202E}", "\u{1B}[2J", "\0", "中文", "a", "é", "👩‍👩‍👧", ":", "：", "~", "^",
  ]

  private func text(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...7, using: &generator)).map { _ in
      HostileIndexTests.pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  private func quoted(_ text: String) -> String { ScalarQuoter.quote(text, in: .flow, always: true) }

  private func library(using generator: inout SeededGenerator) -> IndexedLibrary {
    var notes: [String: (lines: String, body: String)] = [:]
    for index in 0..<Int.random(in: 1...6, using: &generator) {
      func value() -> String { quoted(text(using: &generator)) }
      let names = [
        "n\(index)", "a b\(index)", "x|y\(index)", "t`\(index)](z)", "a:b\(index)", "&lt;\(index)",
        "#\(index)",
      ]
      let name = names.randomElement(using: &generator) ?? "n"
      let lines = """
        title: \(value())
        status: read
        left: \(value())
        type: paper
        short: \(value())
        organizations: [\(value()), \(value())]
        venue: \(value())
        urls: {\(value()): https://a.org/(x)|`\(index)`, code: "https://a.org/\(index)]*_$&lt;"}
        tags: [\(value())]
        order: "\(["1", "1a", "1.1", "2"].randomElement(using: &generator) ?? "1")"
        """
      notes["notes/2023/\(name).md"] = (lines, text(using: &generator) + "\n" + text(using: &generator))
    }
    return IndexedLibrary(notes)
  }

  private static let words = [
    "with=title,organizations,venue,left,tags,links,summary nest=order by=section",
    "as=table with=title,organizations,left,venue,tags,links,summary by=tag", "as=progress by=tag",
    "with=summary by=tag lang=zh",
  ]

  @Test(arguments: Seeds.all)
  func nothingInANoteBreaksOutOfItsBlock(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let library = library(using: &generator)
      let words = HostileIndexTests.words.randomElement(using: &generator) ?? ""
      let lineBreak = Bool.random(using: &generator) ? "\n" : "\r\n"
      let page = [
        "# Page", "", "<!-- notes:begin \(words) -->", "<!-- notes:end -->", "", "After [x](after.md).", "",
      ]
      .joined(separator: lineBreak)
      library.folder.write("README.md", page)
      let plan = try library.plan()
      #expect(plan.refusals.isEmpty)
      let written = try #require(plan.changes.first?.new)
      let text = String(decoding: written, as: UTF8.self)
      try check(written, page, library)
      library.folder.write("README.md", text)
      #expect(try library.plan().changes.isEmpty, "\(text)")
    }
  }

  private func check(_ written: [UInt8], _ page: String, _ library: IndexedLibrary) throws {
    let source = Source(path: "README.md", bytes: written)
    let text = source.text(0..<written.count)
    let document = Document(page: source)
    let block = try #require(IndexBlockReader(document).blocks.first, "\(text)")
    #expect(IndexBlockReader(document).blocks.count == 1, "\(text)")
    #expect(document.comments.count == 2, "\(text)")
    #expect(
      document.openFence == nil && document.openComment == nil, "\(text)")
    #expect(document.blocks.isEmpty && document.bareAddresses.isEmpty, "\(text)")
    let outside =
      source.text(0..<block.content.lowerBound) + source.text(block.content.upperBound..<written.count)
    #expect(outside == page, "\(text)")
    // Every link is one of ours: it leads to a note, or stands after the block.
    for link in document.links {
      guard case .note(.path(let path)) = link.target else {
        Issue.record("\(link) in \(text)")
        continue
      }
      #expect(path == "after.md" || library.folder.read(path) != nil, "\(path) in \(text)")
    }
    #expect(document.headings.allSatisfy { $0.level <= 2 }, "\(text)")
  }
}
