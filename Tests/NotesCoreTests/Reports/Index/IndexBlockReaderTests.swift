import Testing

@testable import NotesCore

struct IndexBlockReaderTests {
  private func reader(_ text: String) -> IndexBlockReader {
    IndexBlockReader(Document(page: Source(path: "README.md", bytes: Array(text.utf8))))
  }

  private func contents(_ text: String) -> [String] {
    let source = Source(path: "README.md", bytes: Array(text.utf8))
    return reader(text).blocks.map { source.text($0.content) }
  }

  /// What the defects of a text are about, each as the bytes that it points at.
  private func defects(_ text: String) -> [String] {
    let source = Source(path: "README.md", bytes: Array(text.utf8))
    return reader(text).defects.map { "\(source.text($0.range)): \($0.message.english)" }
  }

  @Test func whatStandsBetweenTheLinesIsTheContent() {
    #expect(contents("a\n<!-- notes:begin -->\nb\n\nc\n<!-- notes:end -->\nd\n") == ["b\n\nc\n"])
    #expect(contents("<!-- notes:begin x -->\n<!-- notes:end -->") == [""])
    #expect(contents("---\na: b\n---\n<!--notes:begin-->  \r\nb\r\n<!--notes:end-->\r\n") == ["b\r\n"])
    #expect(contents("<!-- notes:begin type:paper\n  as=table -->\nb\n<!-- notes:end -->\n") == ["b\n"])
  }

  @Test func aBlockInCodeIsNone() {
    let shown =
      "```\n<!-- notes:begin -->\n<!-- notes:end -->\n```\n\n    <!-- notes:begin -->\n\n`<!-- notes:end -->`\n"
    #expect(contents(shown).isEmpty)
    #expect(defects(shown).isEmpty)
  }

  @Test func aBlockInAFormulaIsNone() {
    #expect(contents("$$\n<!-- notes:begin -->\n<!-- notes:end -->\n$$\n").isEmpty)
  }

  @Test func lineBreaksAreThoseOfThePage() {
    #expect(reader("<!-- notes:begin -->\r\n<!-- notes:end -->\r\n").blocks.first?.lineBreak == [0x0D, 0x0A])
    #expect(reader("<!-- notes:begin -->\r<!-- notes:end -->\r").blocks.first?.lineBreak == [0x0D])
  }

  @Test func headingsGoOneBelowTheOneAbove() {
    let text = """
      <!-- notes:begin -->
      ##### generated
      <!-- notes:end -->

      # A
      ### B

      <!-- notes:begin -->
      #### generated
      <!-- notes:end -->
      <!-- notes:begin -->
      <!-- notes:end -->

      C
      ---
      <!-- notes:begin -->
      <!-- notes:end -->
      """
    #expect(reader(text).blocks.map(\.headingLevel) == [2, 4, 4, 3])
  }

  @Test(arguments: [
    ("<!-- notes:begin a -->\n", ["<!-- notes:begin a -->: this block has no end"]),
    ("<!-- notes:end -->\n", ["<!-- notes:end -->: no block begins above this end"]),
    (
      "<!-- notes:begin a -->\n\n<!-- notes:begin b -->\n<!-- notes:end -->\n",
      ["<!-- notes:begin b -->: the block that begins in line 1 has not ended yet"]
    ),
    (
      "<!-- notes:begin -->\n<!-- notes:end papers -->\n", ["papers: nothing goes with `notes:end`"]
    ),
    ("<!-- notes:bigin -->\n", ["<!-- notes:bigin -->: there is no `notes:bigin`"]),
    ("<!-- notes: begin a -->\n", ["<!-- notes: begin a -->: there is no `notes: begin`"]),
    ("- <!-- notes:begin -->\n", ["<!-- notes:begin -->: something else stands in the line of this mark"]),
    ("> <!-- notes:end -->\n", ["<!-- notes:end -->: something else stands in the line of this mark"]),
    ("<!-- notes:end --> x\n", ["<!-- notes:end -->: something else stands in the line of this mark"]),
    ("a <!-- notes:end -->\n", ["<!-- notes:end -->: something else stands in the line of this mark"]),
    ("<!-- notes: ignore link/missing-note -->\n", []), ("<!-- notes:later -->\n", []),
    ("<!-- a comment -->\n", []),
  ])
  func aBrokenBlockIsNamedWhereItBreaks(text: String, expected: [String]) {
    #expect(defects(text) == expected)
  }

  @Test func manyBrokenBlocksAreReadInTime() {
    let text = String(repeating: "<!-- notes:begin a -->\n", count: 50_000)
    #expect(reader(text).defects.count == 50_000)
  }
}
