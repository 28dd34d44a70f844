import Foundation
import Testing

@testable import notes

struct HitTextTests {
  /// The part of a text that is shown, with brackets around the hits.
  private func shown(
    _ text: String, _ hit: String, width: Int, isCutBefore: Bool = false, isCutAfter: Bool = false
  ) -> String {
    var hits: [Range<Int>] = []
    var start = text.startIndex
    while let range = text[start...].range(of: hit) {
      let first = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      hits.append(first..<first + hit.utf8.count)
      start = range.upperBound
    }
    let view = HitText(text, hits: hits, isCutBefore: isCutBefore, isCutAfter: isCutAfter)
    var (plain, painted): ([UInt8], [UInt8]) = ([], [])
    let count = view.append(to: &plain, width: width, colors: false)
    #expect(String(decoding: plain, as: UTF8.self).displayWidth <= width)
    #expect(view.append(to: &painted, width: width, colors: true) == count)
    let marked = String(decoding: painted, as: UTF8.self)
      .replacingOccurrences(of: Style.dim.paint(".."), with: "..")
      .replacingOccurrences(of: "\u{1B}[1;31m", with: "[").replacingOccurrences(of: "\u{1B}[0m", with: "]")
    #expect(
      marked.replacingOccurrences(of: "[", with: "").replacingOccurrences(of: "]", with: "")
        == String(decoding: plain, as: UTF8.self))
    return "\(marked) \(count)"
  }

  @Test func aTextThatFitsIsShownWhole() {
    #expect(shown("one needle, two needles", "needle", width: 40) == "one [needle], two [needle]s 2")
    #expect(shown("注意力机制", "注意力", width: 10) == "[注意力]机制 1")
  }

  @Test func ofALongTextThePartAroundTheFirstHitIsShown() {
    let text = String(repeating: "before ", count: 20) + "needle" + String(repeating: " after", count: 20)
    #expect(shown(text, "needle", width: 30) == "..efore [needle] after after a.. 1")
    #expect(shown("needle " + text, "needle", width: 20) == "[needle] before befo.. 1")
    let end = String(repeating: "before ", count: 20) + "needle"
    #expect(shown(end, "needle", width: 20) == "..fore before [needle] 1")
  }

  @Test func chineseIsCutByItsWidth() {
    let text = String(repeating: "前", count: 30) + "注意力" + String(repeating: "后", count: 30)
    for width in 12...60 {
      let shown = shown(text, "注意力", width: width)
      #expect(shown.contains("[注意力]") && shown.hasPrefix("..") && shown.contains("后.."))
    }
  }

  @Test func aTextThatWasCutBeforeSaysSoEvenWhereItFits() {
    #expect(
      shown("a needle b", "needle", width: 40, isCutBefore: true, isCutAfter: true) == "..a [needle] b.. 1")
  }

  @Test func aHitThatIsWiderThanTheRoomIsCut() {
    #expect(shown("a needle", "needle", width: 5) == "[nee].. 1")
  }

  @Test func controlsAndBreaksAreMadeVisible() {
    var line: [UInt8] = []
    let view = HitText("a\u{1B}[31m\tb\n\u{202E}c", hits: [0..<1])
    #expect(view.append(to: &line, width: nil, colors: false) == 1)
    #expect(String(decoding: line, as: UTF8.self) == "a<U+001B>[31m b <U+202E>c")
  }

  @Test func lettersKeepTheirMarksAndPicturesTheirParts() {
    for text in ["e\u{301}e\u{301}e\u{301} needle e\u{301}e\u{301}e\u{301}", "👩‍👩‍👧👩‍👩‍👧 needle ❤️❤️❤️"] {
      for width in 8...30 {
        let shown = shown(text, "needle", width: width)
        #expect(shown.contains("[needle]"))
        #expect(!shown.hasPrefix("..\u{301}") && !shown.hasPrefix("..\u{200D}"))
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func theFastWayShowsWhatLetterByLetterIsShown(seed: UInt64)
  {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "b", " ", "注", "意", "，", "。", "—", "“", "a", "注", "(", "｀", "あ", "é", "e\u{301}", "\u{200D}", "\t",
      "❤️", "·",
      "｡", "\u{3000}",
    ]
    for _ in 0..<300 {
      let plain = Bool.random(using: &random)
      var (text, hits): (String, [Range<Int>]) = ("", [])
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let start = text.utf8.count
        text += pieces[Int.random(in: 0..<(plain ? 13 : pieces.count), using: &random)]
        if Int.random(in: 0..<6, using: &random) == 0 {
          text += "needle"
          hits.append(start..<text.utf8.count)
        }
      }
      let cuts = (Bool.random(using: &random), Bool.random(using: &random))
      let width = Int.random(in: 0..<4, using: &random) == 0 ? nil : Int.random(in: 6...50, using: &random)
      let colors = Bool.random(using: &random)
      var (fast, slow): ([UInt8], [UInt8]) = ([], [])
      let seen = HitText(text, hits: hits, isCutBefore: cuts.0, isCutAfter: cuts.1)
        .append(to: &fast, width: width, colors: colors)
      let expected = HitCells(text, hits: hits, isCutBefore: cuts.0, isCutAfter: cuts.1)
        .append(to: &slow, width: width, colors: colors)
      #expect(seen == expected, "\(text.debugDescription), \(String(describing: width)), \(cuts)")
      #expect(
        String(decoding: fast, as: UTF8.self) == String(decoding: slow, as: UTF8.self),
        "\(text.debugDescription), \(String(describing: width)), \(cuts)")
    }
  }
}
