/// What the reading is split by.
public enum ProgressGrouping: String, Sendable, CaseIterable {
  case section, type, year, tag

  /// The grouping that a word names. Throws a usage error for any other word.
  public init(named word: String) throws(NotesError) {
    guard let grouping = ProgressGrouping(rawValue: word) else { throw ProgressGrouping.unknown(word) }
    self = grouping
  }

  /// What people call it.
  public var label: Message {
    switch self {
    case .section: Message("section", zh: "分类")
    case .type: Field.type.label
    case .year: Field.year.label
    case .tag: Message("tag", zh: "标签")
    }
  }

  /// The names of the groups that a note is in; several for tags, and none where it says nothing.
  func names(of note: Note) -> [String] {
    switch self {
    case .section: note.section.isEmpty ? [] : [note.section]
    case .type: note.kind.map { [$0.rawValue] } ?? []
    case .year: note.year.map { [String($0)] } ?? []
    case .tag: note.tags
    }
  }

  /// Whether one group comes before another: sections as lists have them, types as the schema has them, years from
  /// the newest, tags from the one with the most notes. What says nothing comes last.
  func precedes(_ left: ProgressGroup, _ right: ProgressGroup) -> Bool {
    if left.name.isEmpty || right.name.isEmpty { return right.name.isEmpty && !left.name.isEmpty }
    switch self {
    case .section: return SectionOrder.precedes(left.name, right.name)
    case .type: return ProgressGrouping.rank(left) < ProgressGrouping.rank(right)
    case .year: return (Int(left.name) ?? 0) > (Int(right.name) ?? 0)
    case .tag:
      if left.counts.total != right.counts.total { return left.counts.total > right.counts.total }
      return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
  }

  private static func rank(_ group: ProgressGroup) -> Int {
    Kind.allCases.firstIndex { $0.rawValue == group.name } ?? Kind.allCases.count
  }

  private static func unknown(_ word: String) -> NotesError {
    let words = allCases.map(\.rawValue)
    let list = words.joined(separator: " ")
    let meant = EditDistance.nearest(to: word, in: words).first
    return NotesError(
      .usage, Message("progress cannot be split by `\(word)`", zh: "进度不能按 `\(word)` 分"),
      hints: (meant.map { [Message("did you mean `\($0)`?", zh: "是不是 `\($0)`？")] } ?? [])
        + [Message("there are: \(list)", zh: "可以按：\(list)")])
  }
}
