/// The parts of notes that are searched.
public struct SearchScope: OptionSet, Sendable, Hashable {
  /// One bit a part.
  public let rawValue: UInt8

  /// The scope with these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The titles, short names and aliases.
  public static let title = SearchScope(rawValue: 1)
  /// The tags.
  public static let tags = SearchScope(rawValue: 2)
  /// The headings and the text of the body, without its annotations.
  public static let body = SearchScope(rawValue: 4)
  /// What is quoted and said in annotations.
  public static let annotations = SearchScope(rawValue: 8)
  /// All of the body.
  static let wholeBody: SearchScope = [.body, .annotations]
  /// All of them.
  public static let everything: SearchScope = [.title, .tags, .body, .annotations]

  /// The names of the parts, in their order.
  public static let names = parts.map(\.name)

  private static let parts: [(name: String, chinese: String, scope: SearchScope)] = [
    ("title", "标题", .title), ("tags", "标签", .tags), ("body", "正文", .body),
    ("annotations", "批注", .annotations),
  ]

  /// The scope of several parts by their names, in either language, with commas between them or not; everything where
  /// none is named. Throws a usage error for any other word.
  public init(naming lists: [String]) throws(NotesError) {
    var scope: SearchScope = []
    for name in lists.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      let folded = name.lowercased()
      guard let part = SearchScope.parts.first(where: { $0.name == folded || $0.chinese == folded }) else {
        throw SearchScope.unknown(String(name))
      }
      scope.formUnion(part.scope)
    }
    self = lists.isEmpty ? .everything : scope
  }

  private static func unknown(_ name: String) -> NotesError {
    let list = names.joined(separator: " ")
    return NotesError(
      .usage, Message("a note has no part `\(name)` to search in", zh: "笔记没有 `\(name)` 这一部分可搜"),
      hints: [Message("the parts are: \(list)", zh: "可搜的部分：\(list)")])
  }

  /// Whether a place belongs to the parts.
  func covers(_ place: SearchPlace) -> Bool {
    switch place {
    case .title: contains(.title)
    case .tag: contains(.tags)
    case .heading, .text: contains(.body)
    case .annotation: contains(.annotations)
    }
  }
}
