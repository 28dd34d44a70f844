/// What sort of work a note is about: the field `type`.
public enum Kind: String, Sendable, CaseIterable {
  case paper, model, survey, toolkit, dataset, post, list, topic

  /// The kind that a word of the files or its Chinese name stands for; case does not matter.
  public init?(naming word: String) {
    let folded = word.lowercased()
    guard let kind = Kind.allCases.first(where: { $0.rawValue == folded || $0.label.chinese == folded })
    else { return nil }
    self = kind
  }

  /// The kind in people's words.
  public var label: Message {
    switch self {
    case .paper: Message("paper", zh: "论文")
    case .model: Message("model", zh: "模型")
    case .survey: Message("survey", zh: "综述")
    case .toolkit: Message("toolkit", zh: "工具")
    case .dataset: Message("dataset", zh: "数据集")
    case .post: Message("post", zh: "博文")
    case .list: Message("list", zh: "清单")
    case .topic: Message("topic", zh: "专题")
    }
  }
}
