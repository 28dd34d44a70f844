import Testing

@testable import NotesCore

func frontMatter(_ text: String) -> FrontMatter {
  FrontMatter(Source(path: "notes/a.md", bytes: Array(text.utf8)))
}

struct FrontMatterTests {
  @Test func keepsKeysAndValuesInOrderWithTheirBytes() {
    let read = frontMatter("---\ntitle: \"状态 空间\"  # x\nyear: 2019\ntags:\n  - a\n  - b b\nleft:\n---\nbody")
    #expect(read.entries.map(\.key) == ["title", "year", "tags", "left"])
    #expect(
      read.entries.map { read.source.text(read.tree.range($0.valueNode)) } == [
        "\"状态 空间\"", "2019", "- a\n  - b b", "",
      ])
    #expect(
      read.entries.map { read.tree.form($0.valueNode) } == [.doubleQuoted, .plain, .blockSequence, .plain])
    #expect(read.text(read.entries[0].valueNode) == "状态 空间")
    #expect(read.diagnostics.isEmpty)
    #expect(read.source.text(read.bodyStart..<read.source.bytes.count) == "body")
  }

  @Test(arguments: [
    ("left: |\n  one\n  two\n\n\nyear: 1\n", "|\n  one\n  two", "one\ntwo\n"),
    ("left: >-\n  one\n  two\nyear: 1\n", ">-\n  one\n  two", "one two"),
    ("left: one\n  two\nyear: 1\n", "one\n  two", "one two"),
    ("left: \"a\\u4e2d\"\nyear: 1\n", "\"a\\u4e2d\"", "a中"),
    ("left: 'it''s'\nyear: 1\n", "'it''s'", "it's"),
    ("left: 😀 x\nyear: 1\n", "😀 x", "😀 x"),
  ])
  func resolvesScalarsThatNeedLibYAML(yaml: String, bytes: String, text: String) {
    let read = frontMatter("---\n\(yaml)---\n")
    #expect(read.source.text(read.tree.range(read.entries[0].valueNode)) == bytes)
    #expect(read.text(read.entries[0].valueNode) == text)
    #expect(read.entries.map(\.key) == ["left", "year"])
  }

  @Test(arguments: [
    "a:\nb: 1\n", "a:   # why\nb: 1\n", "中:\nb: 1\n", "a :\nb: 1\n", "{a: , b: 1}\n",
  ])
  func putsAMissingValueAfterItsColon(yaml: String) throws {
    let read = frontMatter("---\n\(yaml)---\n")
    let range = read.tree.range(read.entries[0].valueNode)
    #expect(range.isEmpty)
    #expect(read.source.bytes[range.lowerBound - 1] == UInt8(ascii: ":"))
  }

  @Test(arguments: [
    ("", "front-matter/missing", 1, 1),
    ("# Title\n", "front-matter/missing", 1, 1),
    ("\n---\ntitle: x\n---\n", "front-matter/missing", 1, 1),
    ("+++\ntitle = \"x\"\n+++\n", "front-matter/toml", 1, 1),
    ("---\ntitle: x\n", "front-matter/unclosed", 1, 1),
    ("---\n---\n", "front-matter/empty", 1, 1),
    ("---\n# only a comment\n---\n", "front-matter/empty", 1, 1),
    ("---\njust words\n---\n", "front-matter/not-a-mapping", 2, 1),
    ("---\n- a\n- b\n---\n", "front-matter/not-a-mapping", 2, 1),
    ("---\ntitle: x\ntitle: y\n---\n", "front-matter/duplicate-key", 3, 1),
    ("---\nurls:\n  a: x\n  a: y\n---\n", "front-matter/duplicate-key", 4, 3),
    ("---\ntitle: &a x\n---\n", "front-matter/alias-or-tag", 2, 8),
    ("---\ntitle: &a x\nleft: *a\n---\n", "front-matter/alias-or-tag", 2, 8),
    ("---\ntitle: !!str x\n---\n", "front-matter/alias-or-tag", 2, 8),
    ("---\ntitle: Foo: bar\n---\n", "front-matter/syntax", 2, 11),
    ("---\ntitle: [Re] X\n---\n", "front-matter/syntax", 2, 8),
    ("---\ntitle: @x\n---\n", "front-matter/syntax", 2, 8),
    ("---\ntitle: \"\\mu\"\n---\n", "front-matter/syntax", 2, 9),
    ("---\ntitle: \"x\nyear: 1\n---\n", "front-matter/syntax", 2, 8),
    ("---\n\ttitle: x\n---\n", "front-matter/line-breaks", 2, 1),
    ("---\ntitle: {{title}}\n---\n", "front-matter/placeholder", 2, 9),
    ("---\ntitle: {{title}} x\n---\n", "front-matter/placeholder", 2, 8),
    ("---\ntitle: a\n...\nx: 1\n---\n", "front-matter/several-documents", 4, 1),
    ("---\ntitle: a\u{2028}b\n---\n", "front-matter/line-breaks", 2, 9),
    ("---\ntitle: 中文\0\n---\n", "file/nul-byte", 2, 10),
    ("---\r\ntitle: x\r\n---\r\n", "front-matter/line-breaks", 2, 9),
    ("\u{FEFF}---\ntitle: x\n---\n", "front-matter/line-breaks", 1, 1),
    ("---\n? [a, b]\n: x\n---\n", "front-matter/key-not-text", 2, 3),
  ])
  func saysWhatIsWrongAndWhere(text: String, rule: String, line: Int, column: Int) {
    let found = frontMatter(text).diagnostics
    let first = found.first
    #expect(first?.rule == rule)
    #expect(first?.start == Position(line: line, column: column))
    #expect(found.allSatisfy { $0.hint != nil && $0.message.chinese != "" && $0.path == "notes/a.md" })
  }

  @Test(arguments: [
    ("---\ntitle: [Re] 复现\n---\n", "[Re] 复"), ("---\nshort: a\n- 文\n---\n", "-"),
    ("---\ntitle: a\n 文: b\n---\n", ":"), ("---\ntitle: \"\\文\"\n---\n", "\\"),
    ("---\ntitle: 'a' 文\n---\n", "'a' 文"), ("---\ntitle: a\n---\n", nil),
  ])
  func pointsAtWholeCharacters(text: String, wrong: String?) {
    let read = frontMatter(text)
    #expect(
      read.diagnostics.first.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == wrong)
  }

  @Test func readsWhatIsOnlyOdd() {
    #expect(frontMatter("---\r\ntitle: x\r\n---\r\n").entries.map(\.key) == ["title"])
    #expect(frontMatter("\u{FEFF}---\ntitle: x\n---\n").entries.map(\.key) == ["title"])
    #expect(frontMatter("---\ntitle: &a x\n---\n").isReadable)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x2D, 0x00], "file/not-utf-8"), ([0xFE, 0xFF, 0x00, 0x2D], "file/not-utf-8"),
      (Array("---\ntitle: ".utf8) + [0xC0, 0x80] + Array("\n---\n".utf8), "file/not-utf-8"),
      (Array("---\ntitle: ".utf8) + [0xD6, 0xD0] + Array("\n---\n".utf8), "file/not-utf-8"),
      (Array("---\ntitle: ".utf8) + [0xE4, 0xB8] + Array("\n---\n".utf8), "file/not-utf-8"),
    ] as [([UInt8], String)])
  func saysWhenTheBytesAreNotUTF8(bytes: [UInt8], rule: String) {
    let read = FrontMatter(Source(path: "notes/a.md", bytes: bytes))
    #expect(read.diagnostics.map(\.rule) == [rule])
    #expect(!read.isReadable)
  }

  @Test func stopsAtFiftyThousandBrackets() {
    let found = frontMatter("---\na: " + String(repeating: "[", count: 50_000) + "\n---\n").diagnostics
    #expect(found.map(\.rule) == ["front-matter/too-deep"])
  }

  @Test func staysFlatOnAnAliasBomb() {
    var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, other) in zip("bcdefghi", "abcdefgh") {
      yaml += "\(name): &\(name) [" + Array(repeating: "*\(other)", count: 9).joined(separator: ", ") + "]\n"
    }
    let read = frontMatter("---\n\(yaml)---\n")
    #expect(read.diagnostics.count > 9)
    #expect(read.diagnostics.allSatisfy { $0.rule == "front-matter/alias-or-tag" })
    #expect(read.tree.nodes.count < 200)
  }

  @Test func refusesFrontMatterOfMegabytes() {
    let found = frontMatter("---\na: " + String(repeating: "x", count: 2 << 20) + "\n---\n").diagnostics
    #expect(found.map(\.rule) == ["front-matter/too-long"])
  }
}
