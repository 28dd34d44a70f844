import ArgumentParser
import NotesCore

/// Takes away what `git install` set up.
struct GitUninstall: NotesCommand {
  static let name = "uninstall"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Take away what `notes git install` wrote.", zh: "去掉 `notes git install` 写入的内容。"),
    discussion: text(
      """
      Every file is then as it was before, to the byte; what others have written into it since stays. Files that \
      `install` made are deleted.
      """,
      zh: "每个文件都恢复原样，一个字节不差；之后别人写进去的内容会保留。`install` 新建的文件会删掉。"))

  @OptionGroup var global: GlobalOptions

  @Flag(name: .customLong("dry-run"), help: help("Only show what would be taken away.", zh: "只显示会去掉什么。"))
  var isDryRun = false

  func run(in context: Context) throws -> ExitStatus {
    let change = try context.gitSetup().uninstalling()
    let view = GitSetupView(context: context)
    if isDryRun {
      view.writeDiff(of: change)
      context.warnOfDryRun()
      return .done
    }
    try change.write()
    view.writeUninstalled(change)
    return .done
  }
}
