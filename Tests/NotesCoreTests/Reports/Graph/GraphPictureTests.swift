import Testing

@testable import NotesCore

struct GraphPictureTests {
  private func picture(_ report: GraphReport, _ language: Language = .english) throws -> SVGDocument {
    let picture = GraphPicture(report, language: language)
    return try SVGDocument(try #require(picture.svg(layout: PlainLayout.answer(to: picture.request))))
  }

  @Test func drawsEveryNoteAndEveryTie() throws {
    let picture = try picture(GraphSample.report(GraphSample.notes), .chinese)
    #expect(picture.boxes.count == 7)
    #expect(
      picture.texts("title").sorted() == [
        "ALBERT 改进、源自 BERT", "BERT 属于 专题", "Dropped (dropped): 不读了", "Dropped 链接到 Tool",
        "albert (albert): 在读", "bert (bert): 已读", "tool (tool): 没有状态", "专题 (topic): 专题",
        "如何评价 Google 提出的预训练模型 (post): 还没看完", "如何评价 Google 提出的预训练模型 讲解 ALBERT",
        "深度语境化词向量 (elmo): 未读", "深度语境化词向量 链接到 BERT",
      ])
    #expect(picture.texts("text").contains("改进、源自"))
  }

  @Test func theLegendSaysWhatOccurs() throws {
    let legend = try picture(GraphSample.report(GraphSample.notes)).elements.filter {
      $0.name == "text" && $0.group == "legend"
    }
    #expect(
      legend.map(\.text) == [
        "unread 1", "reading 1", "unfinished 1", "read 1", "dropped 1", "no status 1", "topic 1", "relation",
        "link in the text",
      ])
  }

  @Test func aSmallPictureHasNoLegendAndNoneIsNeededForOneColour() throws {
    let small = GraphSample.report([GraphSample.note("a", .read, ties: ["b"]), GraphSample.note("b")])
    #expect(try !picture(small).elements.contains { $0.group == "legend" })
    let chain = (0..<9).map { GraphSample.note("n\($0)", .read, ties: ["n\($0 + 1)"]) }
    #expect(try !picture(GraphSample.report(chain)).elements.contains { $0.group == "legend" })
  }

  @Test(
    arguments: HostileText.all + [
      "</text><script>alert(1)</script>", "]]>", "&amp;&#x1b;", "\u{FFFE}\u{FFFF}",
    ])
  func noTextLeavesItsPlace(text: String) throws {
    let report = GraphSample.report([
      GraphSample.note("a", .read, short: text, title: text, ties: ["cites>b"]),
      GraphSample.note("b", title: text, ties: ["a"]),
    ])
    let picture = try picture(report)
    let names: Set = ["svg", "path", "g", "title", "rect", "text"]
    #expect(Set(picture.elements.map(\.name)).isSubset(of: names))
    #expect(
      picture.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "href" } })
    let title = "\(text) cites \(text.isEmpty ? "b" : text)".visible.unicodeScalars.map { scalar in
      ["\u{FFFE}", "\u{FFFF}"].contains(scalar) ? "\u{FFFD}" : scalar
    }
    #expect(picture.texts("title").contains { $0.unicodeScalars.elementsEqual(title) })
  }

  @Test(arguments: [
    "", "stop", "graph 1 2", "graph 1 2 2\n", "graph 1 2 2\nstop\n", "graph 1 nan 2\nstop\n",
    "graph 1 2 2\nnode n0 1 1\nnode n1 1\nstop", "graph 1 2 2\nnode n0 inf 1 1\nstop",
    "graph 1 2 2\nnode n0 1 1 1\nnode n1 1 1 1\nstop",
    "graph 1 2 2\nnode n0 1 1 1\nnode n1 1 1 1\nedge n0 n1 9223372036854775807 1 1\nstop",
    "graph 1 2 2\nnode n0 1 1 1\nnode n1 1 1 1\nedge n0 n1 4 1 1 1 1 1 1 1 1 solid black\nstop",
    "graph 1 2 2\nnode n0 1 1 1\nnode n1 1 1 1\nedge n0 n1 -4 1 1 1 1 1 1 1 1 x 1 1 solid black\nstop",
    "<svg/>", "graph 1 2 2\nnode n99999999999999999999 1 1 1\nstop",
  ])
  func whatIsNoAnswerIsNotDrawn(answer: String) {
    let report = GraphSample.report([GraphSample.note("a", ties: ["cites>b"]), GraphSample.note("b")])
    #expect(GraphPicture(report, language: .english).svg(layout: Array(answer.utf8)) == nil)
  }

  @Test func anEmptyPictureIsAPictureAndNeedsNoGraphviz() throws {
    let picture = GraphPicture(GraphSample.report([]), language: .english)
    #expect(picture.request.isEmpty)
    #expect(try SVGDocument(try #require(picture.svg(layout: []))).boxes.isEmpty)
  }

  @Test func noWordOfANoteGoesToGraphviz() {
    let report = GraphSample.report([
      GraphSample.note("evil", short: "evil", title: "evil", ties: ["cites>b"]), GraphSample.note("b"),
    ])
    #expect(!GraphPicture(report, language: .english).request.contains("evil"))
  }

  @Test(arguments: [
    (0.0, "0"), (1.25, "1.3"), (-0.04, "0"), (12, "12"), (0.05, "0.1"), (-1.5, "-1.5"), (.nan, "0"),
    (1e30, "0"),
  ])
  func numbersHaveOneDigit(value: Double, text: String) {
    #expect(FixedPoint.tenths(value) == text)
  }
}
