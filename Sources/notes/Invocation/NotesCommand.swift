import ArgumentParser
import NotesCore

/// A command of the tool: its options, and what it does with them.
protocol NotesCommand: ParsableCommand {
  /// What a person types to run the command.
  ///
  /// Said by each command, since the parser of options finds it by reflection, which took a third of a start-up.
  static var name: String { get }

  /// The commands below it, whose names follow its own; none for most.
  static var subcommands: [any NotesCommand.Type] { get }

  /// What has to be known of the command before its options are parsed.
  static var summary: Invocation.CommandSummary { get }

  /// The options that every command takes.
  var global: GlobalOptions { get }

  /// Does it; what it prints goes to the context's output.
  func run(in context: Context) throws -> ExitStatus
}

extension NotesCommand {
  static var subcommands: [any NotesCommand.Type] { [] }

  static var summary: Invocation.CommandSummary {
    Invocation.CommandSummary(
      name: name, takesQuery: false, optionsWithValue: [], subcommands: subcommands.map { $0.name })
  }

  /// Runs the command, and makes its status the exit code.
  func run() throws {
    let context = Context(global)
    let status = try run(in: context)
    try context.output.flush()
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

/// A command that takes a query, so that a leading `-` in its arguments is the query's.
protocol QueryCommand: NotesCommand {
  /// The options that are followed by a value of their own, with their dashes.
  static var optionsWithValue: Set<String> { get }
}

extension QueryCommand {
  static var summary: Invocation.CommandSummary {
    Invocation.CommandSummary(
      name: name, takesQuery: true, optionsWithValue: optionsWithValue, subcommands: [])
  }
}
