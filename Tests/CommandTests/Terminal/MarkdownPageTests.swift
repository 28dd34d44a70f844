import NotesCore
import Testing

@testable import notes

struct MarkdownPageTests {
  private func page(width: Int = 40, colors: Bool = false, language: Language = .english) -> MarkdownPage {
    MarkdownPage(width: width, colors: colors, language: language) { id in
      id == "transformer-xl" ? StyledText("Transformer-XL", .id) : nil
    }
  }

  @Test(arguments: [
    ("", ""),
    ("# A *heading*\n\nText.", "A heading\n\nText.\n"),
    ("one\ntwo\n\n中文\n换行 and\nmore", "one two\n\n中文换行 and more\n"),
    ("a  \nb", "a\nb\n"),
    ("- a\n- b\n  - c\n", "- a\n- b\n  - c\n"),
    ("- a\n\n- b\n", "- a\n\n- b\n"),
    ("9. a\n10. b", " 9. a\n10. b\n"),
    ("- [ ] open\n- [x] done", "- [ ] open\n- [x] done\n"),
    ("> said\n>\n> again", "| said\n|\n| again\n"),
    ("    code\n\n\tmore", "    code\n\n    more\n"),
    ("```swift\na\tb\n```", "    a    b\n"),
    ("<div>\n  x\n</div>", "<div>\n  x\n</div>\n"),
    (
      "a\n\n<!-- imported\nzotero:A 0123456789abc\n-->\n\n<!-- zotero:A -->\n<!--imported-->\n\nb", "a\n\nb\n"
    ),
    (
      "<!-- mine: a -->\n\n<!-- zotero:A --> b\n\n<!-- imports -->",
      "<!-- mine: a -->\n\n<!-- zotero:A --> b\n\n<!-- imports -->\n"
    ),
    ("a <b>c</b> `d` ~~e~~ **f**", "a <b>c</b> `d` ~~e~~ f\n"),
    ("***", "--------------------\n"),
    ("[text](https://e.org) <https://e.org>", "text <https://e.org> https://e.org\n"),
    ("![alt](a.png)", "[image: alt] <a.png>\n"),
    ("a[^n]\n\n[^n]: foot", "a[1]\n\n[1] foot\n"),
    ("^k3v9qd", "^k3v9qd\n"),
    ("a\u{1B}[31m\u{202E}b", "a<U+001B>[31m<U+202E>b\n"),
    ("&#27;[0m", "<U+001B>[0m\n"),
  ])
  func laysOutEachKindOfBlock(markdown: String, text: String) {
    #expect(page().text(of: markdown) == text)
  }

  @Test(arguments: [
    ("[[transformer-xl]]", "Transformer-XL\n"),
    ("[[transformer-xl|the XL]]", "the XL\n"),
    ("[[transformer-xl#Results]]", "Transformer-XL > Results\n"),
    ("[[transformer-xl#^k3v9qd]]", "Transformer-XL\n"),
    ("in a line ![[transformer-xl]], ![[none]]", "in a line Transformer-XL, ![[none]]\n"),
    ("和 [[transformer-xl]] 一起读。", "和 Transformer-XL 一起读。\n"),
    ("[[nobody]] [[]] [[a", "[[nobody]] [[]] [[a\n"),
    ("[[[transformer-xl]]] x]]", "[Transformer-XL] x]]\n"),
    ("`[[transformer-xl]]`", "`[[transformer-xl]]`\n"),
  ])
  func showsLinksAsTheNotesTheyPointTo(markdown: String, text: String) {
    #expect(page().text(of: markdown) == text)
  }

  @Test func wrapsAndHangs() {
    let markdown = "- 层数可自适应的 Transformer;和其他模型一起读,不要分开。\n\n> one two three four"
    #expect(
      page(width: 16).text(of: markdown) == """
        - 层数可自适应的
          Transformer;和
          其他模型一起
          读,不要分开。

        | one two three
        | four

        """)
  }

  @Test func givesAnAnnotationAHead() {
    let markdown = "> [!quote] p. 5 · 2023-12-11\n>\n> The words.\n\n^k3v9qd\n\nWhy."
    #expect(
      page(language: .chinese).text(of: markdown) == """
        | 摘录 p. 5 · 2023-12-11 ^k3v9qd
        | The words.

        Why.

        """)
    #expect(page().text(of: "> [!warning]- Title\n> body") == "| warning Title\n| body\n")
    #expect(page().text(of: "> [!note]") == "| Note\n")
    #expect(page().text(of: "> plain\n\n^k3v9qd") == "| plain\n\n^k3v9qd\n")
    #expect(page().text(of: "> [!note]\n\n^no id") == "| Note\n\n^no id\n")
  }

  @Test func alignsTablesByDisplayWidth() {
    let markdown = "| 名称 | n | c |\n|---|--:|:-:|\n| 未读 | 12 | x |\n| a | 3 | `b|"
    #expect(
      page().text(of: markdown) == """
        名称   n  c
        ----  --  --
        未读  12  x
        a      3  `b

        """)
    #expect(
      page(width: 16).text(of: "| a | b |\n|---|---|\n| one two three | 层数可自适应的 |") == """
        a        b
        -------  -------
        one two  层数可
        three    自适应
                 的

        """)
  }

  @Test func paintsWithColours() {
    #expect(
      page(colors: true).text(of: "# A\n\n`b` [[transformer-xl]]")
        == "\u{1B}[1mA\u{1B}[0m\n\n\u{1B}[32mb\u{1B}[0m \u{1B}[36mTransformer-XL\u{1B}[0m\n")
  }

  @Test(arguments: UInt64(1)...150)
  func noLineIsTooWideAndNoControlGetsThrough(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let markdown = random.text(of: 120)
    let width = Int.random(in: 2...60, using: &random)
    let text = page(width: width).text(of: markdown)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.displayWidth <= width, "seed \(seed), width \(width)")
      #expect(!line.hasSuffix(" "), "seed \(seed), width \(width)")
    }
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControlForTerminals }, "seed \(seed)")
  }

  @Test(arguments: [
    ">", "- ", "[", "[[", "*a ", "**a", "![", "`", "|", "<", "1. ", "[^1]", "&", "~~", "_ a_",
  ])
  func survivesDeepNesting(piece: String) {
    let text = page().text(of: String(repeating: piece, count: 10_000) + "x")
    #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 40 })
  }
}
