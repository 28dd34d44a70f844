/// What the groups of a block are called, and how those with names of their own are arranged.
struct IndexHeadings {
  private let grouping: IndexGrouping
  private let language: Language
  private let names: [IndexOptions.GroupName]

  init(_ options: IndexOptions) {
    grouping = options.grouping
    language = options.language
    names = options.groupNames
  }

  /// The heading of a group, as plain text.
  func heading(of group: String) -> String {
    if let own = names.first(where: { $0.group == group }) { return own.heading }
    if group.isEmpty { return nameless.text(in: language) }
    switch grouping {
    case .section, .year: return isYear(group) && language == .chinese ? group + "年" : group
    case .status: return (Status(rawValue: group)?.label ?? Message(verbatim: group)).text(in: language)
    case .type: return (Kind(rawValue: group)?.label ?? Message(verbatim: group)).text(in: language)
    case .tag, .none: return group
    }
  }

  /// The groups in their order; those with names of their own take the places that they have in the order in which
  /// they are named.
  func arranged(_ groups: [String]) -> [String] {
    let named = names.map(\.group).filter(groups.contains)
    var unique: [String] = []
    for name in named where !unique.contains(name) { unique.append(name) }
    var next = unique[...]
    return groups.map { unique.contains($0) ? next.popFirst() ?? $0 : $0 }
  }

  private var nameless: Message {
    switch grouping {
    case .section, .none: Message("No section", zh: "没有分类")
    case .year: Message("No year", zh: "没有年份")
    case .status: Message("Not for reading", zh: "不列入阅读")
    case .type: Message("No type", zh: "没有类型")
    case .tag: Message("No tag", zh: "没有标签")
    }
  }

  private func isYear(_ text: String) -> Bool { text.utf8.count == 4 && text.utf8.allSatisfy(\.isDigit) }
}
