import ArgumentParser
import NotesCore

/// Says what is set up.
struct GitStatus: NotesCommand {
  static let name = "status"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Show what git knows of notes, and where that is set.", zh: "查看 git 为笔记设置了什么、写在哪里。"),
    discussion: text(
      "Exit code: 0 when all is set up but the hook, which nobody needs; 1 when something is missing.",
      zh: "退出码：除钩子（可有可无）外都设置好了是 0，缺了什么是 1。"))

  static let optionsWithValue: Set<String> = ["--format"]

  @OptionGroup var global: GlobalOptions

  @Option(help: help("table or json.", zh: "table 或 json。"))
  var format = Format.table

  /// How the status is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  func run(in context: Context) throws -> ExitStatus {
    let setup = try context.gitSetup()
    let status = try setup.status()
    switch format {
    case .table: GitSetupView(context: context).write(status, offersHook: setup.isHookOffered)
    case .json: context.output.line(status.json.pretty)
    }
    return status.isComplete ? .done : .found
  }
}
