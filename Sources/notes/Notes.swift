import ArgumentParser
import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The tool.
@main
struct Notes: ParsableCommand {
  /// The commands, in the order in which help lists them: reading first.
  static let commands: [any NotesCommand.Type] = [
    Todo.self, List.self, Show.self, Open.self, Search.self, Edit.self, Add.self, Mark.self,
    Annotate.self, Annotations.self, ProgressCommand.self, Report.self,
    Links.self, Graph.self, Mv.self, Rm.self, Join.self,
    Lint.self, Explain.self, Fmt.self, IndexCommand.self, Import.self,
    Diff.self, Git.self, MergeDriverCommand.self,
    Init.self, Completion.self,
  ]

  /// The tool's version.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: text(
      "Track what you read, in Markdown files that git can merge.", zh: "记下读到哪里；每篇一个 Markdown 文件，git 合并无碍。"),
    usage: "notes [-C DIR] [--lang en|zh] COMMAND …",
    version: version,
    subcommands: commands.map { $0 as any ParsableCommand.Type })

  static func main() {
    Output.ignoreBrokenPipes()
    let arguments = Surroundings.process.arguments
    if let request = CompletionRequest(arguments) {
      request.answer(in: .process, to: .standard())
      leaveProcess(ExitStatus.done.rawValue)
    }
    leaveProcess(run(arguments))
  }

  private static func run(_ arguments: [String]) -> Int32 {
    var command = ""
    do {
      try Surroundings.process.checkLanguage()
      let invocation = try Invocation(arguments, commands: commands.map { $0.summary })
      command = invocation.commandName
      var parsed = try parseAsRoot(invocation.arguments)
      try parsed.run()
      return ExitStatus.done.rawValue
    } catch let error as ExitCode {
      return error.rawValue
    } catch let error as NotesError {
      return fail(error)
    } catch {
      return leave(error, of: command)
    }
  }

  private static func fail(_ error: NotesError) -> Int32 {
    let renderer = DiagnosticRenderer(
      language: Surroundings.process.language, terminal: Terminal(descriptor: 2))
    Output.standardError().write(renderer.text(of: error))
    return ExitStatus(error.kind).rawValue
  }

  /// What ends the parsing of options: help and the version, which are no errors, or a mistake in them.
  private static func leave(_ error: any Error, of command: String) -> Int32 {
    if exitCode(for: error).isSuccess {
      let (output, language) = (Output.standard(), Surroundings.process.language)
      let page = fullMessage(for: error, columns: HelpPage.columns(in: language))
      output.line(HelpPage.text(page, in: language, width: Terminal(descriptor: 1).width))
      try? output.flush()
      return ExitStatus.done.rawValue
    }
    return fail(UsageMistake(message(for: error), command: command).error)
  }
}

/// Ends the process. `ParsableCommand` has an `exit` of its own, which hides the system's.
private func leaveProcess(_ code: Int32) -> Never { exit(code) }
