import ArgumentParser
import NotesCore

/// Sets up the merge driver, the look of diffs, and a hook.
struct GitInstall: NotesCommand {
  static let name = "install"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Set up git for the notes of this repository.", zh: "为这个仓库的笔记设置 git。"),
    discussion: text(
      """
      Writes into this repository's own configuration and attributes, which nobody gets with a clone (a hook in a folder \
      of the working tree may be committed, and then names no path of this machine): notes are \
      merged by `notes merge-driver`, hunks of diffs are headed by title, heading or quote, `git diff --word-diff` takes \
      Chinese apart by characters, and `git difftool -t notes` shows what changed for a reader. Without this program, or \
      when it fails, git merges as it always did. `notes git uninstall` puts every byte back.
      """,
      zh: """
        只写这个仓库自己的配置和属性，不会随克隆带给别人（钩子在工作区的文件夹里时可能会提交，那就不写本机的路径）：笔记由 `notes merge-driver` 合并；diff 的每一段标出题目、标题或摘录；`git diff --word-diff` 按字比较中文；`git difftool -t notes` 显示读者关心的变化。没有这个程序或者它出错时，git 照旧自己合并。`notes git uninstall` 一个字节不差地恢复原样。
        """))

  @OptionGroup var global: GlobalOptions

  @Flag(
    help: help(
      "Also check what is staged before every commit, with `notes lint --staged`.",
      zh: "还在每次提交前用 `notes lint --staged` 检查暂存的内容。"))
  var hooks = false

  @Flag(name: .customLong("dry-run"), help: help("Only show what would be written.", zh: "只显示会写入什么。"))
  var isDryRun = false

  func run(in context: Context) throws -> ExitStatus {
    let setup = try context.gitSetup()
    let change = try setup.installing(hook: hooks)
    let view = GitSetupView(context: context)
    if isDryRun {
      view.writeDiff(of: change)
      context.warnOfDryRun()
      return .done
    }
    try change.write()
    view.writeInstalled(change, offersHook: !hooks && setup.isHookOffered)
    return .done
  }
}
