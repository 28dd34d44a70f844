import Testing

@testable import NotesCore

struct GraphLabelTests {
  @Test(arguments: [
    ("BERT", ["BERT"]),
    ("", [""]),
    ("那个屠榜的T5模型,现在可以在中文上玩玩了", ["那个屠榜的T5模型,", "现在可以在中文上玩玩了"]),
    ("Universal Transformers for everyone", ["Universal Transformers", "for everyone"]),
    ("如何评价「一个很长的书名号里的名字」这件事情", ["如何评价「一个很长的书", "名号里的名字」这件事情"]),
    ("ChatGPT技术解析系列之:Codex", ["ChatGPT", "技术解析系列之:Codex"]),
    ("【论文精读】生成式预训练之MASS", ["【论文精读】", "生成式预训练之MASS"]),
    ("没有标点也没有空格的一个长长的中文标题", ["没有标点也没有空格", "的一个长长的中文标题"]),
    ("a\u{1B}[31m", ["a<U+001B>[31m"]),
    ("a\nb", ["a<U+000A>b"]),
  ])
  func breaksANameIntoLinesOfAboutTheSameWidth(name: String, lines: [String]) {
    #expect(GraphLabel(name).lines == lines)
  }

  @Test func aLongNameIsCutAndSaysSo() {
    let label = GraphLabel(String(repeating: "很长的标题", count: 30))
    #expect(label.lines.count == GraphLabel.lineLimit)
    #expect(label.lines.last?.hasSuffix("…") == true)
    #expect(label.lines.allSatisfy { TextWidth.ems($0) <= GraphLabel.limit })
  }

  @Test(arguments: [
    String(repeating: "x", count: 100_000), String(repeating: "中", count: 100_000),
    "a" + String(repeating: "\u{301}", count: 100_000), String(repeating: " ", count: 100_000),
    String(repeating: "🇨🇳", count: 10_000), String(repeating: "「", count: 10_000),
  ])
  func ofAHugeNameOnlyTheStartIsLookedAt(name: String) {
    let label = GraphLabel(name)
    #expect(label.lines.count <= GraphLabel.lineLimit)
    #expect(label.lines.joined().unicodeScalars.count < 2_000)
  }

  @Test(arguments: Seeds.all)
  func linesHoldTheNameAndPassNoLimit(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let name = RandomText.text(using: &random) + " " + RandomText.text(using: &random)
      let label = GraphLabel(name)
      guard label.lines.last?.hasSuffix("…") != true else { continue }
      let squeeze = { (text: String) in Array(text.unicodeScalars).filter { $0 != " " } }
      #expect(squeeze(label.lines.joined()) == squeeze(name.visible), "seed \(seed): \(name.visible)")
      #expect(label.lines.count <= GraphLabel.lineLimit, "seed \(seed)")
    }
  }

  @Test func chineseIsTwiceAsWideAsLatinAboutAndMarksTakeNothing() {
    #expect(TextWidth.ems("中文") == 2)
    #expect(TextWidth.ems("e\u{301}") == TextWidth.ems("e"))
    #expect(TextWidth.ems("ill") < TextWidth.ems("mmm"))
  }
}
