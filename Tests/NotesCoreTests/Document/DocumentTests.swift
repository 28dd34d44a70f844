import Testing

@testable import NotesCore

struct DocumentTests {
  @Test func everyLineHasItsBlockAndItsBreak() {
    let text =
      "---\nt: x\n---\n\n# H  \r\ntext\r- item\n> words\n| a |\n***\n```\n# code\n```\n<!-- x\ny -->\n$$ a $$\nend"
    let document = Document(of: text)
    #expect(
      document.lines.map(\.block) == [
        .blank, .heading, .text, .list, .quotation, .table, .rule, .code, .code, .code, .comment, .comment,
        .math, .text,
      ])
    #expect(document.texts(document.lines.map(\.lineBreak)).prefix(4) == ["\n", "\r\n", "\r", "\n"])
    #expect(document.source.text(document.lines[1].content) == "# H  ")
    #expect(document.lines.trailingBlanks(of: document.lines[1]).count == 2)
    #expect(document.lines.filter(\.isQuoted).count == 1)
    let joined = document.lines.map { document.source.text($0.content) + document.source.text($0.lineBreak) }
    #expect(
      text.utf8.suffix(document.source.bytes.count - document.bodyStart).elementsEqual(joined.joined().utf8))
  }

  @Test func blockIDsStandAtTheEndsOfLines() {
    let document = Document(
      of: "text ^a-1\n\n- item ^b2  \n- x ^not here\n\n> words\n\n^k3v9qd\n\nx^no `^no` ^n_o\n```\n^no\n```")
    #expect(document.blocks.map(\.text) == ["a-1", "b2", "k3v9qd"])
    #expect(document.texts(document.blocks.map(\.range)) == ["a-1", "b2", "k3v9qd"])
  }

  private static let addresses: [(String, [String])] = [
    (
      "见https://a.b/c，然后。(http://d.e/f(g)) HTTPS://h.i.", ["https://a.b/c", "http://d.e/f(g)", "HTTPS://h.i"]
    ),
    ("（https://a.b）《http://c.d/文》", ["https://a.b", "http://c.d/文"]),
    ("<https://a.b> [x](https://a.b) [https://a.b](c.md) [https://a.b][r] `http://a`", []),
    ("<a href=\"http://a.b\"> $http://a$ <!-- http://a.b --> ![http://x](http://y)", []),
    ("[r]: https://a.b", []), ("http:// xhttp://a ftp://a.b", []), ("[see https://a.b] x", ["https://a.b"]),
    ("# https://a.b/\n\n```\nhttp://c\n```", ["https://a.b/"]), ("**https://a.b/c**", ["https://a.b/c"]),
  ]

  @Test(arguments: addresses) func anAddressIsBareInProseAlone(text: String, found: [String]) {
    let document = Document(of: text)
    #expect(document.texts(document.bareAddresses) == found)
  }

  @Test func commentsAreFoundWithTheirTexts() {
    let document = Document(
      of: "<!-- a -->\nx <!--b--> `<!-- no -->`\n\n<!--\nc\n--> <!-- d --> y\n\n> <!-- e -->\n<!-->\n")
    #expect(document.texts(document.comments.map(\.text)) == [" a ", "b", "\nc\n", " d ", " e ", ""])
    #expect(document.source.text(document.comments[2].range) == "<!--\nc\n-->")
    #expect(document.openComment == nil)
  }

  private static let open: [(String, String?, String?)] = [
    ("a\n ```swift\nb\n", "```swift", nil), ("```\na\n```", nil, nil), ("a\n<!-- b\n\nc", nil, "<!-- b"),
    ("````\n```\n", "````", nil), ("```\n    ```\n", "```", nil), ("> ```\n> a\n", nil, nil),
    ("- ~~~\n  a\n  ~~~", nil, nil), ("```a`b\nc", nil, nil),
  ]

  @Test(arguments: open) func whatIsNotClosedIsReported(text: String, fence: String?, comment: String?) {
    let document = Document(of: text)
    #expect(document.openFence.map { document.source.text($0) } == fence)
    #expect(document.openComment.map { document.source.text($0) } == comment)
  }

  @Test func conflictMarkersAreFoundEverywhere() {
    let text =
      "---\n<<<<<<< HEAD\nt: x\n=======\nt: y\n>>>>>>> b\n---\nH\n=======\n```\n<<<<<<< a\n||||||| c\n=======\n```\n<<<<<<<< d\n>>>>>>>e"
    let document = Document(page: Source(path: "a.md", bytes: Array(text.utf8)))
    #expect(
      document.texts(document.conflictMarkers) == [
        "<<<<<<< HEAD", "=======", ">>>>>>> b", "<<<<<<< a", "||||||| c", "=======",
      ])
    #expect(document.headings.count == 1)
  }

  @Test func aByteOrderMarkIsNoPartOfTheBody() {
    #expect(Document(of: "\u{FEFF}# H").headings.count == 1)
    #expect(Document(of: "").lines.isEmpty)
  }
}
