import Testing

@testable import NotesCore

struct HeadingTests {
  @Test func headingsHaveTheirLevelsAndTexts() {
    let document = Document(
      of:
        "# One #\n##  Two ## x\n#tag\n\n### \nTitle\nof two\n===\n\nSub\n---\n- a\n---\n\n***\na\n=\n\n> b\n---\n####### x\n"
    )
    #expect(document.headings.map(\.level) == [1, 2, 3, 1, 2])
    #expect(document.texts(document.headings.map(\.text)) == ["One", "Two ## x", "", "Title\nof two", "Sub"])
    #expect(document.source.text(document.headings[3].range) == "Title\nof two\n===")
    #expect(
      document.headings.map { document.lines[$0.line].content.lowerBound }
        == document.headings.map(\.range.lowerBound))
    #expect(document.headings.allSatisfy { document.lines[$0.line].block == .heading })
  }

  private static let texts: [(String, String, String)] = [
    ("Hello, World!", "Hello, World!", "hello-world"),
    ("`a_b` _c_ d_e *f* **g**", "a_b c d_e f g", "a_b-c-d_e-f-g"),
    ("[x](y.md) [[z|w]] ![i](j.png)", "x w ", "x-zw-"), ("批注：方法（一）", "批注：方法（一）", "批注方法一"),
    ("A & B -- C", "A & B -- C", "a--b----c"), ("É 😄 x²", "É 😄 x²", "é--x"),
    ("<b>x</b> <https://a.b> 1 < 2", "x https://a.b 1 < 2", "x-httpsab-1--2"),
    ("a * b ** c_", "a * b ** c_", "a--b--c_"), ("\\*a\\* &amp; _b", "*a* & _b", "a--_b"),
    ("第3节「_重点_」", "第3节「重点」", "第3节重点"), ("***a*** ~~b~~ __c__", "a b c", "a-b-c"),
  ]

  @Test(arguments: texts) func aHeadingReadsWithoutItsMarkup(markdown: String, text: String, anchor: String) {
    let document = Document(of: "## \(markdown)\n")
    #expect(document.headings.map { document.plainText(of: $0) } == [text])
    #expect(document.anchors == [anchor])
  }

  @Test func aSecondHeadingOfANameIsNumbered() {
    let document = Document(of: "# a\n# A\n# a-1\n# a\n# 批注\n# 批注\n")
    #expect(document.anchors == ["a", "a-1", "a-1-1", "a-2", "批注", "批注-1"])
  }
}
