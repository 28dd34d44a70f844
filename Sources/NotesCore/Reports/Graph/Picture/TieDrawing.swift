/// The arrow of a tie in SVG, with the words of its relations; where the pointer rests on it, the whole sentence.
struct TieDrawing {
  /// What all arrows have in common.
  static let attributes =
    "class=\"ties\" fill=\"none\" stroke=\"#a3abb8\" stroke-width=\"1.1\" text-anchor=\"middle\""

  private static let textColor = "#5f6977"
  /// The length of an arrow's head, as Graphviz leaves room for it, and half of its width.
  private static let head = (length: 6.0, half: 2.4)

  private let picture: GraphPicture
  private let edge: GraphReport.Edge
  private let course: GraphLayout.Course

  /// The drawing of a tie on its course.
  init(_ picture: GraphPicture, _ edge: GraphReport.Edge, _ course: GraphLayout.Course) {
    self.picture = picture
    self.edge = edge
    self.course = course
  }

  /// The lines of SVG.
  var lines: [String] {
    ["<g>", "<title>\(SVGText.escaped(title))</title>"] + [curve] + heads + label + ["</g>"]
  }

  private var curve: String {
    "<path d=\"\(TieDrawing.path(course.points))\"" + (edge.isText ? " stroke-dasharray=\"4 3\"" : "") + "/>"
  }

  private var heads: [String] {
    let forwards = TieDrawing.head(course.points)
    let backwards = edge.isMutual ? TieDrawing.head(course.points.reversed()) : nil
    return [forwards, backwards].compactMap { $0 }.map {
      "<path d=\"\($0)\" fill=\"#a3abb8\" stroke=\"none\"/>"
    }
  }

  private var label: [String] {
    guard let text = picture.report.label(of: edge, in: picture.language), let place = course.label else {
      return []
    }
    let size = LayoutRequest.labelSize
    let (x, y) = (FixedPoint.tenths(place.x), FixedPoint.tenths(place.y + size * 0.36))
    return [
      "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(FixedPoint.tenths(size))\" stroke=\"none\""
        + " fill=\"\(TieDrawing.textColor)\">\(SVGText.escaped(text))</text>"
    ]
  }

  private var title: String {
    let names = [edge.source, edge.target].map { picture.report.notes[$0].name }
    let words =
      picture.report.label(of: edge, in: picture.language)
      ?? Message("links to", zh: "链接到").text(in: picture.language)
    return "\(names[0]) \(words) \(names[1])"
  }

  private static func path(_ points: [GraphLayout.Point]) -> String {
    points.enumerated().map { index, point in
      (index == 0 ? "M" : index == 1 ? "C" : " ") + text(point)
    }.joined()
  }

  /// The triangle at the end of a course; nil where that has no direction.
  private static func head(_ points: [GraphLayout.Point]) -> String? {
    guard let end = points.last, let before = points.last(where: { $0 != end }) else { return nil }
    let (dx, dy) = (end.x - before.x, end.y - before.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return nil }
    let (ux, uy) = (dx / length, dy / length)
    func point(_ along: Double, _ across: Double) -> String {
      text(.init(x: end.x + ux * along - uy * across, y: end.y + uy * along + ux * across))
    }
    return "M\(point(0, head.half))L\(point(head.length, 0)) \(point(0, -head.half))Z"
  }

  private static func text(_ point: GraphLayout.Point) -> String {
    FixedPoint.tenths(point.x) + "," + FixedPoint.tenths(point.y)
  }
}
