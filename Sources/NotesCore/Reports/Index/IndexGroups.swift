/// The notes of a block in groups, each with its heading.
struct IndexGroups {
  /// The notes under one heading.
  struct Group {
    /// The words of the heading, as plain text; nil where the block is not split.
    let heading: String?
    let notes: [Note]
  }

  let groups: [Group]

  /// The groups of notes in the order that each group is to have; none where there are no notes.
  init(_ notes: [Note], _ options: IndexOptions) {
    guard !notes.isEmpty else {
      groups = []
      return
    }
    guard options.grouping != .none else {
      groups = [Group(heading: nil, notes: notes)]
      return
    }
    var found: [String: [Note]] = [:]
    for note in notes {
      let names = options.grouping.names(of: note)
      for name in names.isEmpty ? [""] : Set(names) { found[name, default: []].append(note) }
    }
    let ordered = found.sorted { left, right in
      options.grouping.precedes((left.key, left.value.count), (right.key, right.value.count))
    }
    let headings = IndexHeadings(options)
    groups = headings.arranged(ordered.map(\.key)).map { name in
      Group(heading: headings.heading(of: name), notes: found[name] ?? [])
    }
  }
}

extension IndexGrouping {
  /// The names of the groups that a note is in; several for tags, and none where it says nothing.
  fileprivate func names(of note: Note) -> [String] {
    switch self {
    case .none: []
    case .section: note.section.isEmpty ? [] : [note.section]
    case .year: note.year.map { [String($0)] } ?? []
    case .status: note.status.map { [$0.rawValue] } ?? []
    case .type: note.kind.map { [$0.rawValue] } ?? []
    case .tag: note.tags
    }
  }

  /// Whether one group, by its name and how many notes it has, comes before another: sections as lists have them,
  /// years from the newest, what was begun before what was not, tags from the one with the most notes. What says
  /// nothing comes last.
  fileprivate func precedes(_ left: (name: String, count: Int), _ right: (name: String, count: Int)) -> Bool {
    if left.name.isEmpty || right.name.isEmpty { return right.name.isEmpty && !left.name.isEmpty }
    switch self {
    case .section, .none: return SectionOrder.precedes(left.name, right.name)
    case .year: return (Int(left.name) ?? 0) > (Int(right.name) ?? 0)
    case .status:
      return rank(left.name, in: IndexGrouping.statuses) < rank(right.name, in: IndexGrouping.statuses)
    case .type:
      let kinds = Kind.allCases.map(\.rawValue)
      return rank(left.name, in: kinds) < rank(right.name, in: kinds)
    case .tag:
      if left.count != right.count { return left.count > right.count }
      return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
  }

  /// As the backlog has them.
  private static let statuses = [Status.unfinished, .reading, .unread, .read, .dropped].map(\.rawValue)

  private func rank(_ name: String, in names: [String]) -> Int { names.firstIndex(of: name) ?? names.count }
}
