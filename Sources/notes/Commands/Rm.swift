import ArgumentParser
import NotesCore

/// Deletes notes that nothing leads to.
struct Rm: NotesCommand {
  static let name = "rm"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Delete a note, unless something leads to it.", zh: "删除笔记；还有链接指向它就不删。"),
    discussion: text(
      """
      Where other notes or Markdown files still link to it, they are named, and nothing is deleted. Several notes are \
      deleted together; links among them do not count, and neither do the lists that `notes index` writes.
      """,
      zh: "别的笔记或 Markdown 文件还链接到它，就列出来，什么也不删。可以一次删几条，它们之间的链接不算，`notes index` 生成的列表也不算。"))

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("The notes' names.", zh: "笔记的名字。", value: "name"))
  var names: [String]

  @Flag(help: help("Delete it even if that leaves links that lead nowhere.", zh: "即使会留下断链也删除。"))
  var force = false

  @Flag(name: .customLong("dry-run"), help: help("Only show what would be deleted.", zh: "只显示会删什么。"))
  var isDryRun = false

  func run(in context: Context) throws -> ExitStatus {
    let root = try context.library().root
    if isDryRun {
      try report(try plan(try context.loadLinked(.candidates), in: context), in: context)
      context.warnOfDryRun()
      return .done
    }
    let transaction = try WriteTransaction(in: root, stateDirectory: context.stateDirectory)
    transaction.recovery.messages.forEach(context.warn)
    let linked = try context.loadLinked(.candidates)
    let removals = try plan(linked, in: context)
    try transaction.commit(removals.map(\.change))
    try report(removals, in: context)
    try context.reportQueries(naming: removals.map(\.note.id), in: linked.index.files)
    return .done
  }

  private func plan(_ linked: LinkedLibrary, in context: Context) throws -> [NoteRemoval] {
    var places: [Int] = []
    for name in names {
      let place = linked.place(of: try context.note(named: name, in: linked.library))
      if !places.contains(place) { places.append(place) }
    }
    let removals = try places.map { try NoteRemoval(of: $0, with: Set(places), in: linked.index) }
    let linkedTo = removals.filter { !$0.citations.isEmpty || !$0.symbolicLinks.isEmpty }
    if !force, !linkedTo.isEmpty { throw NoteRemovalRefusal(removals: linkedTo).error }
    return removals
  }

  private func report(_ removals: [NoteRemoval], in context: Context) throws {
    for removal in removals { context.output.line(removal.note.path.visible) }
    try context.output.flush()
    let broken = removals.reduce(0) { $0 + $1.citations.count }
    if broken > 0 {
      context.warn(
        Message(
          "\(broken == 1 ? "1 link leads" : "\(broken) links lead") nowhere now; `notes lint --select link` shows them",
          zh: "有 \(broken) 处链接指不到了；用 `notes lint --select link` 查看"))
    }
    try context.reportUnread(removals.first?.problems ?? [])
  }
}
