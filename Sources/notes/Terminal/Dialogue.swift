import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A way to ask the person at the terminal something.
struct Dialogue {
  /// Shows a text, at once.
  let say: (String) -> Void
  /// The line that the person types; nil when there is no more.
  let hear: () -> String?
  /// The language that both speak.
  let language: Language
  /// The terminal on which the question is shown.
  let terminal: Terminal

  /// A dialogue over standard error and standard input; nil unless both are terminals.
  static func standard(language: Language, color: ColorChoice) -> Dialogue? {
    guard isatty(0) == 1, isatty(2) == 1 else { return nil }
    let error = Output.standardError()
    return Dialogue(
      say: { error.write($0) }, hear: { readLine() }, language: language,
      terminal: Terminal(descriptor: 2, color: color))
  }

  /// Asks until the answer is understood, three times at most; nil when it never is, or nobody answers.
  func ask<Answer>(_ prompt: Message, _ understand: (String) -> Answer?) -> Answer? {
    for _ in 0..<3 {
      say(prompt.text(in: language) + " ")
      guard let line = hear() else {
        say("\n")
        return nil
      }
      if let answer = understand(Dialogue.folded(line)) { return answer }
    }
    return nil
  }

  /// The answer without the spaces around it, in lower case, its full-width characters made plain: an input method
  /// is often still on.
  private static func folded(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x20, 0x09, 0x0D, 0x3000: if !result.isEmpty { result.append(" ") }
      default: result.append(scalar)
      }
    }
    while result.last == " " { result.removeLast() }
    return String(result).lowercased()
  }
}
