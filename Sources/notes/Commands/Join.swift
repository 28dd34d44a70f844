import ArgumentParser
import NotesCore

/// Makes one note of two about one work.
struct Join: NotesCommand {
  static let name = "join"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Make one note of two about one work.", zh: "把同一篇作品的两条笔记并成一条。"),
    discussion: text(
      """
      DUPLICATE becomes part of KEEP and its file goes. Fields are KEEP's, or DUPLICATE's where KEEP has none; names \
      become aliases, tags, organizations, relations and addresses come together; the reading state is that of the one \
      read further, from the earlier start to the later end. The texts follow one another; the annotations come together in \
      page order. Every link to DUPLICATE leads to KEEP then. What has no place in the result is named.

        notes join bert bert-pre-training
      """,
      zh: """
        DUPLICATE 并入 KEEP，它的文件删去。字段以 KEEP 为准，KEEP 没有的取 DUPLICATE 的；名字变成别名，标签、机构、关系和网址合到一起；阅读状态取读得更多的一条，开始取早的，读完取晚的。正文接在一起，批注合在一起按页排列。指向 DUPLICATE 的链接都改指 KEEP。放不下的会逐一列出。

          notes join bert bert-pre-training
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("The note that stays.", zh: "留下的笔记。", value: "keep"))
  var keep: String

  @Argument(help: help("The note that becomes part of it.", zh: "并进去的笔记。", value: "duplicate"))
  var duplicate: String

  @Flag(name: .customLong("dry-run"), help: help("Only show what would change.", zh: "只显示会改什么。"))
  var isDryRun = false

  func run(in context: Context) throws -> ExitStatus {
    let root = try context.library().root
    let view = NoteJoinView(context: context)
    if isDryRun {
      view.writeDiff(of: try plan(try context.loadLinked(.candidates), in: context))
      context.warnOfDryRun()
      return .done
    }
    let transaction = try WriteTransaction(in: root, stateDirectory: context.stateDirectory)
    transaction.recovery.messages.forEach(context.warn)
    let linked = try context.loadLinked(.candidates)
    let join = try plan(linked, in: context)
    try transaction.commit(join.changes)
    view.write(join)
    try context.reportQueries(naming: [], in: linked.index.files)
    try context.reportUnread(join.rewrites.problems)
    return .done
  }

  private func plan(_ linked: LinkedLibrary, in context: Context) throws -> NoteJoin {
    let kept = linked.place(of: try context.note(named: keep, in: linked.library))
    let gone = linked.place(of: try context.note(named: duplicate, in: linked.library))
    return try NoteJoin(keeping: kept, joining: gone, in: linked.index)
  }
}
