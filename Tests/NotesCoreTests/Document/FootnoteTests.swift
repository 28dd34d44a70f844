import Testing

@testable import NotesCore

struct FootnoteTests {
  private static let definitions: [(String, [String])] = [
    ("[^1]: a\n", ["[^1]: a"]), ("[^文献]: 见 [[a]]。\n继续\n\n不是\n", ["[^文献]: 见 [[a]]。\n继续"]),
    ("x\n[^a]: one\n[^b]: two\n", ["[^a]: one", "[^b]: two"]),
    ("[^1]: a\n\n    b\n\n    - c\n\n      d  \n\ne\n", ["[^1]: a\n\n    b\n\n    - c\n\n      d"]),
    ("[^1]:\n\n    a\nb\n\nc", ["[^1]:\n\n    a\nb"]), ("[^1]:\na", ["[^1]:"]),
    ("[^1]: a\n\n\tb\n# H", ["[^1]: a\n\n\tb"]), ("> [^q]: a\n> b\n\nc", ["[^q]: a\n> b"]),
    ("- [^l]: a\n- b", ["[^l]: a"]), ("[^1]: a\n\n    > [^2]: b\n\n    c", ["[^1]: a", "[^2]: b\n\n    c"]),
    ("[^1]: a\n---\n", ["[^1]: a"]), ("[^1]: ```\n", ["[^1]: ```"]),
    ("`[^1]: a`\n\n```\n[^1]: a\n```\n\n<!--\n[^1]: a\n-->\n\n$$\n[^1]: a\n$$\n\n    [^1]: a\n", []),
    ("[^a b]: c\n\n[^]: d\n\n[^e] : f\n\n\\[^g]: h\n\nx [^i]: j\n\n[^[k]]: l", []), ("# [^1]: a\n", []),
  ]

  @Test(arguments: definitions) func aDefinitionReachesToItsLastParagraph(text: String, found: [String]) {
    let document = Document(of: text)
    #expect(document.texts(document.footnotes.map(\.range)) == found)
    #expect(document.texts(document.footnotes.map(\.label.range)) == document.footnotes.map(\.label.text))
  }

  @Test func theTextOfADefinitionIsScanned() throws {
    let document = Document(
      of: "[^1]:  见 [[a]] 和[^2]\n\n    又见 [b](b.md)。 ^id\n\n        [[code]]\n\n[^2]: https://a.b\n---\n[[c]]"
    )
    #expect(document.texts(document.links.map(\.range)) == ["a", "b.md", "c"])
    #expect(document.texts(document.bareAddresses) == ["https://a.b"])
    #expect(document.blocks.map(\.text) == ["id"])
    #expect(document.headings.isEmpty)
    let first = try #require(document.footnotes.first)
    #expect(document.source.text(first.textStart..<first.textStart + 3) == "见")
    #expect(first.label.text == "1")
  }

  private static let references: [(String, [String])] = [
    ("a[^1] b[^Long-label].", ["1", "Long-label"]), ("好！[^1][^2]", ["1", "2"]), ("![^1]", ["1"]),
    ("# H[^h]\n\n- i[^i]\n\n| a[^c] |\n|-|\n\n> q[^q]", ["h", "i", "c", "q"]),
    ("[x[^1]](a.md) *b[^2]*", ["1", "2"]), ("[^1]: a[^2]", ["2"]), ("x [^1]: y", ["1"]), ("[^1] (b)", ["1"]),
    ("[^1](a b)", ["1"]), ("[^1](a.md)", []), ("[[^1]] [[a|[^1]]]", ["1"]), ("^[inline [[a]]]", []),
    ("`[^1]` $[^2]$ <!-- [^3] --> \\[^4] [^5\\]", []), ("[^] [^ a] [^a b] [^", []),
  ]

  @Test(arguments: references) func aReferenceStandsInTextAlone(text: String, labels: [String]) {
    let document = Document(of: text)
    #expect(document.footnoteReferences.map(\.label.text) == labels)
    #expect(document.texts(document.footnoteReferences.map(\.range)) == labels.map { "[^\($0)]" })
  }

  @Test func labelsAreComparedWithoutCaseAndBlanks() {
    #expect(LinkLabel.key(" A\tb\n C ") == LinkLabel.key("a B c"))
    #expect(LinkLabel.key("Ä文") == LinkLabel.key("ä文"))
    #expect(LinkLabel.key("ab") != LinkLabel.key("a b"))
  }
}
