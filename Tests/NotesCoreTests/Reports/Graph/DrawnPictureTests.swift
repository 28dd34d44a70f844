import Foundation
import Testing

@testable import NotesCore

/// The picture of this repository's linked notes, as Graphviz lays it out.
///
/// Where Graphviz is not installed (`.ci/install --tests`), what needs it is skipped.
struct DrawnPictureTests {
  private static let dot = CapturedProcess.find("dot", path: ProcessInfo.processInfo.environment["PATH"])

  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func report() throws -> GraphReport {
    let root = try LibraryRoot.discover(from: package.path)
    let library = try Library.load(root, try ConfigurationReader.read(root), fields: GraphReport.fields)
    return GraphReport(LinkGraph(library.notes), matching: library.notes)
  }

  private static func drawn(_ report: GraphReport, _ language: Language) throws -> SVGDocument {
    let picture = GraphPicture(report, language: language)
    let process = CapturedProcess(
      program: try #require(dot), arguments: ["dot", "-Tplain"], environment: [:],
      input: Array(picture.request.utf8))
    var layout: [UInt8] = []
    let ending = try process.run { layout += $0 }
    #expect(ending.code == 0)
    return try SVGDocument(try #require(picture.svg(layout: layout)))
  }

  @Test(
    .enabled(if: dot != nil, "Graphviz is not installed: .ci/install --tests"),
    arguments: [Language.english, .chinese])
  func everyNameIsThereAndNoBoxTouchesAnother(language: Language) throws {
    let report = try DrawnPictureTests.report()
    let picture = try DrawnPictureTests.drawn(report, language)
    #expect(report.notes.count > 80)

    // Names stand whole, their lines one after the other; Chinese ones as they are written.
    let lines = picture.elements.filter { $0.name == "text" && $0.group != "legend" && $0.group != "ties" }
    let shown = lines.map(\.text).joined(separator: "\n").replacing("\n", with: "").replacing(" ", with: "")
    for note in report.notes {
      #expect(shown.contains(note.name.replacing(" ", with: "")), "\(note.id)")
    }
    #expect(shown.contains("那个屠榜的T5模型,现在可以在中文上玩玩了"))

    let boxes = picture.boxes
    let page = try #require(picture.page)
    #expect(boxes.count == report.notes.count)
    for (index, box) in boxes.enumerated() {
      #expect(page.holds(box), "\(report.notes[index].id)")
      #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) }, "a box lies on another")
    }
  }

  @Test(.enabled(if: dot != nil, "Graphviz is not installed: .ci/install --tests"))
  func everyTieHasALineAndEveryRelationItsWords() throws {
    let report = try DrawnPictureTests.report()
    let picture = try DrawnPictureTests.drawn(report, .chinese)
    let curves = picture.elements.filter {
      $0.name == "path" && $0.group == "ties" && $0.attributes["d"]?.contains("C") == true
    }
    #expect(curves.count == report.edges.count)
    #expect(curves.count { $0.attributes["stroke-dasharray"] != nil } == report.edges.count(where: \.isText))
    let words = picture.elements.filter { $0.name == "text" && $0.group == "ties" }.map(\.text)
    #expect(words.sorted() == report.edges.compactMap { report.label(of: $0, in: .chinese) }.sorted())
  }

  @Test(.enabled(if: dot != nil, "Graphviz is not installed: .ci/install --tests"))
  func theTextOfABoxFitsIntoIt() throws {
    let picture = try DrawnPictureTests.drawn(try DrawnPictureTests.report(), .english)
    var box: SVGDocument.Box?
    for element in picture.elements
    where ["read", "unread", "unfinished", "neutral", "topic"].contains(element.group) {
      if element.name == "rect", let x = element.number("x"), let width = element.number("width") {
        box = SVGDocument.Box(left: x, top: 0, right: x + width, bottom: 0)
      }
      guard element.name == "text", let box, let x = element.number("x"),
        let size = element.number("font-size")
      else { continue }
      let half = TextWidth.ems(element.text) * size / 2
      #expect(box.left < x - half && x + half < box.right, "\(element.text)")
    }
  }

  /// Graphviz' versions put boxes at different places, so the picture that is kept is held against what it says.
  @Test func thePictureInTheRepositoryIsOfTheNotesAsTheyAre() throws {
    let picture = GraphPicture(try DrawnPictureTests.report(), language: .english)
    let now = try SVGDocument(
      try #require(picture.svg(layout: PlainLayout.answer(to: picture.request))))
    let file = DrawnPictureTests.package.appendingPathComponent("notes/graph.svg")
    let kept = try SVGDocument(try String(contentsOf: file, encoding: .utf8))
    #expect(kept.said == now.said, "write it again: notes graph --format svg --lang en >notes/graph.svg")
  }
}

extension SVGDocument {
  /// All texts with the kinds of their elements and what they are in, sorted.
  fileprivate var said: [String] {
    elements.filter { !$0.text.isEmpty && $0.name != "g" && $0.name != "svg" }
      .map { "\($0.group) \($0.name) \($0.text)" }.sorted()
  }
}
