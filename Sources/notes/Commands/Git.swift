import ArgumentParser
import NotesCore

/// Teaches git about notes; each step is a command of its own.
struct Git: NotesCommand {
  static let name = "git"

  static let subcommands: [any NotesCommand.Type] = [GitInstall.self, GitUninstall.self, GitStatus.self]

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Teach git to merge, show and check notes.", zh: "让 git 懂得合并、显示和检查笔记。"),
    usage: "notes git install|uninstall|status …",
    subcommands: subcommands.map { $0 as any ParsableCommand.Type })

  /// The commands below take them.
  var global: GlobalOptions { (try? GlobalOptions.parse([])) ?? GlobalOptions() }

  /// Not reached: a word that names none of the commands below is refused before.
  func run(in context: Context) throws -> ExitStatus {
    throw CleanExit.helpRequest(Git.self)
  }
}

extension Context {
  /// What git is to do with the library's notes.
  func gitSetup() throws -> GitSetup {
    let place = try library()
    let repository = try repository()
    return try GitSetup(
      repository, place.configuration, program: try environment.programPath(), language: language)
  }
}
