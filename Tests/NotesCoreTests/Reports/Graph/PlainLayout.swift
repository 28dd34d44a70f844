@testable import NotesCore

/// What stands in for Graphviz: it puts the boxes of each graph below each other.
enum PlainLayout {
  /// An answer in the format `plain` to a request.
  static func answer(to request: String) -> [UInt8] {
    Array(request.components(after: "digraph {").map(graph).joined().utf8)
  }

  private static func graph(_ text: String) -> String {
    var nodes: [String] = []
    var edges: [String] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count > 2, words[1] == "->" {
        let label = line.contains("label=") ? " <<table a=\"b\"><tr></tr></table>> 1 1" : ""
        let head = words[2].prefix { $0 != ";" }
        edges.append("edge \(words[0]) \(head) 4 1 1 1.2 1 1.4 1 2 1\(label) solid black")
      } else if words.first?.first == "n", words[0].dropFirst().allSatisfy(\.isNumber) {
        nodes.append("node \(words[0]) 2 \(nodes.count + 1) 1 1 \"\" solid box black lightgrey")
      }
    }
    return (["graph 1 4 \(nodes.count + 2)"] + nodes + edges + ["stop\n"]).joined(separator: "\n")
  }
}

extension String {
  fileprivate func components(after mark: String) -> [String] {
    var parts: [String] = []
    for line in split(separator: "\n") {
      if line == mark { parts.append("") } else if !parts.isEmpty { parts[parts.count - 1] += line + "\n" }
    }
    return parts
  }
}
