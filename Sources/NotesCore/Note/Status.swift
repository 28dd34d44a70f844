/// How far the reading of a work has come.
public enum Status: String, Sendable, CaseIterable {
  case unread, reading, unfinished, read, dropped

  /// The status that a word stands for: the word of the files, the Chinese one, or another that people use.
  ///
  /// Case does not matter.
  public init?(naming word: String) {
    let folded = word.lowercased()
    guard let status = Status.allCases.first(where: { $0.words.contains(folded) }) else { return nil }
    self = status
  }

  /// The word of the files, the Chinese one, then the others that are accepted.
  public var words: [String] {
    switch self {
    case .unread: ["unread", "未读", "想读", "todo"]
    case .reading: ["reading", "在读", "正在读"]
    case .unfinished: ["unfinished", "还没看完", "未读完", "没看完", "搁置"]
    case .read: ["read", "已读", "读完", "看完了", "done"]
    case .dropped: ["dropped", "不读了", "弃读"]
    }
  }

  /// The status in people's words.
  public var label: Message { Message(words[0], zh: words[1]) }

  /// Whether the work still waits to be read, in whole or in part.
  public var isBacklog: Bool {
    switch self {
    case .unread, .reading, .unfinished: true
    case .read, .dropped: false
    }
  }
}
