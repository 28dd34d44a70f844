/// A value to be written into front matter.
public enum FieldValue: Sendable, Hashable {
  /// A word, number or date that its field's type explains; written as it is.
  case plain(String)
  /// A text, quoted where a reader would see something else.
  case text(String)
  /// A text that always stands in quotes.
  case quoted(String)
  /// A value with the bytes by which another file says it, from the key's colon on; for an outermost key alone.
  case copied(YAMLValue, written: String)
  /// A list of texts, one a line.
  case texts([String])
  /// Names with texts or lists of texts, one a line.
  case mapping([Member])

  /// One name of a mapping with its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// Its value: a text or a list of texts.
    public let value: FieldValue

    /// A name with a value.
    public init(_ name: String, _ value: FieldValue) {
      self.name = name
      self.value = value
    }
  }

  /// The text of a scalar; empty for a list or a mapping.
  public var text: String {
    switch self {
    case .plain(let text), .text(let text), .quoted(let text): text
    case .texts, .mapping, .copied: ""
    }
  }

  /// What a reader of the file must find.
  var meaning: YAMLValue {
    switch self {
    case .plain(let text), .text(let text), .quoted(let text): .text(text)
    case .copied(let value, _): value
    case .texts(let texts): .sequence(texts.map { .text($0) })
    case .mapping(let members): .mapping(members.map { .init(key: .text($0.name), value: $0.value.meaning) })
    }
  }

  /// The value on one line; nil for a list or a mapping.
  func scalar(in context: ScalarQuoter.Context) -> String? {
    switch self {
    case .plain(let text): text
    case .text(let text): ScalarQuoter.quote(text, in: context)
    case .quoted(let text): ScalarQuoter.quote(text, in: context, always: true)
    case .texts, .mapping, .copied: nil
    }
  }

  /// What follows a key's colon: a blank and a scalar, or lines of their own, the last without its break.
  func block(indent: Int, lineBreak: String) -> String {
    if let scalar = scalar(in: .block) { return " " + scalar }
    let margin = lineBreak + String(repeating: " ", count: indent + 2)
    switch self {
    case .copied(_, let written): return indent == 0 ? written : ""
    case .texts(let texts):
      if texts.isEmpty { return " []" }
      return texts.map { margin + "- " + ScalarQuoter.quote($0) }.joined()
    case .mapping(let members):
      if members.isEmpty { return " {}" }
      return members.map {
        margin + ScalarQuoter.quote($0.name) + ":"
          + $0.value.block(indent: indent + 2, lineBreak: lineBreak)
      }.joined()
    default: return ""
    }
  }

  /// The value inside brackets, on one line.
  var flow: String {
    switch self {
    case .texts(let texts):
      "[" + texts.map { ScalarQuoter.quote($0, in: .flow) }.joined(separator: ", ") + "]"
    case .mapping(let members):
      "{"
        + members.map { ScalarQuoter.quote($0.name, in: .flow) + ": " + $0.value.flow }.joined(
          separator: ", ")
        + "}"
    default: scalar(in: .flow) ?? ""
    }
  }
}
