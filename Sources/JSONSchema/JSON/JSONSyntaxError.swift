/// Why bytes are no JSON text.
public struct JSONSyntaxError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// Neither a value nor anything else that may stand here.
    case unexpectedByte(expected: String)
    case unexpectedEnd(expected: String)
    case unknownEscape
    case loneSurrogate
    case controlCharacter
    case invalidUTF8
    /// A numeral that is none in JSON, such as `01` or `1.`, or one with an exponent of ten digits.
    case badNumber
    case duplicateKey(String)
    case tooDeep(limit: Int)
  }

  /// Where, in bytes from the start of the text.
  public let offset: Int
  /// What is wrong there.
  public let problem: Problem

  /// What is wrong, in English.
  public var message: String {
    switch problem {
    case .unexpectedByte(let expected): "\(expected) was expected here"
    case .unexpectedEnd(let expected): "the text ends where \(expected) was expected"
    case .unknownEscape: "this is no escape that JSON has"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .controlCharacter: "a control character in a string must be escaped"
    case .invalidUTF8: "the text is not UTF-8"
    case .badNumber: "this is no number that JSON has"
    case .duplicateKey(let key): "the key \"\(key)\" stands twice"
    case .tooDeep(let limit): "the value is nested more than \(limit) deep"
    }
  }
}
