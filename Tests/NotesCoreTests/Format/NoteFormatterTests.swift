import Testing

@testable import NotesCore

struct NoteFormatterTests {
  private func formatted(_ text: String) throws -> String {
    let result = try NoteFormatter.format(Source(path: "notes/a.md", bytes: Array(text.utf8)))
    return String(decoding: result.bytes, as: UTF8.self)
  }

  /// The front matter's lines, formatted between fences.
  private func head(_ lines: String) throws -> String {
    let result = try formatted("---\n\(lines)---\n")
    #expect(result.hasPrefix("---\n") && result.hasSuffix("---\n"))
    return String(result.dropFirst(4).dropLast(4))
  }

  private func body(_ text: String) throws -> String {
    let result = try formatted("---\ntitle: A\n---\n" + text)
    #expect(result.hasPrefix("---\ntitle: A\n---\n"))
    return String(result.dropFirst(17))
  }

  @Test(arguments: [
    // Fields in their order, other keys after them in their own.
    ("type: paper\ntitle: A\n", "title: A\ntype: paper\n"),
    ("z: 1\na: 2\ntype: paper\ntitle: A\n", "title: A\ntype: paper\nz: 1\na: 2\n"),
    // A comment goes with the key below it, and stays at the end of its line.
    ("# why\ntype: paper  # sure\ntitle: A\n", "title: A\n# why\ntype: paper  # sure\n"),
    ("type: paper\n  # one\n# two\ntitle: A\n", "# one\n# two\ntitle: A\ntype: paper\n"),
    // A comment that a blank line parts from the first key heads the file.
    ("# by hand\n\ntype: paper\ntitle: A\n", "# by hand\n\ntitle: A\ntype: paper\n"),
    // One that a blank line parts from the key below belongs to the key above.
    ("type: paper\n# sure?\n\ntitle: A\n", "title: A\ntype: paper\n# sure?\n"),
    ("type: paper\n\n# sure?\n\n\ntitle: A\nz: 1\n", "title: A\ntype: paper\n# sure?\n\nz: 1\n"),
    // One below the last key stays there.
    ("type: paper\ntitle: A\n# the end\n", "title: A\ntype: paper\n# the end\n"),
    ("tags:\n  - b\n  # not c\ntitle: A\n", "title: A\ntags:\n  - b\n  # not c\n"),
    // Blank lines between keys go.
    ("\ntitle: A\n\n\ntype: paper\n \n", "title: A\ntype: paper\n"),
  ])
  func keysComeInOrderWithTheirComments(before: String, after: String) throws {
    #expect(try head(before) == after)
    #expect(try head(after) == after)
  }

  @Test(arguments: [
    ("authors: [A, \"B C\"]\n", "authors:\n  - A\n  - B C\n"),
    ("authors: [A, B]  # both\n", "authors:  # both\n  - A\n  - B\n"),
    (
      "authors: [ # who\n  A, # first\n  # then\n  B\n  # last\n]\n",
      "authors: # who\n  - A # first\n  # then\n  - B\n  # last\n"
    ),
    // A comment that would have no place keeps the value as it is.
    ("authors: [A,\n  B] # both\n", "authors: [A,\n  B] # both\n"),
    ("authors: [ # who\n  A\n] # end\n", "authors: [ # who\n  A\n] # end\n"),
    ("authors:\n- A\n- B\n", "authors:\n  - A\n  - B\n"),
    ("authors:\n    -   A\n    # then\n    -   B # b\n", "authors:\n  - A\n  # then\n  - B # b\n"),
    ("authors: []\nurls: {}\n", "authors: []\nurls: {}\n"),
    (
      "urls: {paper: https://a.org/x, code: \"https://b.org\"}\n",
      "urls:\n  paper: https://a.org/x\n  code: https://b.org\n"
    ),
    (
      "relations: {uses: [a, b], improves: [c]}\n",
      "relations:\n  uses:\n    - a\n    - b\n  improves:\n    - c\n"
    ),
    (
      "relations:\n uses: [a] # x\n improves:\n - b\n",
      "relations:\n  uses: # x\n    - a\n  improves:\n    - b\n"
    ),
    (
      "relations:\n  uses:\n    - a\n    # no b\n  improves:\n    - c\n",
      "relations:\n  uses:\n    - a\n    # no b\n  improves:\n    - c\n"
    ),
    ("mine: [[a, b], {c: d}]\n", "mine:\n  - [a, b]\n  - {c: d}\n"),
    ("mine:\n- a: 1\n  b: [x]\n-   - y\n", "mine:\n  - a: 1\n    b:\n      - x\n  - - y\n"),
    // The whole in braces.
    ("{type: paper, title: A, tags: [b, a]}\n", "title: A\ntype: paper\ntags:\n  - a\n  - b\n"),
    (
      "{\n  # what\n  type: paper, # sure\n  title: A\n  # end\n}\n",
      "title: A\n# end\n# what\ntype: paper # sure\n"
    ),
    // All indented.
    ("  title: A\n  type: paper\n", "title: A\ntype: paper\n"),
  ])
  func listsHaveAnItemALine(before: String, after: String) throws {
    #expect(try head(before) == after)
    #expect(try head(after) == after)
  }

  @Test(arguments: [
    ("tags: [b, a, C]\n", "tags:\n  - C\n  - a\n  - b\n"),
    ("tags:\n  # second\n  - b # b\n  - a\n", "tags:\n  - a\n  # second\n  - b # b\n"),
    ("tags: [b, a, b]\n", "tags:\n  - a\n  - b\n  - b\n"),
    ("tags: [文, 中, z, é]\n", "tags:\n  - z\n  - é\n  - 中\n  - 文\n"),
    ("tags: [[b], a]\n", "tags:\n  - [b]\n  - a\n"),
    ("aliases: [b, a]\n", "aliases:\n  - b\n  - a\n"),
  ])
  func tagsAloneAreSorted(before: String, after: String) throws {
    #expect(try head(before) == after)
  }

  @Test(arguments: [
    ("\"title\":   \"A\"\n", "title: A\n"),
    ("title :\tA\n", "title: A\n"),
    ("title: no\n", "title: \"no\"\n"), ("title: 12:30\n", "title: \"12:30\"\n"),
    ("title: 'it''s'\n", "title: it's\n"), ("title: 'A: B'\n", "title: \"A: B\"\n"),
    ("title: \"\\u4e2d\"\n", "title: 中\n"), ("title: \"\\\"A\\\" \\\\mu\"\n", "title: '\"A\" \\mu'\n"),
    ("title: \"a\\nb\"\n", "title: \"a\\nb\"\n"), ("title: \"a\\x07\"\n", "title: \"a\\x07\"\n"),
    ("title: a long\n  title\n", "title: a long title\n"),
    ("title: \"a long:\n  title\"\n", "title: \"a long: title\"\n"),
    ("title: a\n\n  b\n", "title: a\n\n  b\n"),
    ("title:\n  A\n", "title: A\n"), ("title: # c\n  A\n", "title: A # c\n"),
    ("status: \"read\"\n", "status: read\n"), ("year: '2019'\n", "year: 2019\n"),
    ("added: \"2024-01-01\"\n", "added: 2024-01-01\n"), ("added: \"no day\"\n", "added: \"no day\"\n"),
    ("year: \"20: 19\"\n", "year: \"20: 19\"\n"),
    ("arxiv: 1807.03819\n", "arxiv: \"1807.03819\"\n"), ("order: 11\n", "order: \"11\"\n"),
    ("order: x\n", "order: \"x\"\n"), ("doi: '10.1/x'\n", "doi: 10.1/x\n"),
    ("left:\n", "left:\n"), ("left:   # what?\n", "left:   # what?\n"),
    ("left: |\n  one\n\n  two  \n\n", "left: |\n  one\n\n  two  \n\n"),
    ("left:  >-  \n   one\ntitle: A\n", "title: A\nleft: >-  \n   one\n"),
    // Only their owner knows what other keys hold.
    ("mine: no\n", "mine: no\n"), ("mine: \"x\"\n", "mine: \"x\"\n"), ("'mine': 010\n", "'mine': 010\n"),
    ("mine: {\"a\": ~, b: '1'}\n", "mine:\n  \"a\": ~\n  b: '1'\n"),
    ("mine:\n  - |\n    x\n  -   y\n", "mine:\n  - |\n    x\n  -   y\n"),
    ("mine: 1\n  2\n", "mine: 1 2\n"),
    // What is not rewritten.
    ("? title\n: A\n", "? title\n: A\n"), ("mine: [a: b]\n", "mine: [a: b]\n"),
  ])
  func valuesAreQuotedAsReadersNeed(before: String, after: String) throws {
    #expect(try head(before) == after)
    #expect(try head(after) == after)
  }

  @Test(arguments: [
    ("", ""), ("\n\n", ""), (" \n\t\n", ""), ("A", "\nA\n"), ("A\n", "\nA\n"), ("\n\n\nA\n\n\n", "\nA\n"),
    ("\nA \nB\t\n", "\nA\nB\n"),
    // Two spaces break a line, but not a paragraph's last.
    ("\nA  \nB   \nC  \n\nD  \n", "\nA  \nB   \nC\n\nD\n"),
    ("\n- a  \n  b  \n- c  \n", "\n- a  \n  b\n- c\n"),
    ("\n> a  \n> b  \n>\n> c \n", "\n> a  \n> b\n>\n> c\n"),
    ("\nA  \n2. B  \n| c  \n$$d$$  \n- e  \n", "\nA  \n2. B  \n| c\n$$d$$  \n- e\n"),
    ("\nA\n\n\tcode \n \n\tcode \n\nB \n", "\nA\n\n\tcode \n \n\tcode \n\nB\n"),
    ("\n# A  \nB\n   \nC\n", "\n# A\nB\n\nC\n"),
    // Code is content.
    ("\n```\na \n\n \n```\n", "\n```\na \n\n \n```\n"), ("\n~~~\na  \n", "\n~~~\na  \n"),
    ("\n~~~\na\n\n\n", "\n~~~\na\n\n\n"),
    ("\n    code \n      \n    more  \n", "\n    code \n      \n    more  \n"),
    ("\n> ```\n> a \n> ```\n> b \n", "\n> ```\n> a \n> ```\n> b\n"),
    ("\n<pre>\na \n</pre> \nb \n", "\n<pre>\na \n</pre> \nb\n"),
    ("\n<!-- a \nb -->\n$$\nx \n$$\n", "\n<!-- a \nb -->\n$$\nx \n$$\n"),
  ])
  func bodiesLoseBlanksThatSayNothing(before: String, after: String) throws {
    #expect(try body(before) == after)
    #expect(try body(after) == after)
  }

  @Test(arguments: [
    ("--- \ntitle: A\n---\t\nA\n", "---\ntitle: A\n---\n\nA\n"),
    ("---\ntitle: A\n---", "---\ntitle: A\n---\n"),
    (
      "---\r\ntype: paper\r\ntitle: [A,\r\n B]\r\n---\r\nA",
      "---\r\ntitle:\r\n  - A\r\n  - B\r\ntype: paper\r\n---\r\n\r\nA\r\n"
    ),
    ("\u{FEFF}---\ntype: paper\ntitle: A\n---\n", "\u{FEFF}---\ntitle: A\ntype: paper\n---\n"),
    ("---\r\ntitle: A\ntype: paper\r\n---\n", "---\r\ntitle: A\ntype: paper\r\n---\n"),
    ("---\nshort: \"a\u{2028} b\"\ntitle: A\n---\nA \n", "---\nshort: \"a\u{2028} b\"\ntitle: A\n---\n\nA\n"),
  ])
  func fencesLineBreaksAndMarks(before: String, after: String) throws {
    #expect(try formatted(before) == after)
    #expect(try formatted(after) == after)
  }

  @Test(arguments: [
    ("no front matter\n", "front-matter/missing"), ("", "front-matter/missing"),
    ("---\ntitle: A\n", "front-matter/unclosed"), ("---\ntitle: A: B\n---\n", "front-matter/syntax"),
    ("---\ntitle: A\ntitle: B\n---\n", "front-matter/duplicate-key"),
    ("---\ntitle: &a A\n---\n", "front-matter/alias-or-tag"),
    ("---\ntitle: {{x}}\n---\n", "front-matter/placeholder"),
    ("---\ntitle: A\n---\n\0\n", "file/nul-byte"),
  ])
  func whatIsBrokenIsReportedAndNotTouched(text: String, rule: String) throws {
    let error = #expect(throws: NotesError.self) { try formatted(text) }
    #expect(error?.kind == .refused && error?.diagnostics.first?.rule == rule)
  }

  @Test func oneEntryAloneIsMendedForLint() {
    func result(_ text: String, _ edits: (FrontMatter) -> [Edit]) -> String {
      let read = frontMatter("---\n\(text)---\n")
      let bytes = edits(read).applied(to: read.source.bytes)
      return String(decoding: bytes, as: UTF8.self).dropFirst(4).dropLast(4).description
    }
    let text = "tags: [b,   \"a\"]\n\ntitle: no # no\n"
    #expect(
      result(text) { FlowCollection.edits($0.entries[0], in: $0) }
        == "tags:\n  - b\n  - \"a\"\n\ntitle: no # no\n")
    #expect(
      result(text) { ScalarRequoting.edits($0.entries[1].valueNode, of: .title, in: $0) }
        == "tags: [b,   \"a\"]\n\ntitle: \"no\" # no\n")
    #expect(result(text) { KeyOrder.edits($0) } == "title: no # no\ntags: [b,   \"a\"]\n\n")
    #expect(KeyOrder.firstMisplaced(in: frontMatter("---\n\(text)---\n"))?.key == "title")
  }
}
