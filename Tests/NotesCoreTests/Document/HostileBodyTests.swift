import Testing

@testable import NotesCore

/// Bodies that a careless search would take hours over: these tests do not end unless the cost is bounded.
struct HostileBodyTests {
  @Test(arguments: [
    "[", "[[", "![", "[](", "[[a|", "]", "](", "`", "`` ", "$", "$a ", "<!--", "a <!-- ", "![[", "\\[",
    "[a](", "[a](<", "[a](b \"", "$$ ", "<a ", "<a:", "^", " ^a", "http://", "> ", "- ", "#", "~~~ ", "|",
    "[a]: ", "`a``b```", "*_", "(http://a[", "[a][", "[^a]: ", "[^a] ",
    "<a b=\"", "<a b='<a b=\"", "<!-- >", "![[a]", "<pre>", "- - ", "> [^a]: ", "[a]: b\n[", "    ", "</",
    "-\n",
  ])
  func areReadInBoundedTime(piece: String) {
    let body = String(repeating: piece, count: 100_000)
    let lines = String(repeating: "a \(piece)\n", count: 30_000)
    for text in [body, "# \(body)", lines, String(repeating: piece + "\n", count: 30_000)] {
      let document = Document(page: Source(path: "a.md", bytes: Array("[r]: https://a.b\n\n\(text)".utf8)))
      #expect(document.links.allSatisfy { $0.form == .definition })
      #expect(document.anchors.count == document.headings.count)
      #expect((Summary.find(in: document.source.bytes[...]) ?? "").utf8.count <= 5_000)
    }
  }

  @Test func aSummaryLeavesTheTextOfLinks() {
    let body = Array(
      "\n# H\n\nSee [[mamba]], [[rwkv|RNN]] and [a *b*](https://x.org) `c` \\[d.\n第二行\n接着。\n\nMore.\n".utf8)
    #expect(Summary.find(in: body[...]) == "See mamba, RNN and a b c [d. 第二行接着。")
  }
}
