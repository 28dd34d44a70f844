/// How a note looks in a graph: by its status, or as a topic.
enum GraphLook: String, CaseIterable, Sendable {
  case unread, reading, unfinished, read, dropped
  /// A note without a status, which is not to be read.
  case neutral
  case topic

  /// The look of a note; a topic has no status of its own.
  init(of note: Note) {
    self =
      note.kind == .topic ? .topic : note.status.flatMap { GraphLook(rawValue: $0.rawValue) } ?? .neutral
  }

  /// What the look says, in people's words.
  var label: Message {
    switch self {
    case .topic: Kind.topic.label
    case .neutral: Message("no status", zh: "没有状态")
    default: Status(rawValue: rawValue)?.label ?? Message(verbatim: rawValue)
    }
  }

  /// The colours of a note's box: of its area, its border and its text, as `#` and six digits.
  ///
  /// The text keeps a contrast of 4.5 to 1 at least against its area.
  var colors: (fill: String, border: String, text: String) {
    switch self {
    case .unread: ("#ffffff", "#8a94a3", "#333b47")
    case .reading: ("#d9eafb", "#2f7cc4", "#153f66")
    case .unfinished: ("#fde8c8", "#d68910", "#6b4304")
    case .read: ("#ddf1e0", "#3f8f56", "#1d4a2b")
    case .dropped: ("#f4f4f4", "#b5b5b5", "#6e6e6e")
    case .neutral: ("#eceff3", "#b9c1cc", "#4a5260")
    case .topic: ("#4b4a8c", "#4b4a8c", "#ffffff")
    }
  }

  /// Whether the corners of the box are round.
  var isRound: Bool { self != .topic }

  /// Whether the border is dashed.
  var isDashed: Bool { self == .dropped }
}

extension GraphReport {
  /// The looks that a legend has to explain: those that occur. None in a graph that is too small to need one.
  var legend: [GraphLook] {
    guard notes.count >= GraphReport.legendThreshold else { return [] }
    let looks = Set(notes.map { GraphLook(of: $0) })
    return looks.count < 2 ? [] : GraphLook.allCases.filter(looks.contains)
  }

  private static let legendThreshold = 5

  /// What stands on an edge: the words of its relations; nil for a link in a text.
  func label(of edge: Edge, in language: Language) -> String? {
    guard !edge.isText else { return nil }
    return edge.relations.map { $0.label.text(in: language) }
      .joined(separator: Message(", ", zh: "、").text(in: language))
  }
}
