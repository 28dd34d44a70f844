/// A shell's question: which words can stand at the cursor?
///
/// `notes complete-words SHELL WORD…` hands over the words up to the cursor, the program's name first and the
/// word that is being typed last. It is for the scripts of `notes completion`, so help does not list it, and it
/// does not pass the parser of options, which would take the words for its own.
struct CompletionRequest {
  /// The first argument of a question.
  static let command = "complete-words"

  private let words: [String]

  /// The question that arguments ask; nil for any other use of the tool.
  init?(_ arguments: [String]) {
    guard arguments.first == CompletionRequest.command, arguments.count > 2,
      let shell = CompletionShell(rawValue: arguments[1])
    else { return nil }
    words = shell.unquoted(Array(arguments.dropFirst(3)))
  }

  /// Prints the answer: a candidate a line, with its description after a tab; or, after a tab alone, what the
  /// shell is to complete by itself.
  ///
  /// An error says nothing: it would end up in the line that is being typed.
  func answer(in environment: Environment, to output: Output) {
    let words = self.words.map { CompletionRequest.expandingHome($0, environment) }
    switch Completer(words.isEmpty ? [""] : words, environment: environment)?.answer {
    case nil: break
    case .files: output.line("\tfiles")
    case .folders: output.line("\tfolders")
    case .candidates(let candidates):
      for candidate in candidates.withoutRepetition { output.line(candidate.line) }
    }
    try? output.flush()
  }

  /// A folder such as `~/library`, as the shell will hand it over once the line is entered.
  private static func expandingHome(_ word: String, _ environment: Environment) -> String {
    guard word.hasPrefix("~/"), let home = environment["HOME"] else { return word }
    return home + word.dropFirst()
  }
}
