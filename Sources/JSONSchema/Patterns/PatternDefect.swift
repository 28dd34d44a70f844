/// Why a text is no regular expression.
public struct PatternDefect: Error, Sendable, Hashable {
  /// Where in the pattern, in Unicode scalars from its start.
  public let offset: Int
  /// What is wrong there, in English.
  public let reason: String
}
