import Testing

@testable import NotesCore

struct AnnotationLocatorTests {
  @Test(arguments: [
    ("p. 5", AnnotationLocator.Kind.page, [5], [5]), ("pp. 5-6", .page, [5], [6]), ("P.5", .page, [5], [5]),
    ("page 12, left", .page, [12], [12]), ("第 5 页", .page, [5], [5]), ("第5－7页", .page, [5], [7]),
    ("ｐ. ５", .page, [5], [5]), ("p. xii", .page, [-9988], [-9988]),
    ("§3.2", .section, [3, 2], [3, 2]), ("第 3.2 节", .section, [3, 2], [3, 2]),
    ("§A.1", .section, [1_000_097, 1], [1_000_097, 1]), ("§3b", .section, [3, 1_000_098], [3, 1_000_098]),
    ("§§3.2-3.4", .section, [3, 2], [3, 4]),
    ("fig. 2", .figure, [2], [2]), ("图 2", .figure, [2], [2]), ("tab. 1", .table, [1], [1]),
    ("eq. 4", .equation, [4], [4]), ("式 4", .equation, [4], [4]),
    ("loc. 1234", .location, [1234], [1234]), ("位置 12-15", .location, [12], [15]),
    ("12:30", .time, [750], [750]), ("1:02:03", .time, [3723], [3723]),
    ("12:30-1:02:03", .time, [750], [3723]), ("12:30 – 12:10", .time, [750], [730]),
    ("12:30-45", .time, [750], [750]), ("12:30, the end", .time, [750], [750]),
  ])
  func locatorsAreRead(text: String, kind: AnnotationLocator.Kind, first: [Int], last: [Int]) {
    let locator = AnnotationLocator(text)
    #expect(locator.kind == kind)
    #expect(locator.first == first)
    #expect(locator.last == last)
  }

  @Test(arguments: [
    "", "p.", "p. x1", "para 3", "12:99", "第三页", "开头", "p. 99999999999999999999", "§", "p. iiii", "1:2:3:4",
    "loc. a", "local 5", "location of the proof",
  ])
  func allElseIsFreeWords(text: String) {
    #expect(AnnotationLocator(text).kind == .words)
  }

  @Test func annotationsStandInTheOrderOfTheWork() {
    let ordered = [
      "p. iv", "p. xii", "p. 2", "pp. 2-3", "p. 10", "loc. 9", "loc. 1234", "§2", "§2.1", "§10", "§A.1",
      "1:30", "1:02:03", "fig. 1",
      "tab. 1", "eq. 2", "开头",
    ].map { AnnotationLocator($0) }
    #expect(ordered.reversed().sorted() == ordered)
    #expect(!(AnnotationLocator("开头") < AnnotationLocator("结尾")))
  }

  @Test func pagesAreReadAsPeopleTypeThem() {
    #expect(AnnotationLocator(pages: "5")?.text == "p. 5")
    #expect(AnnotationLocator(pages: "5 - 6")?.text == "pp. 5-6")
    #expect(AnnotationLocator(pages: "5–6")?.text == "pp. 5-6")
    #expect(AnnotationLocator(pages: "xii")?.text == "p. xii")
    #expect(AnnotationLocator(pages: "５－６")?.text == "pp. 5-6")
    #expect(AnnotationLocator(pages: "p. 5")?.text == "p. 5")
    #expect(AnnotationLocator(pages: "第 5 页")?.text == "第 5 页")
    #expect(AnnotationLocator("p. xii").pages == nil)
    for wrong in ["", "6-5", "five", "5-", "-5", "5.5.x", "五", "5\n6"] {
      #expect(AnnotationLocator(pages: wrong) == nil, "\(wrong)")
    }
  }
}
