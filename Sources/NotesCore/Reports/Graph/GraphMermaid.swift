/// Writes a graph in the language of Mermaid, which code hosts draw where it stands in a page.
public struct GraphMermaid: Sendable {
  private let report: GraphReport
  private let language: Language
  private let names: [String]

  /// How many ties Mermaid draws at most, unless the page says otherwise.
  public static let edgeLimit = 500

  /// A writer of a graph for readers of a language.
  public init(_ report: GraphReport, language: Language) {
    self.report = report
    self.language = language
    names = GraphMermaid.names(report.notes)
  }

  /// The lines, the last of them closed by a line feed.
  public var text: String {
    var lines = ["flowchart RL"]
    lines += zip(report.boxes, names).map { box, name in "  " + node(name, box) }
    lines += report.edges.map { "  " + edge($0) }
    lines += legend
    lines += looks.map { "  " + style(of: $0) }
    if let center = report.center { lines.append("  style \(names[center]) stroke-width:3px") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func node(_ name: String, _ box: GraphBox) -> String {
    let label = box.label.lines.map(GraphMermaid.escaped).joined(separator: "<br>")
    return name + shape(label, box.look)
  }

  private func shape(_ label: String, _ look: GraphLook) -> String {
    (look.isRound ? "(\"\(label)\")" : "[\"\(label)\"]") + ":::\(look.rawValue)"
  }

  private func edge(_ edge: GraphReport.Edge) -> String {
    let arrow =
      report.label(of: edge, in: language).map { "-- \"\(GraphMermaid.escaped($0))\" -->" }
      ?? (edge.isMutual ? "<-.->" : "-.->")
    return "\(names[edge.source]) \(arrow) \(names[edge.target])"
  }

  private var legend: [String] {
    guard !report.legend.isEmpty else { return [] }
    let items = report.legend.map { look in
      "    legend_\(look.rawValue)" + shape(GraphMermaid.escaped(look.label.text(in: language)), look)
    }
    return ["  subgraph legend [\" \"]"] + items + ["  end"]
  }

  private var looks: [GraphLook] {
    let looks = Set(report.notes.map { GraphLook(of: $0) })
    return GraphLook.allCases.filter(looks.contains)
  }

  private func style(of look: GraphLook) -> String {
    let colors = look.colors
    return "classDef \(look.rawValue) fill:\(colors.fill),stroke:\(colors.border),color:\(colors.text)"
      + (look.isDashed ? ",stroke-dasharray:4" : "")
  }

  // MARK: Text

  /// Names that are no words of Mermaid (`end`) and hold no signs, made of the ids: a note that is added changes
  /// no other's, unless both come out the same.
  private static func names(_ notes: [Note]) -> [String] {
    var taken: Set<String> = []
    var counts: [String: Int] = [:]
    return notes.map { note in
      let name = "n_" + note.id.unicodeScalars.prefix(64).map(letters).joined()
      var unique = name
      while !taken.insert(unique).inserted {
        counts[name, default: 1] += 1
        unique = "\(name)_\(counts[name] ?? 1)"
      }
      return unique
    }
  }

  private static func letters(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": String(scalar)
    case _ where scalar.isASCII: "_"
    default: "u" + String(scalar.value, radix: 16)
    }
  }

  /// A text between double quotes: every ASCII sign that Mermaid, its Markdown or HTML could act on is written by
  /// its number.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "-", ".", ",", ":", "(", ")", "/", "+", "?", "!":
        result.unicodeScalars.append(scalar)
      case "\"": result += "#quot;"
      case _ where scalar.isASCII: result += "#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
