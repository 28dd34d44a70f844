/// Writes a graph in the language of Graphviz, DOT: a line for each note, then one for each tie.
public struct GraphDOT: Sendable {
  private let report: GraphReport
  private let language: Language
  /// What the notes are called in DOT, quoted.
  private let names: [String]

  /// A writer of a graph for readers of a language.
  public init(_ report: GraphReport, language: Language) {
    self.report = report
    self.language = language
    names = report.notes.indices.map { GraphDOT.quoted(GraphDOT.name(of: $0, in: report.notes)) }
  }

  /// The lines, the last of them closed by a line feed.
  public var text: String {
    var lines = ["digraph notes {"]
    lines += settings
    lines += zip(report.boxes, names).map { box, name in node(name, box) }
    lines += report.edges.map(edge)
    lines += legend
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private var settings: [String] {
    let fonts = GraphDOT.quoted(GraphReport.fonts)
    return [
      // What is pointed at stands to the left of what points at it: a work before what it led to.
      #"  graph [rankdir=RL, nodesep=0.14, ranksep=0.35, bgcolor="white"];"#,
      #"  node [shape=box, margin="0.12,0.06", height=0.3, penwidth=1.2, fontname=\#(fonts), fontsize=12];"#,
      ##"  edge [color="#a3abb8", fontcolor="#5f6977", fontname=\##(fonts), fontsize=9, arrowsize=0.6];"##,
    ]
  }

  private func node(_ name: String, _ box: GraphBox) -> String {
    var attributes = ["label=\(GraphDOT.label(box.label.lines))"] + style(box.look)
    if box.fontSize != 12 { attributes.append("fontsize=\(FixedPoint.tenths(box.fontSize))") }
    if box.isCenter { attributes.append("penwidth=3") }
    // Where the fonts are missing, Graphviz takes Chinese characters for narrow ones.
    attributes.append("width=\(FixedPoint.hundredths(box.width / 72))")
    return "  \(name) [\(attributes.joined(separator: ", "))];"
  }

  private func style(_ look: GraphLook) -> [String] {
    var styles = ["filled"]
    if look.isRound { styles.append("rounded") }
    if look.isDashed { styles.append("dashed") }
    let colors = look.colors
    return [
      "style=\(GraphDOT.quoted(styles.joined(separator: ",")))", "fillcolor=\"\(colors.fill)\"",
      "color=\"\(colors.border)\"", "fontcolor=\"\(colors.text)\"",
    ]
  }

  private func edge(_ edge: GraphReport.Edge) -> String {
    let attributes =
      report.label(of: edge, in: language).map { "label=\(GraphDOT.quoted($0))" }
      ?? (edge.isMutual ? "style=dashed, dir=both" : "style=dashed")
    return "  \(names[edge.source]) -> \(names[edge.target]) [\(attributes)];"
  }

  private var legend: [String] {
    guard !report.legend.isEmpty else { return [] }
    let items = report.legend.map { look in
      let label = "label=\(GraphDOT.quoted(look.label.text(in: language)))"
      // An id holds no slash, so no note has this name.
      return "    \"legend/\(look.rawValue)\" [\(([label] + style(look)).joined(separator: ", "))];"
    }
    return [
      "  subgraph cluster_legend {", ##"    color="#d5dae1"; style="rounded";"##,
    ] + items + ["  }"]
  }

  /// A note's id; where two notes share one, the path.
  private static func name(of index: Int, in notes: [Note]) -> String {
    let id = notes[index].id
    let isShared = [index - 1, index + 1].contains {
      notes.indices.contains($0) && notes[$0].id.utf8.elementsEqual(id.utf8)
    }
    return isShared ? notes[index].path : id
  }

  // MARK: Text

  private static func label(_ lines: [String]) -> String {
    "\"" + lines.map(escaped).joined(separator: "\\n") + "\""
  }

  private static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// A text between double quotes: its backslashes begin no escape of Graphviz (`\N` is a node's name), and its
  /// ampersands no name of a character.
  private static func escaped(_ text: String) -> String {
    let specials = "\"\\&".utf8
    let text = text.visible
    guard text.utf8.contains(where: specials.contains) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
