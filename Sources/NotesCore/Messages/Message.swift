/// A text for people, in every language that the tool speaks.
///
/// Both texts stand where the message is made, so neither can be forgotten; the reader's language is chosen at
/// the edge.
public struct Message: Sendable, Hashable {
  /// The text in English.
  public let english: String
  /// The text in Chinese.
  public let chinese: String

  /// A message that says the same in English and in Chinese.
  public init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A text that is the same in every language: a name, a path, a figure.
  public init(verbatim text: String) {
    self.init(text, zh: text)
  }

  /// The text for a reader of `language`.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
