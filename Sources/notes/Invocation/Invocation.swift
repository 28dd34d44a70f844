import NotesCore

/// The arguments as the parser of options takes them.
///
/// Global options that stand before the command go behind it, as in git, and in commands that take a query a
/// leading `-` becomes the word `not`, since the query language means the same by both.
struct Invocation {
  /// The arguments, the command's name first.
  let arguments: [String]

  /// The command's name, and that of the command below it; empty where there is none.
  let commandName: String

  private static let globalOptionsWithValue: Set<String> = ["-C", "--directory", "--lang", "--color"]

  /// Throws a usage error for a command that does not exist.
  init(_ arguments: [String], commands: [CommandSummary]) throws(NotesError) {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("-"), first != "--" {
      leading.append(rest.removeFirst())
      guard Invocation.globalOptionsWithValue.contains(first) else { continue }
      guard let value = rest.popFirst() else { throw Invocation.missingValue(first) }
      leading.append(value)
    }
    guard let name = rest.popFirst() else {
      self.arguments = leading
      commandName = ""
      return
    }
    if name == "help" {
      try Invocation.checkTopic(Invocation.withoutGlobalOptions(rest).first, commands)
      self.arguments = [name] + Invocation.withoutGlobalOptions(rest)
      commandName = ""
      return
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      throw Invocation.unknownCommand(name, commands)
    }
    try Invocation.checkSubcommand(rest.first, of: command)
    let below = rest.first.flatMap { command.subcommands.contains($0) ? $0 : nil }
    commandName = [name, below].compactMap { $0 }.joined(separator: " ")
    let words =
      command.takesQuery ? Invocation.withNot(Array(rest), command) : Invocation.withTexts(rest, command)
    self.arguments = [name] + words.prefix { $0 != "--" } + leading + words.drop { $0 != "--" }
  }

  /// What has to be known of a command before its options are parsed.
  struct CommandSummary: Sendable {
    let name: String
    let takesQuery: Bool
    /// The options that are followed by a value of their own.
    let optionsWithValue: Set<String>
    /// The names of the commands below it, one of which has to follow.
    let subcommands: [String]
    /// Whether its words are texts to find, among which a leading `-` excludes only what is a filter.
    var takesTexts = false
  }

  private static func withNot(_ arguments: [String], _ command: CommandSummary) -> [String] {
    var result: [String] = []
    var isValue = false
    var isQueryOnly = false
    for argument in arguments {
      if isQueryOnly, command.takesTexts {
        // The parser misses a value that is empty.
        result.append(argument.isEmpty ? "" : "--text=\(argument)")
        continue
      }
      if argument == "--" {
        isQueryOnly = true
        if command.takesTexts { continue }
      }
      if isValue, argument.hasPrefix("-"), let option = result.popLast() {
        // The parser takes `--sort -year` for two options.
        result.append("\(option)=\(argument)")
      } else if !isValue, isNegation(argument, isQueryOnly, command) {
        result += ["not", String(argument.dropFirst())]
      } else {
        result.append(argument)
      }
      isValue =
        !isValue && (command.optionsWithValue.contains(argument) || globalOptionsWithValue.contains(argument))
    }
    return result
  }

  /// The arguments with the values that begin with `--` tied to their options: the parser takes `---` for an option.
  private static func withTexts(_ arguments: ArraySlice<String>, _ command: CommandSummary) -> [String] {
    if command.optionsWithValue.isEmpty { return Array(arguments) }
    var (rest, result) = (arguments, [String]())
    while let argument = rest.popFirst() {
      let hasText = argument != "--" && command.optionsWithValue.contains(argument)
      guard hasText, let text = rest.first, text.hasPrefix("--") else {
        result.append(argument)
        // What follows is a value, whatever it says.
        if hasText, let text = rest.popFirst() { result.append(text) }
        if argument == "--" { return result + rest }
        continue
      }
      result.append("\(argument)=\(text)")
      rest.removeFirst()
    }
    return result
  }

  private static func isNegation(
    _ argument: String, _ isQueryOnly: Bool, _ command: CommandSummary
  ) -> Bool {
    guard argument.hasPrefix("-"), argument != "-", !argument.hasPrefix("--") else { return false }
    if command.takesTexts { return !isQueryOnly && SearchArguments.isFilter(String(argument.dropFirst())) }
    return isQueryOnly || argument != "-C" && argument != "-h"
  }

  /// The words without the options of all commands, which `help` has no use for beyond the language that it is in.
  private static func withoutGlobalOptions(_ words: ArraySlice<String>) -> [String] {
    var (rest, kept) = (words, [String]())
    while let word = rest.popFirst() {
      if globalOptionsWithValue.contains(word) {
        rest = rest.dropFirst()
      } else if !globalOptionsWithValue.contains(String(word.prefix { $0 != "=" })) {
        kept.append(word)
      }
    }
    return kept
  }

  /// `help` about a command that does not exist would be that about all of them.
  private static func checkTopic(_ topic: String?, _ commands: [CommandSummary]) throws(NotesError) {
    guard let topic, !topic.hasPrefix("-"), topic != "help",
      !commands.contains(where: { $0.name == topic })
    else { return }
    throw unknownCommand(topic, commands)
  }

  private static func checkSubcommand(_ word: String?, of command: CommandSummary) throws(NotesError) {
    let names = command.subcommands
    guard !names.isEmpty, !names.contains(word ?? ""), word != "-h", word != "--help" else { return }
    let list = names.map { "`notes \(command.name) \($0)`" }
    let hint = Message("write \(list.joined(separator: ", "))", zh: "写 \(list.joined(separator: "、"))")
    guard let word, !word.hasPrefix("-") else {
      throw NotesError(
        .usage,
        Message("`notes \(command.name)` wants one word more", zh: "`notes \(command.name)` 后面还要一个词"),
        hints: [hint])
    }
    throw NotesError(
      .usage,
      Message("there is no command `\(command.name) \(word)`", zh: "没有 `\(command.name) \(word)` 这个命令"),
      hints: [hint])
  }

  private static func missingValue(_ option: String) -> NotesError {
    NotesError(.usage, Message("`\(option)` wants a value after it", zh: "`\(option)` 后面要有值"))
  }

  private static func unknownCommand(_ name: String, _ commands: [CommandSummary]) -> NotesError {
    let names = commands.map(\.name)
    let nearest = EditDistance.nearest(to: name, in: names)
    let list = names.joined(separator: " ")
    let hint =
      nearest.first.map { Message("did you mean `notes \($0)`?", zh: "是不是 `notes \($0)`？") }
      ?? Message("the commands are: \(list)", zh: "命令有：\(list)")
    return NotesError(
      .usage, Message("there is no command `\(name)`", zh: "没有 `\(name)` 这个命令"), hints: [hint])
  }
}
