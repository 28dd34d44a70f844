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
    let view = HitText(text, hits: hits, isCutBefore: isCutBefore, isCutAfter: isCutAfter).fitted(to: width)
    #expect(view.text.displayWidth <= width)
    return view.text.spans.map { $0.style == .hit ? "[\($0.text)]" : $0.text }.joined() + " \(view.hits)"
  }

  @Test func aTextThatFitsIsShownWhole() {
    #expect(shown("one needle, two needles", "needle", width: 40) == "one [needle], two [needle]s 2")
    #expect(shown("注意力机制", "注意力", width: 10) == "[注意力]机制 1")
  }

  @Test func ofALongTextThePartAroundTheFirstHitIsShown() {
    let text = String(repeating: "before ", count: 20) + "needle" + String(repeating: " after", count: 20)
    #expect(shown(text, "needle", width: 30) == "..before [needle] after after.. 1")
    #expect(shown("needle " + text, "needle", width: 20) == "[needle] before bef.. 1")
    let end = String(repeating: "before ", count: 20) + "needle"
    #expect(shown(end, "needle", width: 20) == "..before before [needle] 1")
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
    let view = HitText("a\u{1B}[31m\tb\n\u{202E}c", hits: [0..<1]).fitted(to: 80)
    #expect(view.text.plain == "a<U+001B>[31m b <U+202E>c")
  }
}
