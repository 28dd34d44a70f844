import Testing

@testable import NotesCore

struct InertTextTests {
  @Test(arguments: [
    ("[[mamba]] and ![x](y)", #"\[[mamba\]] and ![x\](y)"#), ("[^1] [1]: x", #"\[^1] [1\]: x"#),
    ("<b>bold</b> a < b", #"\<b>bold\</b> a < b"#), ("[!quote] p. 5", #"\[!quote] p. 5"#),
    ("# heading\n#tag", "\\# heading\n#tag"), ("> quoted", #"\> quoted"#),
    ("words ^abc123", #"words \^abc123"#),
    ("x ^2 + 1", "x ^2 + 1"), ("```\ncode", "\\```\ncode"), (#"\[x and \\["#, #"\\\[x and \\["#),
    ("$\\{a\\}$ 与 $x_i^2$", "$\\{a\\}$ 与 $x_i^2$"), ("a\n---\nb\n===", "a\n\\---\nb\n\\==="),
    ("* * *\n  ___\n- - -", "\\* * *\n  \\___\n\\- - -"), ("+ item\n+1\n-\n- x", "\\+ item\n+1\n\\-\n\\- x"),
    ("a * b\n*x*\n_y_", "a * b\n*x*\n_y_"), (#"\* x \* y"#, #"\\\* x \* y"#),
  ])
  func markupIsMadePlainText(text: String, written: String) {
    #expect(InertText.written(text) == written.replacing(#"mamba\]]"#, with: "mamba]]"))
    #expect(InertText.read(InertText.written(text)) == text)
  }

  @Test func paragraphsHaveMoreMarkup() {
    #expect(InertText.writtenAsParagraphs("a\n---\n$$\nx") == "a\n\\---\n\\$$\nx")
    #expect(InertText.written("$$\nx") == "$$\nx")
    #expect(InertText.writtenAsParagraphs("+ item\n* * *") == "+ item\n* * *")
  }

  @Test(arguments: Seeds.all) func everyTextIsReadAsItWasWritten(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "\\", "[", "]", "<", ">", "^", "#", "`", "~", "a", "字", " ", "\n", "!", "(", ":", "$", "-", "=", "+",
      "*",
      "_", "\t",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      #expect(
        InertText.read(InertText.written(text)).utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
      // A backslash in code is one; without code the form for paragraphs is read back too.
      let plain = text.replacing("`", with: "")
      #expect(
        InertText.read(InertText.writtenAsParagraphs(plain)).utf8.elementsEqual(plain.utf8),
        "\(plain.debugDescription)")
    }
  }
}
