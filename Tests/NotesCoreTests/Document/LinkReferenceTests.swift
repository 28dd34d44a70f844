import Testing

@testable import NotesCore

struct LinkReferenceTests {
  @Test func definitionsHaveTheirLabelsAndAddresses() {
    let document = Document(
      of:
        "[Mamba]: ../2023/mamba.md \"T\"\n[站]: <https://a.b>\n [a b]: c.md\n\n> [q]: d.md\n\n[x]:e.md\nx\n[y]: f.md\n"
    )
    let found = document.linkDefinitions
    #expect(found.map(\.label.text) == ["Mamba", "站", "a b", "q", "x"])
    #expect(document.texts(found.map(\.label.range)) == found.map(\.label.text))
    #expect(
      document.texts(found.map(\.address)) == ["../2023/mamba.md", "https://a.b", "c.md", "d.md", "e.md"])
    #expect(document.source.text(found[0].range) == "[Mamba]: ../2023/mamba.md \"T\"")
    #expect(document.links.map(\.form) == Array(repeating: .definition, count: 4))
  }

  @Test(arguments: [
    "[ ]: a.md", "[]: a.md", "`[x]: a.md`", "[a[b]]: c.md", "[^x]: a.md", "[x]: a b", "[x] : a.md",
  ])
  func whatDefinesNothingIsNone(text: String) { #expect(Document(of: text).linkDefinitions == []) }

  private static let references: [(String, [String], [String])] = [
    ("[t][X] [x][] [x] ![i][x]", ["X", "x", "x", "x"], ["[t][X]", "[x][]", "[x]", "[i][x]"]),
    ("[t][nope] [nope] [nope][] [x]: y", ["x"], ["[x]"]), ("[x](a.md) [x] (b)", ["x"], ["[x]"]),
    ("[t][x](f.md) [[x]] `[x]` \\[x] <!-- [x] --> $[x]$", [], []),
    ("[a][x][x] [a][x][nope]", ["x", "x", "x"], ["[a][x]", "[x]", "[a][x]"]),
    ("[![a][x]][x] [a [x] b][x]", ["x", "x", "x", "x"], ["[a][x]", "[![a][x]][x]", "[x]", "[x]"]),
    ("[^x] [t][^x]", [], []), ("[x  \n ] [  X]", ["x  \n ", "  X"], ["[x  \n ]", "[  X]"]),
  ]

  @Test(arguments: references)
  func aReferenceGoesByALabelThatIsDefined(text: String, labels: [String], wholes: [String]) {
    let document = Document(of: text + "\n\n[x]: https://a.b\n")
    #expect(document.linkReferences.map(\.label.text) == labels)
    #expect(document.texts(document.linkReferences.map(\.range)) == wholes)
    #expect(document.texts(document.linkReferences.map(\.label.range)) == labels)
  }

  private static let broken: [(String, [String])] = [
    ("[t][nope] [nope][] [nope] [t][x]", ["nope"]), ("[a][b](c.md)", []), ("[a][b][x]", []),
    ("[a][b][c]", ["b", "c"]), ("![t][no pe]", ["no pe"]), ("[a][^b]", []),
  ]

  @Test(arguments: broken) func aFullReferenceWithoutADefinitionIsBroken(text: String, labels: [String]) {
    let document = Document(of: text + "\n\n[x]: y.md\n")
    #expect(document.brokenReferences.map(\.label.text) == labels)
  }
}
