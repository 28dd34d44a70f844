/// What Graphviz is asked to lay out: boxes and labels of given sizes, one graph for each component.
///
/// No word of a note is in it. The sizes are ours, so the fonts of the machine have no say.
struct LayoutRequest {
  /// The size of the font of what stands on edges, in points.
  static let labelSize = 9.5

  /// Up to how many notes of a component crossings are looked at for longer.
  private static let patientCount = 150

  private let report: GraphReport
  private let boxes: [GraphBox]
  private let language: Language

  /// The request for the components of a graph.
  init(_ report: GraphReport, boxes: [GraphBox], language: Language) {
    self.report = report
    self.boxes = boxes
    self.language = language
  }

  /// The graph of one component, in the language of Graphviz.
  func text(_ component: GraphComponents.Component) -> String {
    // Graphviz finds an order with fewer crossings when it looks for longer; a large graph would take minutes.
    let patience = component.notes.count <= LayoutRequest.patientCount ? ", mclimit=20" : ""
    var lines = [
      "digraph {", "graph [rankdir=RL, nodesep=0.14, ranksep=0.32\(patience)];",
      "node [shape=box, fixedsize=true, label=\"\"];", "edge [arrowsize=0.6];",
    ]
    lines += component.notes.map(node)
    lines += component.edges.map { edge(report.edges[$0]) }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// How wide what stands on an edge is, with some room beside it, in points.
  static func width(ofLabel label: String) -> Double { TextWidth.ems(label) * labelSize + 8 }

  private func node(_ index: Int) -> String {
    let box = boxes[index]
    return
      "n\(index) [width=\(FixedPoint.hundredths(box.width / 72)), height=\(FixedPoint.hundredths(box.height / 72))];"
  }

  private func edge(_ edge: GraphReport.Edge) -> String {
    "n\(edge.source) -> n\(edge.target)" + attributes(edge) + ";"
  }

  private func attributes(_ edge: GraphReport.Edge) -> String {
    guard let label = report.label(of: edge, in: language) else { return edge.isMutual ? " [dir=both]" : "" }
    let width = Int(LayoutRequest.width(ofLabel: label).rounded(.up))
    let height = Int((LayoutRequest.labelSize * GraphBox.lineHeight).rounded(.up))
    let size = "fixedsize=\"true\" width=\"\(width)\" height=\"\(height)\""
    return
      " [label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" \(size)><tr><td></td></tr></table>>]"
  }
}
