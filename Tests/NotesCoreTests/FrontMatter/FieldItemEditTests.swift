import Testing

@testable import NotesCore

struct FieldItemEditTests {
  private func edited(_ yaml: String, _ changes: FieldChange...) throws -> String {
    let source = Source(path: "a.md", bytes: Array("---\n\(yaml)---\nbody\n".utf8))
    let result = try FrontMatterEditor.apply(changes, to: source)
    return String(result.text(0..<result.bytes.count).dropFirst(4).dropLast(9))
  }

  @Test(arguments: [
    ("aliases:\n  - a  # one\n", "aliases:\n  - a  # one\n  - \"b: c\"\n"),
    ("aliases:\n- a\nx: 1\n", "aliases:\n- a\n- \"b: c\"\nx: 1\n"),
    ("aliases: [a, 'd']\n", "aliases: [a, 'd', \"b: c\"]\n"), ("aliases: []\n", "aliases: [\"b: c\"]\n"),
    ("title: t\n", "title: t\naliases:\n  - \"b: c\"\n"),
    ("aliases:\ntitle: t\n", "aliases:\n  - \"b: c\"\ntitle: t\n"),
    ("{aliases: [a]}\n", "{aliases: [a, \"b: c\"]}\n"),
    (
      "aliases:\n  # first\n  - a\n\n# after\nx: 1\n",
      "aliases:\n  # first\n  - a\n  - \"b: c\"\n\n# after\nx: 1\n"
    ),
  ])
  func aTextIsAddedAtTheEndOfAList(old: String, new: String) throws {
    #expect(try edited(old, .append(path: ["aliases"], .texts(["b: c"]))) == new)
  }

  @Test(arguments: [
    ("relations:\n  uses:\n    - a\n", "relations:\n  uses:\n    - a\n    - b\n"),
    (
      "relations:\n  cites:\n    - a  # x\nz: 1\n",
      "relations:\n  cites:\n    - a  # x\n  uses:\n    - b\nz: 1\n"
    ),
    ("relations: {cites: [a]}\n", "relations: {cites: [a], uses: [b]}\n"),
    ("title: t\n", "title: t\nrelations:\n  uses:\n    - b\n"),
  ])
  func theWayToAListIsMadeWhereItIsMissing(old: String, new: String) throws {
    #expect(try edited(old, .append(path: ["relations", "uses"], .texts(["b"]))) == new)
  }

  @Test func membersAreAddedToAMapping() throws {
    let code = FieldValue.mapping([.init("code", .text("https://a.org/#x"))])
    #expect(
      try edited("urls:\n  paper: https://b.org\ntags: []\n", .append(path: ["urls"], code))
        == "urls:\n  paper: https://b.org\n  code: https://a.org/#x\ntags: []\n")
    #expect(
      try edited("urls: {}\n", .append(path: ["urls"], code)) == "urls: {code: \"https://a.org/#x\"}\n")
  }

  @Test(arguments: [
    (0, "tags:\n  - b\n  - a  # x\n  - c\n"), (1, "tags:\n  - a  # x\n  - b\n  - c\n"),
    (2, "tags:\n  - a  # x\n  - c\n  - b\n"),
  ])
  func aTextIsPutInAtAPlace(place: Int, new: String) throws {
    #expect(try edited("tags:\n  - a  # x\n  - c\n", .insert(key: "tags", "b", at: place)) == new)
    let flow = try edited("tags: [a, c]\n", .insert(key: "tags", "b", at: place))
    #expect(flow == ["tags: [b, a, c]\n", "tags: [a, b, c]\n", "tags: [a, c, b]\n"][place])
  }

  @Test(arguments: [
    ("aliases:\n  - a  # one\n  - b\n", 0, "aliases:\n  - b\n"),
    ("aliases:\n  - a\n  - b\nx: 1\n", 1, "aliases:\n  - a\nx: 1\n"),
    ("aliases:\n  - a\nx: 1\n", 0, "x: 1\n"), ("aliases: [a, b, c]\n", 1, "aliases: [a, c]\n"),
    ("aliases: [a, b]\n", 1, "aliases: [a]\n"), ("x: 1\naliases: [a]\n", 0, "x: 1\n"),
  ])
  func aTextLeavesAList(old: String, place: Int, new: String) throws {
    #expect(try edited(old, .removeItem(path: ["aliases"], at: place)) == new)
  }

  @Test func whatBecomesEmptyGoesToo() throws {
    let path = ["relations", "uses"]
    #expect(
      try edited("relations:\n  uses:\n    - a\n  cites:\n    - b\n", .removeItem(path: path, at: 0))
        == "relations:\n  cites:\n    - b\n")
    #expect(try edited("x: 1\nrelations:\n  uses:\n    - a\n", .removeItem(path: path, at: 0)) == "x: 1\n")
    #expect(
      try edited("x: 1\nrelations: {uses: [a], cites: [b]}\n", .removeItem(path: path, at: 0))
        == "x: 1\nrelations: {cites: [b]}\n")
  }

  @Test func whatIsWrittenInAWayThatCannotBeEditedIsRefused() {
    #expect(throws: NotesError.self) { try edited("aliases: a\n", .append(path: ["aliases"], .texts(["b"]))) }
    #expect(throws: NotesError.self) {
      try edited("aliases:\n  - |\n    text\n", .append(path: ["aliases"], .texts(["b"])))
    }
  }
}
