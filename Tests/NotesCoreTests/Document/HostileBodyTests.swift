import Testing

@testable import NotesCore

/// Bodies that a careless search would take hours over: these tests do not end unless the cost is bounded.
struct HostileBodyTests {
  @Test(arguments: [
    "[", "[[", "![", "[](", "[[a|", "]", "](", "`", "`` ", "$", "$a ", "<!--", "a <!-- ", "![[", "\\[",
    "[a](",
  ])
  func areReadInBoundedTime(piece: String) {
    let body = Array(String(repeating: piece, count: 200_000).utf8)
    #expect(LinkScanner.links(in: body[...]).isEmpty)
    #expect((Summary.find(in: body[...]) ?? "").utf8.count <= 5_000)
    let lines = Array(String(repeating: "a \(piece)\n", count: 50_000).utf8)
    _ = Summary.find(in: lines[...])
    #expect(LinkScanner.links(in: lines[...]).isEmpty)
  }

  @Test func aSummaryLeavesTheTextOfLinks() {
    let body = Array(
      "\n# H\n\nSee [[mamba]], [[rwkv|RNN]] and [a *b*](https://x.org) `c` \\[d.\n第二行\n接着。\n\nMore.\n".utf8)
    #expect(Summary.find(in: body[...]) == "See mamba, RNN and a b c [d. 第二行接着。")
  }
}
