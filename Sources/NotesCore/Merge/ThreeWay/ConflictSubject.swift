/// What a conflict is about.
enum ConflictSubject: Equatable {
  /// A key of the front matter, or a path of keys, with what each side says; nil for a side that has no such key.
  case field(String, ours: Said?, theirs: Said?)
  /// Comments in the front matter, or what stands around its keys.
  case comment
  /// An annotation, and the side that has deleted it, if one has.
  case annotation(id: String, place: String, deletedBy: MergeSide?)
  /// Prose.
  case prose

  /// What a side says of a key.
  enum Said: Equatable {
    case text(String)
    /// A list or a mapping.
    case several

    init(_ value: YAMLValue) {
      switch value {
      case .text(let text): self = .text(text)
      case .missing: self = .text("")
      case .sequence, .mapping: self = .several
      }
    }
  }

  /// Whether it is about how far the reading has come.
  var isAboutReading: Bool {
    guard case .field(let key, _, _) = self, let field = Field(key: key) else { return false }
    return [.status, .progress, .started, .finished, .left].contains(field)
  }

  /// What it is, and what the sides say, in a line.
  func message(_ labels: ConflictLabels) -> Message {
    let (ours, theirs) = (labels.ours, labels.theirs)
    switch self {
    case .field(let key, .several?, .several?):
      let key = key.visible
      return Message(
        "\(key): \(ours) and \(theirs) changed it differently", zh: "\(key)：\(ours) 和 \(theirs) 改得不一样")
    case .field(let key, let own, let other):
      let (key, own, other) = (key.visible, ConflictSubject.said(own), ConflictSubject.said(other))
      return Message(
        "\(key): \(ours) \(own.english), \(theirs) \(other.english)",
        zh: "\(key)：\(ours) \(own.chinese)，\(theirs) \(other.chinese)")
    case .comment:
      return Message(
        "comments in the front matter: \(ours) and \(theirs) changed them differently",
        zh: "前置信息里的注释：\(ours) 和 \(theirs) 改得不一样")
    case .annotation(let id, let place, nil):
      let name = ConflictSubject.name(id, place)
      return Message(
        "annotation \(name): \(ours) and \(theirs) changed it differently",
        zh: "批注 \(name)：\(ours) 和 \(theirs) 改得不一样")
    case .annotation(let id, let place, let side?):
      let (gone, kept) = side == .ours ? (ours, theirs) : (theirs, ours)
      let name = ConflictSubject.name(id, place)
      return Message(
        "annotation \(name): \(gone) deleted it, \(kept) changed it", zh: "批注 \(name)：\(gone) 删了，\(kept) 改了")
    case .prose:
      return Message(
        "text: \(ours) and \(theirs) changed it differently", zh: "正文：\(ours) 和 \(theirs) 改得不一样")
    }
  }

  private static func name(_ id: String, _ place: String) -> String {
    place.isEmpty ? "^\(id.visible)" : "^\(id.visible) (\(place.visible))"
  }

  /// The most characters of a value that are shown.
  private static let limit = 60

  private static func said(_ said: Said?) -> Message {
    switch said {
    case nil: return Message("has none", zh: "没有")
    case .several: return Message("has a list", zh: "是一个列表")
    case .text(""): return Message("has it empty", zh: "是空的")
    case .text(let text):
      return Message(verbatim: (text.count > limit ? text.prefix(limit) + "…" : text).visible)
    }
  }
}
