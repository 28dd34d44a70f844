import ArgumentParser
import NotesCore

/// Prints what teaches a shell to complete the tool's words.
struct Completion: NotesCommand {
  static let name = "completion"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Print the completion script of a shell.", zh: "输出 shell 的补全脚本。"),
    discussion: text(
      """
      Completes commands, options, names of notes, statuses and queries with what the library holds.
        bash  source <(notes completion bash)     in ~/.bashrc
        zsh   source <(notes completion zsh)      in ~/.zshrc, after compinit
        fish  notes completion fish | source      in ~/.config/fish/config.fish
      """,
      zh: """
        能补全命令、选项、笔记的名称、状态和查询，内容取自文库。
          bash  source <(notes completion bash)     写入 ~/.bashrc
          zsh   source <(notes completion zsh)      写入 ~/.zshrc，在 compinit 之后
          fish  notes completion fish | source      写入 ~/.config/fish/config.fish
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("bash, zsh or fish.", zh: "bash、zsh 或 fish。", value: "shell"))
  var shell: CompletionShell

  func run(in context: Context) throws -> ExitStatus {
    context.output.line(shell.script)
    return .done
  }
}
