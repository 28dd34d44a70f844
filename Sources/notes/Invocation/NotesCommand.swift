import ArgumentParser
import NotesCore

/// A command of the tool: its options, and what it does with them.
protocol NotesCommand: ParsableCommand {
  /// The options that every command takes.
  var global: GlobalOptions { get }

  /// Does it; what it prints goes to the context's output.
  func run(in context: Context) throws -> ExitStatus
}

extension NotesCommand {
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
