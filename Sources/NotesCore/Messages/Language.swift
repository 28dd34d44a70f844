/// A language that people read the tool's words in.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// The language that a name such as `zh`, `zh_CN.UTF-8`, `中文` or `english` stands for; nil for any other.
  public init?(naming name: String) {
    let folded = name.lowercased()
    if folded.hasPrefix("zh") || folded == "中文" || folded == "chinese" {
      self = .chinese
    } else if folded.hasPrefix("en") || folded == "英文" || folded == "c" || folded.hasPrefix("c.")
      || folded == "posix"
    {
      self = .english
    } else {
      return nil
    }
  }
}
