/// How one work stands to another: "this note RELATION that".
public enum Relation: String, Sendable, CaseIterable {
  case improves
  case derivedFrom = "derived-from"
  case uses, compares, explains, translates
  case codeOf = "code-of"
  case partOf = "part-of"
  case supersedes, cites

  /// What this note does to that one, in people's words.
  public var label: Message {
    switch self {
    case .improves: Message("improves", zh: "改进")
    case .derivedFrom: Message("derived from", zh: "源自")
    case .uses: Message("uses", zh: "使用")
    case .compares: Message("compares", zh: "对比")
    case .explains: Message("explains", zh: "讲解")
    case .translates: Message("translates", zh: "翻译")
    case .codeOf: Message("code of", zh: "实现")
    case .partOf: Message("part of", zh: "属于")
    case .supersedes: Message("supersedes", zh: "取代")
    case .cites: Message("cites", zh: "引用")
    }
  }

  /// The word of queries for the far end: `improved-by`.
  public var inverseWord: String { inverseLabel.english.split(separator: " ").joined(separator: "-") }

  /// What that one is to this note; computed, never written.
  public var inverseLabel: Message {
    switch self {
    case .improves: Message("improved by", zh: "被改进")
    case .derivedFrom: Message("origin of", zh: "衍生出")
    case .uses: Message("used by", zh: "被使用")
    case .compares: Message("compared by", zh: "被对比")
    case .explains: Message("explained by", zh: "有讲解")
    case .translates: Message("translated by", zh: "有翻译")
    case .codeOf: Message("implemented by", zh: "有实现")
    case .partOf: Message("parts", zh: "包括")
    case .supersedes: Message("superseded by", zh: "被取代")
    case .cites: Message("cited by", zh: "被引用")
    }
  }
}
