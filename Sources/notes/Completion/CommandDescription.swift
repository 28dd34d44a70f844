import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the parser of options says of a command: its options, and what its other words stand for.
///
/// Read from the parser's own description of the command, so that completion cannot fall behind it.
struct CommandDescription {
  /// An option or a flag.
  struct Option {
    /// Its names, with their dashes.
    let names: [String]
    /// What it does, in a line.
    let meaning: String
    /// What follows it; nil for a flag.
    let value: ValueKind?

    /// The names that are offered: the long ones, else the first.
    var offered: [String] {
      let long = names.filter { $0.hasPrefix("--") }
      return long.isEmpty ? Array(names.prefix(1)) : long
    }
  }

  /// The options, in the order of help.
  let options: [Option]
  /// What the words without dashes stand for.
  let operand: ValueKind

  /// The description of a command.
  init(of command: any NotesCommand.Type) {
    let arguments = ParserArgument.all(of: command)
    options = arguments.filter { !$0.isPositional }.map { argument in
      let names = (argument.names ?? []).map(\.typed)
      let value = names.lazy.compactMap { ValueKind.value(of: $0, in: command.name) }.first ?? argument.value
      return Option(
        names: names, meaning: argument.abstract ?? "", value: argument.kind == "option" ? value : nil)
    }
    if command.summary.takesQuery {
      operand = ValueKind.query(of: command.name)
    } else {
      operand =
        ValueKind.operand(of: command.name) ?? arguments.first { $0.isPositional }?.value ?? .nothing
    }
  }

  /// The option with a name, its dashes included.
  func option(named name: String) -> Option? { options.first { $0.names.contains(name) } }
}

/// An argument in the parser's description, which is JSON.
private struct ParserArgument: Decodable {
  let kind: String
  let shouldDisplay: Bool
  let names: [Name]?
  let valueName: String?
  let abstract: String?
  let allValues: [String]?
  let completionKind: Completion?

  struct Name: Decodable {
    let kind: String
    let name: String

    var typed: String { (kind == "long" ? "--" : "-") + name }
  }

  struct Completion: Decodable {
    struct Values: Decodable { let values: [String] }
    struct Nothing: Decodable {}

    let list: Values?
    let file: Nothing?
    let directory: Nothing?
  }

  private struct Tool: Decodable {
    struct Command: Decodable { let arguments: [ParserArgument]? }

    let command: Command
  }

  static func all(of command: any NotesCommand.Type) -> [ParserArgument] {
    let json = Data(command._dumpHelp().utf8)
    let tool = try? JSONDecoder().decode(Tool.self, from: json)
    return (tool?.command.arguments ?? []).filter(\.shouldDisplay)
  }

  var isPositional: Bool { kind == "positional" }

  var value: ValueKind {
    if let list = completionKind?.list?.values ?? allValues { return .list(list) }
    if completionKind?.file != nil { return .files }
    if completionKind?.directory != nil { return .folders }
    return valueName.flatMap { ValueKind(valueName: $0) } ?? .nothing
  }
}
