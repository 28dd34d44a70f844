import Testing

@testable import NotesCore

struct BodyLinkTests {
  private static let names: [(String, [String])] = [
    ("[[a]]", ["a"]), ("x ![[a|b]] [[ b c #d]]", ["a", "b c"]),
    ("读 [[文]]\r\n   [[b]]\r\n\r\n[[c]]", ["文", "b", "c"]),
    ("# [[a]]\n- [[b]]\n  [[c]]", ["a", "b", "c"]), ("> [[a]]\n> [[b]]", ["a", "b"]),
    ("[x](../a%20b.md#c) [y](https://a.b/c.md)", ["../a%20b.md"]),
    ("`[[a]]` $[[b]]$ <!-- [[c]] --> [[d]]", ["d"]),
    ("```\n[[a]]\n```\n[[b]]", ["b"]), ("[[a\nb]]", []), ("[[]] [[ ]] [[|x]] [[", []),
    ("---\nt: x\n---\n[[a]]\n  [[b]]", ["a", "b"]),
    ("| [[a\\|b]] | [[c]] |", ["a", "c"]), ("\\[[a]] \\`[[b]]` \\$[[c]]$", ["b", "c"]),
    ("``` [[a]] ``` ``[[b]]` ``` [[c]]``", []), ("`[[a]]`` [[b]]", ["a", "b"]),
    ("x $$[[a]]\nb$$ [[c]]", ["c"]),
    ("it costs $5 [[a]] or $6", ["a"]), ("$$\n[[a]]\n$$\n[[b]]", ["b"]),
    ("$$ a lot, [[a]].\n\n[[b]]", ["a", "b"]),
    ("Cost $$\n[[a]]\n$$ then [[b]]\n\n[[c]]", ["b", "c"]), ("$$ x\n[[a]] $$\n[[b]]", ["b"]),
    ("- `a\n- [[b]]`", ["b"]),
    ("- ```\n  [[a]]\n  ```\n- [[b]]", ["b"]), ("> ```\n> [[a]]\n> ```\n> [[b]]", ["b"]),
    ("> ```\n> [[a]]\n\n[[b]]", ["b"]), ("- a\n\n    [[b]]\n\n      [[c]]", ["b"]), ("    [[a]]", []),
    ("a\n    [[b]]", ["b"]), ("<https://a.b/[[c]]> <b [[d]]>", ["d"]), ("~~~\n```\n[[a]]\n~~~\n[[b]]", ["b"]),
  ]

  @Test(arguments: names) func rangesAreThoseOfTheNames(text: String, names: [String]) {
    let document = Document(of: text)
    #expect(document.texts(document.links.map(\.range)) == names)
    #expect(Document.noteTargets(FrontMatter(document.source)) == document.links.compactMap(\.noteTarget))
  }

  @Test func aLinkSaysWhereItLeadsAndWhatItShows() throws {
    let document = Document(of: "x ![[a b#H i|文 字]]")
    let link = try #require(document.links.first)
    #expect(link.target == .note(.wiki("a b")))
    #expect(link.isEmbed && link.form == .wiki)
    #expect(link.fragment == .heading("H i"))
    let parts = [link.whole, try #require(link.fragmentRange), try #require(link.text)]
    #expect(document.texts(parts) == ["![[a b#H i|文 字]]", "H i", "文 字"])
  }

  private static let targets: [(String, BodyLink.Target, BodyLink.Fragment?)] = [
    ("[[a#^b-1]]", .note(.wiki("a")), .block("b-1")), ("[[#H]]", .sameNote, .heading("H")),
    ("[[#^k3]]", .sameNote, .block("k3")), ("[[a#H#I]]", .note(.wiki("a")), .heading("H#I")),
    ("[[a#]]", .note(.wiki("a")), nil), ("[x](#y-z)", .sameNote, .anchor("y-z")),
    ("[x](a.md#^k)", .note(.path("a.md")), .block("k")),
    ("[x]( <a b.md> 'T' )", .note(.path("a b.md")), nil), ("[x](a(1).md)", .note(.path("a(1).md")), nil),
    ("[x](a\\_b.md#%E6%96%87)", .note(.path("a_b.md")), .anchor("文")),
    ("![x](../img/a%20b.png)", .file("../img/a b.png"), nil), ("[x](a.pdf?raw=1)", .file("a.pdf"), nil),
    ("[x](A.MD)", .note(.path("A.MD")), nil), ("[a\nb\n](c.md)", .note(.path("c.md")), nil),
    ("[a \\[b\\] `]` c](d.md \"e (f)\")", .note(.path("d.md")), nil),
    ("[x]: ./a.md \"T\"", .note(.path("./a.md")), nil),
  ]

  @Test(arguments: targets)
  func everyFormIsRead(text: String, target: BodyLink.Target, fragment: BodyLink.Fragment?) {
    let links = Document(of: text).links
    #expect(links.map(\.target) == [target])
    #expect(links.map(\.fragment) == [fragment])
    #expect(links.map(\.whole) == [0..<text.utf8.count])
  }

  @Test(arguments: [
    "[x](http://a/b.md)", "[x](mailto:a@b.md)", "[x](/a.md)", "[x]()", "[x](#)", "[x](a.md", "[x](a b.md)",
    "[^1]: a.md", "a\n[x]: a.md", "[x] (a.md)", "\\[x](a.md)", "<!-- [x](a.md) -->", "[x](?a)",
    "[x](a(b.md \"c\")", "<a x=\"[x](a.md)\">", "<pre>[x](a.md)",
  ])
  func whatIsNoLinkIsNone(text: String) { #expect(Document(of: text).links == []) }

  @Test func linksThatNameNothingAreToldApart() {
    let document = Document(of: "[[]] ![[ ]] [[|x]] [[#]] [x]() ![]( <> \"T\" ) [y](#) `[z]()` [[#a]] []:")
    #expect(
      document.texts(document.emptyLinks) == [
        "[[]]", "![[ ]]", "[[|x]]", "[[#]]", "[x]()", "![]( <> \"T\" )",
      ])
    #expect(document.links.map(\.fragment) == [.heading("a")])
  }

  @Test func aPictureStandsInALinkButALinkDoesNot() {
    let document = Document(
      of: "[![a](b.png)](c.md) [x [y](d.md) z](e.md) [a][b](f.md)\n\n[r]: g.md\n[s]: h.md")
    let found = document.texts(document.links.map(\.range))
    #expect(found == ["b.png", "c.md", "d.md", "f.md", "g.md", "h.md"])
    let nested = Document(of: "![i [x [y](a.md) z](b.md) w](c.md)")
    #expect(nested.texts(nested.links.map(\.range)) == ["a.md", "c.md"])
    #expect(document.source.text(document.links[1].whole) == "[![a](b.png)](c.md)")
  }
}
