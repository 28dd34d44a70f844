import Testing

@testable import notes

struct LineWrapperTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("one two three", 7, ["one two", "three"]),
    ("  one   two ", 20, ["one two"]),
    ("one\ntwo", 20, ["one", "two"]),
    ("层数可自适应的模型", 8, ["层数可自", "适应的模", "型"]),
    ("层数可自,适应", 8, ["层数可", "自,适应"]),
    ("层数可自\u{FF0C}适应", 8, ["层数可", "自\u{FF0C}适应"]),
    ("层数可\u{FF08}自\u{FF09}", 8, ["层数可", "\u{FF08}自\u{FF09}"]),
    ("可自适「应的」", 8, ["可自适", "「应的」"]),
    ("用 Transformer 做", 8, ["用", "Transfor", "mer 做"]),
    ("用Transformer做", 12, ["用", "Transformer", "做"]),
    ("https://example.org/abcdef", 10, ["https://ex", "ample.org/", "abcdef"]),
    ("。。。。", 4, ["。。", "。。"]),
    ("未", 1, ["未"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func breaksWhereAReaderWould(text: String, width: Int, lines: [String]) {
    #expect(LineWrapper.lines(of: StyledText(text), width: width).map(\.plain) == lines)
  }

  @Test func keepsTheStyleOfEachPiece() {
    let text = StyledText("one ") + StyledText("two three", .bold)
    let lines = LineWrapper.lines(of: text, width: 7).map { $0.rendered(colors: true) }
    #expect(lines == ["one \u{1B}[1mtwo\u{1B}[0m", "\u{1B}[1mthree\u{1B}[0m"])
  }

  @Test func cutsCodeAtTheWidthAndKeepsItsSpaces() {
    #expect(LineWrapper.cut("a  b  c", width: 3).map(\.plain) == ["a  ", "b  ", "c"])
  }

  @Test(arguments: UInt64(1)...40)
  func noLineIsTooWideAndNothingIsLost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = random.text(of: 200)
    let width = Int.random(in: 2...30, using: &random)
    let lines = LineWrapper.lines(of: StyledText(text), width: width).map(\.plain)
    func scalars(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { !" \t\n\r".unicodeScalars.contains($0) }
    }
    #expect(lines.allSatisfy { $0.displayWidth <= width }, "seed \(seed)")
    #expect(scalars(lines.joined()) == scalars(text), "seed \(seed)")
  }
}
