extension Annotation.Kind: CaseIterable {
  /// Both kinds, that of the work's words first.
  public static let allCases: [Annotation.Kind] = [.quote, .note]

  /// The word of the files: `quote` or `note`.
  public var word: String {
    switch self {
    case .quote: "quote"
    case .note: "note"
    }
  }

  /// The kind in people's words.
  public var label: Message {
    switch self {
    case .quote: Message("quote", zh: "摘录")
    case .note: Message("note", zh: "批注")
    }
  }

  /// The kind that a word of the files or its Chinese name stands for; case does not matter.
  public init?(naming word: String) {
    let folded = word.lowercased()
    guard
      let kind = Annotation.Kind.allCases.first(where: { $0.word == folded || $0.label.chinese == folded })
    else { return nil }
    self = kind
  }
}
