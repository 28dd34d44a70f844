@testable import NotesCore

/// Small libraries for tests of graphs.
enum GraphSample {
  /// A note with its relations as `relation>target`, and its links as `target`.
  static func note(
    _ id: String, _ status: Status? = nil, short: String? = nil, title: String = "", kind: Kind = .paper,
    ties: [String] = []
  ) -> Note {
    var note = Note(id: id, path: "notes/2023/\(id).md", section: "2023")
    note.status = status
    note.short = short
    note.title = title
    note.kind = kind
    for tie in ties {
      let parts = tie.split(separator: ">").map(String.init)
      if parts.count == 2, let relation = Relation(rawValue: parts[0]) {
        note.relations.append(RelationTargets(relation, [parts[1]]))
      } else {
        note.links.append(.wiki(tie))
      }
    }
    return note
  }

  /// The graph of all of some notes.
  static func report(_ notes: [Note], untied: Bool = false) -> GraphReport {
    GraphReport(LinkGraph(notes), matching: notes, keepsUntied: untied)
  }

  /// A topic, a work of each status, and every way to be tied.
  static let notes = [
    note("bert", .read, short: "BERT", ties: ["part-of>topic"]),
    note("elmo", .unread, title: "深度语境化词向量", ties: ["bert"]),
    note("albert", .reading, short: "ALBERT", ties: ["improves>bert", "derived-from>bert", "post"]),
    note("post", .unfinished, title: "如何评价 Google 提出的预训练模型", kind: .post, ties: ["explains>albert"]),
    note("dropped", .dropped, title: "Dropped", ties: ["tool"]),
    note("tool", nil, short: "Tool", kind: .toolkit, ties: ["dropped"]),
    note("topic", nil, title: "专题", kind: .topic),
    note("alone", .unread, title: "Alone", ties: ["nowhere", "alone"]),
  ]

  /// The ties of a graph as text: `source relation,relation target`; `--` is a link, `<->` one both ways.
  static func ties(_ report: GraphReport) -> [String] {
    report.edges.map { edge in
      let words =
        edge.isText ? (edge.isMutual ? "<->" : "--") : edge.relations.map(\.rawValue).joined(separator: ",")
      return "\(report.notes[edge.source].id) \(words) \(report.notes[edge.target].id)"
    }
  }
}
