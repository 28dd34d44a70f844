import NotesCore

/// What the parser of options finds wrong with a command line, in words of both languages.
///
/// The parser says it in English sentences alone, with what was typed between quotation marks. A sentence that is not
/// known stands as it is.
struct UsageMistake {
  private let sentence: String
  private let command: String

  /// The mistake that the parser's sentence tells of, in a command line of a command; empty where it names none.
  init(_ sentence: String, command: String) {
    self.sentence = sentence
    self.command = command
  }

  /// The mistake as an error, with the command that shows how to do it right.
  var error: NotesError {
    let (message, hints) = wording
    let help = command.isEmpty ? "notes help" : "notes help \(command)"
    return NotesError(
      .usage, message, hints: hints + [Message("`\(help)` shows how", zh: "用法见 `\(help)`")])
  }

  private typealias Wording = (Message, hints: [Message])

  private var wording: Wording {
    missing ?? unknownOption ?? surplus ?? wrongValue ?? unwantedValue ?? (Message(verbatim: sentence), [])
  }

  private var missing: Wording? {
    if let name = quoted(after: "Missing expected argument ") {
      return (Message("`\(name)` is missing", zh: "缺少 `\(name)`"), [])
    }
    guard let name = quoted(after: "Missing value for ") else { return nil }
    return (Message("`\(name)` wants a value after it", zh: "`\(name)` 后面要有值"), [])
  }

  private var unknownOption: Wording? {
    let start = "Unknown option '"
    guard sentence.hasPrefix(start) else { return nil }
    // The other reading of joined short options, on a line of its own, adds nothing.
    let rest = sentence.dropFirst(start.count).prefix { $0 != "\n" }
    let parts = rest.split(separator: "'. Did you mean '", maxSplits: 1).map { part in
      part.hasSuffix("'?") ? part.dropLast(2) : part.hasSuffix("'") ? part.dropLast() : part
    }
    guard let name = parts.first else { return nil }
    let hint = parts.dropFirst().map { Message("did you mean `\($0)`?", zh: "是不是 `\($0)`？") }
    return (Message("there is no option `\(name)` here", zh: "这里没有 `\(name)` 这个选项"), hint)
  }

  private var surplus: Wording? {
    let words = quoted(after: "Unexpected argument ") ?? unexpectedWords
    return words.map { (Message("too much: `\($0)`", zh: "多出来的：`\($0)`"), []) }
  }

  private var unexpectedWords: String? {
    let digits = sentence.prefix(while: \.isNumber)
    guard !digits.isEmpty else { return nil }
    return quoted(after: digits + " unexpected arguments: ")?.replacing("', '", with: "` `")
  }

  private var wrongValue: Wording? {
    let start = "The value '"
    guard sentence.hasPrefix(start), let middle = sentence.ranges(of: "' is invalid for '").last,
      let end = sentence[middle.upperBound...].firstIndex(of: "'")
    else { return nil }
    let value = sentence[sentence.index(sentence.startIndex, offsetBy: start.count)..<middle.lowerBound]
    let name = sentence[middle.upperBound..<end]
    let values = UsageMistake.values(in: sentence[end...].dropFirst())
    let hint = Message(
      "it takes \(values.joined(separator: ", "))", zh: "可以写 \(values.joined(separator: "、"))")
    return (
      Message("`\(value)` is no value for `\(name)`", zh: "`\(value)` 不是 `\(name)` 的值"),
      values.isEmpty ? [] : [hint]
    )
  }

  /// The values that the end of a sentence lists: `Please provide one of 'a', 'b' or 'c'.`, or one a line.
  private static func values(in text: Substring) -> [String] {
    if text.contains("\n") {
      return text.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { "`\($0.dropFirst(4))`" }
    }
    let pieces = text.split(separator: "'", omittingEmptySubsequences: false)
    return pieces.indices.filter { $0 % 2 == 1 && $0 + 1 < pieces.count }.map { "`\(pieces[$0])`" }
  }

  private var unwantedValue: Wording? {
    let start = "The option '"
    guard sentence.hasPrefix(start), let middle = sentence.firstRange(of: "' does not take any value") else {
      return nil
    }
    let name = sentence[sentence.index(sentence.startIndex, offsetBy: start.count)..<middle.lowerBound]
    return (Message("`\(name)` takes no value", zh: "`\(name)` 后面不带值"), [])
  }

  /// What stands in quotation marks behind the start of the sentence, to its end.
  private func quoted(after start: some StringProtocol) -> String? {
    guard sentence.hasPrefix(start + "'"), sentence.hasSuffix("'"), sentence.count > start.count + 1 else {
      return nil
    }
    return String(sentence.dropFirst(start.count + 1).dropLast())
  }
}
