import ArgumentParser
import NotesCore

/// Takes in what other programs have; each kind of it is a command of its own.
struct Import: NotesCommand {
  static let name = "import"

  static let subcommands: [any NotesCommand.Type] = [ImportAnnotations.self]

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Import annotations of other programs.", zh: "导入别的程序里的批注。"),
    usage: "notes import annotations …",
    subcommands: subcommands.map { $0 as any ParsableCommand.Type })

  /// The commands below take them.
  var global: GlobalOptions { (try? GlobalOptions.parse([])) ?? GlobalOptions() }

  /// Not reached: a word that names none of the commands below is refused before.
  func run(in context: Context) throws -> ExitStatus {
    throw CleanExit.helpRequest(Import.self)
  }
}
