/// The words before the cursor, taken apart as the parser of options takes them.
struct CompletionLine {
  /// What the last word is.
  enum Target {
    /// The name of a command.
    case command
    /// The name of an option.
    case option
    /// The value of an option: what stands before it in the same word (`--format=`), and what it stands for.
    case value(ValueKind, before: String)
    /// A word of the command's own.
    case operand
  }

  /// The command, where it is there already.
  private(set) var command: (any NotesCommand.Type)?
  /// The command's description; before there is a command, that of the options which all commands take.
  private(set) var description: CommandDescription
  /// The command's own words, without the last word of the line.
  private(set) var operands: [String] = []
  /// The last word, as far as it was typed.
  let typed: String
  /// Whether `--` was there, after which nothing is an option.
  private(set) var hasTerminator = false
  /// What the option before the last word wants.
  private var wanted: ValueKind?

  /// Takes apart the words after the program's name; nil where they name no command.
  init?(_ words: [String]) {
    description = CommandDescription(of: Completion.self)
    typed = words.last ?? ""
    for word in words.dropLast() {
      guard take(word) else { return nil }
    }
  }

  /// The commands of which the next word of the command's own is one; none where it is another word.
  var choices: [any NotesCommand.Type] {
    guard let command else { return Notes.commands }
    return operands.isEmpty ? command.subcommands : []
  }

  /// What the last word is.
  var target: Target {
    if let wanted { return .value(wanted, before: "") }
    if !hasTerminator, typed.hasPrefix("-") {
      guard typed.hasPrefix("--"), let equals = typed.firstIndex(of: "=") else { return .option }
      let value = description.option(named: String(typed[..<equals]))?.value ?? .nothing
      return .value(value, before: String(typed[...equals]))
    }
    return choices.isEmpty ? .operand : .command
  }

  /// Goes over one whole word; false where it should be a command and is none.
  private mutating func take(_ word: String) -> Bool {
    if wanted != nil {
      wanted = nil
    } else if hasTerminator || !word.hasPrefix("-") {
      return takePlain(word)
    } else if word == "--" {
      hasTerminator = true
    } else if let option = description.option(named: word) {
      wanted = option.value
    }
    return true
  }

  private mutating func takePlain(_ word: String) -> Bool {
    guard !choices.isEmpty else {
      operands.append(word)
      return true
    }
    guard let named = choices.first(where: { $0.name == word }) else { return false }
    command = named
    description = CommandDescription(of: named)
    return true
  }
}
