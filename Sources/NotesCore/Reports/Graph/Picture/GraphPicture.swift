/// Draws a graph as SVG: Graphviz says where everything goes, and this draws it.
///
/// The picture says nothing that runs, and leads nowhere: it has no links, since nobody knows where it will be kept.
public struct GraphPicture: Sendable {
  let report: GraphReport
  let language: Language
  let boxes: [GraphBox]
  private let components: [GraphComponents.Component]

  /// How many notes a picture has at most: beyond, Graphviz takes minutes, and nobody can read it.
  public static let noteLimit = 1_000

  /// From how many notes on Graphviz may take more than some seconds: 700 that hang together took ten.
  public static let slowCount = 300

  private static let margin = 28.0
  private static let gap = 34.0

  /// A picture of a graph for readers of a language.
  public init(_ report: GraphReport, language: Language) {
    self.report = report
    self.language = language
    boxes = report.boxes
    components = GraphComponents(report).components
  }

  /// What `dot -Tplain` is to read on its standard input.
  public var request: String {
    let request = LayoutRequest(report, boxes: boxes, language: language)
    return components.map { request.text($0) }.joined()
  }

  /// The picture, from what `dot -Tplain` answered to the request; nil where that is no answer to it.
  public func svg(layout: [UInt8]) -> String? {
    let text = String(decoding: layout, as: UTF8.self)
    var lines = text.split { $0 == "\n" || $0 == "\r\n" }[...]
    var layouts: [GraphLayout] = []
    for component in components {
      guard let layout = GraphLayout(&lines), isComplete(layout, component) else { return nil }
      layouts.append(layout)
    }
    return document(layouts)
  }

  private func isComplete(_ layout: GraphLayout, _ component: GraphComponents.Component) -> Bool {
    component.notes.allSatisfy { layout.centers[$0] != nil }
      && component.edges.allSatisfy { index in
        let edge = report.edges[index]
        return layout.courses[[edge.source, edge.target]].map { edge.isText || $0.label != nil } ?? false
      }
  }

  private func document(_ layouts: [GraphLayout]) -> String {
    let packing = GraphPacking(
      layouts.map { GraphOutline($0, boxes: boxes, labelWidths: labelWidths) })
    let margin = GraphPicture.margin
    let size = layouts.indices.reduce((width: 0.0, height: 0.0)) { size, index in
      let corner = packing.corners[index]
      return (
        max(size.width, corner.x + layouts[index].width), max(size.height, corner.y + layouts[index].height)
      )
    }
    var ties: [String] = []
    var notes: [String] = []
    for (index, component) in components.enumerated() {
      let corner = packing.corners[index]
      let offset = GraphLayout.Point(x: corner.x + margin, y: corner.y + margin)
      for edge in component.edges {
        let edge = report.edges[edge]
        guard let course = layouts[index].courses[[edge.source, edge.target]] else { continue }
        ties += TieDrawing(self, edge, course.moved(by: offset)).lines
      }
      for note in component.notes {
        guard let center = layouts[index].centers[note] else { continue }
        notes += NoteDrawing(self, note, center.moved(by: offset)).lines
      }
    }
    let legend = LegendDrawing(self, width: size.width)
    let legendTop = margin + size.height + (size.height > 0 ? GraphPicture.gap : 0)
    let width = max(size.width, legend.width) + 2 * margin
    let height =
      legend.isEmpty ? size.height + 2 * margin : legendTop + legend.height + margin
    let head = GraphPicture.head(width: width.rounded(.up), height: height.rounded(.up))
    let lines =
      head + group(ties, TieDrawing.attributes) + group(notes, NoteDrawing.attributes)
      + group(legend.lines(left: margin, top: legendTop), LegendDrawing.attributes) + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The widths of what stands on edges, by the numbers of their two notes.
  private var labelWidths: [[Int]: Double] {
    var widths: [[Int]: Double] = [:]
    for edge in report.edges {
      guard let label = report.label(of: edge, in: language) else { continue }
      widths[[edge.source, edge.target]] = LayoutRequest.width(ofLabel: label)
    }
    return widths
  }

  private static func head(width: Double, height: Double) -> [String] {
    let (width, height) = (FixedPoint.tenths(width), FixedPoint.tenths(height))
    return [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        + " viewBox=\"0 0 \(width) \(height)\" font-family=\"\(GraphReport.fonts)\">",
      // A ground of its own, so that the picture can be read on a dark page, too.
      "<path d=\"M0 0H\(width)V\(height)H0Z\" fill=\"#ffffff\"/>",
    ]
  }

  private func group(_ lines: [String], _ attributes: String) -> [String] {
    lines.isEmpty ? [] : ["<g \(attributes)>"] + lines + ["</g>"]
  }
}

extension GraphLayout.Point {
  /// The point that lies so much further to the right and below.
  func moved(by offset: GraphLayout.Point) -> GraphLayout.Point {
    GraphLayout.Point(x: x + offset.x, y: y + offset.y)
  }
}

extension GraphLayout.Course {
  /// The same course so much further to the right and below.
  func moved(by offset: GraphLayout.Point) -> GraphLayout.Course {
    GraphLayout.Course(
      points: points.map { $0.moved(by: offset) }, label: label.map { $0.moved(by: offset) })
  }
}
