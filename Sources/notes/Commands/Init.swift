import ArgumentParser
import NotesCore

/// Starts a library.
struct Init: NotesCommand {
  static let name = "init"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Start a library in a folder.", zh: "在文件夹里新建文库。"),
    discussion: text(
      """
      Makes `.notes.yml`, `notes/` and the schemas in DIR, or in this folder. What is there already is never \
      changed, and in a library there is nothing to do. `notes init .` starts one inside another.
      """,
      zh: "在 DIR 或当前文件夹里建立 `.notes.yml`、`notes/` 和 schema。已有的东西一概不动；已经是文库就什么也不做。`notes init .` 可以在文库里面再建一个。"))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help("The folder; made if need be.", zh: "文件夹；没有就新建。", value: "dir"), completion: .directory)
  var folder: String?

  @Flag(name: .customLong("dry-run"), help: help("Only show what would be made.", zh: "只显示会新建什么。"))
  var isDryRun = false

  func run(in context: Context) throws -> ExitStatus {
    let target = Init.target(folder, base: global.directory ?? context.environment["NOTES_LIBRARY"])
    let view = NewLibraryView(context: context)
    if let existing = NewLibrary.existing(at: target, orAbove: folder == nil) {
      view.writeExisting(existing.path, isAbove: existing.isAbove)
    } else {
      let library = try NewLibrary.start(
        in: target, language: context.language, stateDirectory: context.stateDirectory,
        isDryRun: isDryRun)
      view.write(library, folder: target)
      if isDryRun { context.warnOfDryRun() }
    }
    return .done
  }

  /// The folder that is meant; a relative one begins where `-C` says.
  private static func target(_ folder: String?, base: String?) -> String {
    guard let folder, !folder.isEmpty else { return base ?? "." }
    guard let base, !folder.hasPrefix("/") else { return folder }
    return base + "/" + folder
  }
}
