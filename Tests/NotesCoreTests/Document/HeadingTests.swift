import Testing

@testable import NotesCore

struct HeadingTests {
  @Test func headingsHaveTheirLevelsAndTexts() {
    let document = Document(
      of:
        "# One #\n##  Two ## x\n#tag\n\n### \nTitle\nof two\n===\n\nSub\n---\n- a\n---\n\n***\na\n=\n\n> b\n---\n####### x\n"
    )
    #expect(document.headings.map(\.level) == [1, 2, 3, 1, 2, 1])
    #expect(
      document.texts(document.headings.map(\.text)) == ["One", "Two ## x", "", "Title\nof two", "Sub", "a"])
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
    ("a ##", "a", "a"), ("a #b", "a #b", "a-b"), ("a \\#", "a #", "a-"),
    ("x ~~y~ **z*", "x ~~y~ *z", "x-y-z"),
    ("[x [y](z.md) w](v.md)", "[x y w](v.md)", "x-y-wvmd"), ("\\![x](y.md)", "!x", "x"),
    ("<a title=\"x > y\">b</a> <c [d](e.md)>", "b <c d>", "b-c-d"),
    ("[t][nope] [u][r] [r]", "[t][nope] u r", "tnope-u-r"),
    ("a <!-- b > c --> d", "a  d", "a--d"), ("`a  [b](c)`", "a  [b](c)", "a--bc"),
  ]

  @Test(arguments: texts) func aHeadingReadsWithoutItsMarkup(markdown: String, text: String, anchor: String) {
    let document = Document(of: "## \(markdown)\n\n[r]: r.md\n")
    #expect(document.headings.map { document.plainText(of: $0) } == [text])
    #expect(document.anchors == [anchor])
  }

  private static let anchors: [(String, String)] = [
    ("中文　标题", "中文标题"), ("方法：（一）、「二」", "方法一二"), ("ＡＢＣ１２", "ａｂｃ１２"), ("ÄÖ Ünï", "äö-ünï"),
    ("İ ß Σ", "i\u{307}-ß-σ"), ("e\u{301} \u{E9}", "e\u{301}-\u{E9}"), ("🎉 Party", "-party"),
    ("🎉Party 🎉", "party-"),
    (":tada: Party", "tada-party"), ("❤\u{FE0F} x", "\u{FE0F}-x"), ("a  b", "a--b"), ("a\tb", "ab"),
    ("_x_y_", "_x_y_"),
    ("a.b/c\\d", "abcd"), ("C++ & C#", "c--c"), ("1.2 第三", "12-第三"), ("½ ² ⅷ Ⓐ", "--ⅷ-ⓐ"),
    ("한국어 日本語", "한국어-日本語"),
    ("हिन्दी", "हिन्दी"), ("a – b — c", "a--b--c"), ("a\u{A0}b\u{200B}c", "abc"), ("‿a", "‿a"), ("!?", ""),
    ("-", "-"),
  ]

  @Test(arguments: anchors) func anAnchorIsMadeAsOnCodeHosts(text: String, anchor: String) {
    #expect(Array(HeadingAnchors.name(of: text).utf8) == Array(anchor.utf8))
  }

  @Test func headingsWithoutWordsAreNumberedToo() {
    #expect(Document(of: "#\n\n# ！\n\n## -1\n\n##\n").anchors == ["", "-1", "-1-1", "-2"])
  }

  @Test func oneSignMakesAHeadingOfAParagraph() {
    let document = Document(of: "a\n=\n\nb\n-\n\n- c\n-\n\nd\n\n=\n\n-\ne\n---\n\n[^1]:\nf\n===\n")
    #expect(document.texts(document.headings.map(\.text)) == ["a", "b", "e", "f"])
    #expect(document.headings.map(\.level) == [1, 2, 2, 1])
  }

  @Test func aSecondHeadingOfANameIsNumbered() {
    let document = Document(of: "# a\n# A\n# a-1\n# a\n# 批注\n# 批注\n")
    #expect(document.anchors == ["a", "a-1", "a-1-1", "a-2", "批注", "批注-1"])
  }
}
