import Foundation
import Testing

@testable import NotesCore

struct GraphTextTests {
  private static let hostile =
    HostileText.all + [
      "\"];evil[label=\"", "\\", "\\\"", "\\N\\G\\E", "<b>html</b>", "&lt;&#60;&amp;", "end", "graph",
      "a]b)c}d",
      "%%{init: {}}%%", "%% comment", "click x href \"javascript:alert(1)\"", "`**md**`", "#quot;#35;", "a;b",
      "</text><script>alert(1)</script>", "\u{FFFE}\u{FFFF}", "x--y-->z", "style n_a fill:#f00", "[[a]]",
    ]

  /// Two notes whose names, titles and ids are a text, tied both ways.
  private func report(_ text: String) -> GraphReport {
    GraphSample.report([
      GraphSample.note(text, .read, short: text, title: text, ties: ["cites>other"]),
      GraphSample.note("other", short: text, title: text, ties: [text]),
    ])
  }

  // MARK: DOT

  @Test func writesDOT() {
    let text = GraphDOT(GraphSample.report(GraphSample.notes), language: .chinese).text
    let lines = text.split(separator: "\n")
    #expect(lines.first == "digraph notes {" && lines.last == "}")
    #expect(lines.contains { $0.hasPrefix("  \"albert\" -> \"bert\" [label=\"改进、源自\"]") })
    #expect(lines.contains("  \"dropped\" -> \"tool\" [style=dashed, dir=both];"))
    #expect(lines.contains("  \"elmo\" -> \"bert\" [style=dashed];"))
    #expect(lines.contains { $0.hasPrefix("  \"elmo\" [label=\"深度语境化词向量\"") && $0.contains("width=1.58") })
    #expect(lines.contains { $0.contains("\"legend/topic\" [label=\"专题\"") })
  }

  @Test(arguments: hostile)
  func nothingLeavesTheQuotesOfDOT(text: String) throws {
    let report = report(text)
    for line in GraphDOT(report, language: .english).text.split(separator: "\n") {
      let outside = try outsideOfQuotes(line)
      #expect(!outside.contains("<") && !outside.contains("evil") && !outside.contains("\\"), "\(line)")
      #expect(!line.unicodeScalars.contains { $0.isControlForTerminals })
    }
  }

  /// A line of DOT without its strings; throws where the last one is not closed.
  private func outsideOfQuotes(_ line: Substring) throws -> String {
    var outside = String.UnicodeScalarView()
    var isInside = false
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        isEscaped = false
        // `\n` ends a line of a label; no other letter is escaped.
        #expect(["\"", "\\", "n"].contains(scalar))
      } else if isInside, scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        isInside.toggle()
      } else if !isInside {
        outside.append(scalar)
      }
    }
    try #require(!isInside && !isEscaped, "\(line)")
    return String(outside)
  }

  @Test func notesThatShareAnIDAreToldApartByTheirPaths() {
    var other = GraphSample.note("a", ties: ["cites>b"])
    other = Note(id: "a", path: "notes/2024/a.md", section: "2024")
    other.relations = [RelationTargets(.cites, ["b"])]
    let report = GraphSample.report([GraphSample.note("a", ties: ["cites>b"]), GraphSample.note("b"), other])
    let text = GraphDOT(report, language: .english).text
    #expect(text.contains("\"notes/2023/a.md\" -> \"b\"") && text.contains("\"notes/2024/a.md\" -> \"b\""))
    let mermaid = GraphMermaid(report, language: .english).text
    #expect(mermaid.contains("n_a -- ") && mermaid.contains("n_a_2 -- "))
  }

  // MARK: Mermaid

  @Test func writesMermaid() {
    let text = GraphMermaid(GraphSample.report(GraphSample.notes), language: .english).text
    let lines = text.split(separator: "\n")
    #expect(lines.first == "flowchart RL")
    #expect(lines.contains("  n_albert -- \"improves, derived from\" --> n_bert"))
    #expect(lines.contains("  n_elmo -.-> n_bert"))
    #expect(lines.contains("  n_dropped <-.-> n_tool"))
    #expect(lines.contains("  n_elmo(\"深度语境化词向量\"):::unread"))
    #expect(lines.contains("  n_topic[\"专题\"]:::topic"))
    #expect(lines.contains("    legend_topic[\"topic\"]:::topic"))
  }

  @Test(arguments: hostile)
  func nothingLeavesTheQuotesOfMermaid(text: String) throws {
    let report = report(text)
    for line in GraphMermaid(report, language: .english).text.split(separator: "\n") {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      #expect(parts.count == 1 || parts.count == 3, "\(line)")
      if parts.count == 3 {
        let quoted = parts[1].replacingOccurrences(of: "<br>", with: "")
        #expect(!quoted.contains { "<>&%`{}[]*_\\;".contains($0) && $0 != ";" }, "\(line)")
      }
      for word in (parts[0] + " " + (parts.last ?? "")).split(separator: " ") {
        #expect(!["end", "graph", "click", "%%"].contains(word), "\(line)")
      }
      #expect(!line.unicodeScalars.contains { $0.isControlForTerminals })
    }
  }

  // MARK: JSON

  @Test func writesJSON() throws {
    let report = GraphReport(
      LinkGraph(GraphSample.notes), matching: GraphSample.notes, neighbourhood: .init(around: 5, depth: 1))
    #expect(
      GraphJSON(report).text == """
        {
          "nodes": [
            {"id":"dropped","path":"notes/2023/dropped.md","section":"2023","name":"Dropped","title":"Dropped","status":"dropped","type":"paper"},
            {"id":"tool","path":"notes/2023/tool.md","section":"2023","name":"Tool","type":"toolkit","center":true}
          ],
          "edges": [
            {"source":"dropped","target":"tool","relations":[]},
            {"source":"tool","target":"dropped","relations":[]}
          ]
        }

        """)
    #expect(
      GraphJSON(GraphSample.report([])).text == """
        {
          "nodes": [],
          "edges": []
        }

        """)
  }

  @Test(arguments: hostile)
  func jsonHoldsEveryTextAsItIs(text: String) throws {
    let json = try JSONSerialization.jsonObject(with: Data(GraphJSON(report(text)).text.utf8))
    let nodes = try #require((json as? [String: Any])?["nodes"] as? [[String: Any]])
    #expect(
      nodes.allSatisfy { ($0["name"] as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true })
  }

  // MARK: Empty

  @Test func anEmptyGraphIsAGraphStill() {
    let report = GraphSample.report([])
    #expect(GraphDOT(report, language: .english).text.hasSuffix("];\n}\n"))
    #expect(GraphMermaid(report, language: .english).text == "flowchart RL\n")
  }
}
