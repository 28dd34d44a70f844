/// How soon a work wants reading.
public enum Priority: String, Sendable, CaseIterable, Comparable {
  case high, normal, low

  /// The priority that a word of the files or its Chinese name stands for; case does not matter.
  public init?(naming word: String) {
    let folded = word.lowercased()
    guard
      let priority = Priority.allCases.first(where: { $0.rawValue == folded || $0.label.chinese == folded })
    else { return nil }
    self = priority
  }

  /// The priority in people's words.
  public var label: Message {
    switch self {
    case .high: Message("high", zh: "高")
    case .normal: Message("normal", zh: "中")
    case .low: Message("low", zh: "低")
    }
  }

  /// The place in a list that has the most urgent first: 0 for high.
  public var rank: Int {
    switch self {
    case .high: 0
    case .normal: 1
    case .low: 2
    }
  }

  /// Whether one priority is less urgent than another.
  public static func < (left: Priority, right: Priority) -> Bool { left.rank > right.rank }
}
