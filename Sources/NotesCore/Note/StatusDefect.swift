/// What is wrong with a text that should be a status.
enum StatusDefect {
  /// The rule for it.
  static let unknown = "status/unknown"

  static func explain(_ text: String) -> (String, Message, Message) {
    let words = Status.allCases.map(\.rawValue).joined(separator: " ")
    let message = Message("`\(text)` is no status", zh: "`\(text)` 不是一种状态")
    if let status = Status(naming: text)?.rawValue {
      return (
        unknown, message,
        Message("write `\(status)`: files hold one word for it", zh: "写成 `\(status)`：文件里每种状态只有一种写法")
      )
    }
    guard let meant = meant(by: text)?.rawValue else {
      return (unknown, message, Message("the words are: \(words)", zh: "可用的词：\(words)"))
    }
    return (
      unknown, message,
      Message("did you mean `\(meant)`? The words are: \(words)", zh: "是不是 `\(meant)`？可用的词：\(words)")
    )
  }

  /// What other tools and people call a status. None of them is taken; each is understood.
  private static let otherWords: [String: Status] = [
    "finished": .read, "complete": .read, "completed": .read, "完成": .read, "已完成": .read,
    "new": .unread, "queued": .unread, "later": .unread, "to-read": .unread, "待读": .unread,
    "started": .reading, "doing": .reading, "in-progress": .reading, "in progress": .reading,
    "paused": .unfinished, "on-hold": .unfinished, "on hold": .unfinished,
    "abandoned": .dropped, "skipped": .dropped, "放弃": .dropped,
  ]

  /// The status that a text stands for or is nearest to; nil where two are as near.
  static func meant(by text: String) -> Status? {
    if let status = Status(naming: text) ?? otherWords[text.lowercased()] { return status }
    let scalars = Array(text.lowercased().unicodeScalars)
    let near = EditDistance.nearest(to: text, in: Status.allCases.flatMap(\.words)).map { word in
      (distance: EditDistance.between(scalars, Array(word.unicodeScalars), limit: 3), word: word)
    }
    let nearest = near.filter { $0.distance == near.first?.distance }.map { Status(naming: $0.word) }
    return Set(nearest).count == 1 ? nearest[0] : nil
  }
}
