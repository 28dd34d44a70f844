import ArgumentParser
import NotesCore

/// Gives a note another id or section.
struct Mv: NotesCommand {
  static let name = "mv"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Rename a note or move it, with every link to it.", zh: "给笔记改编号或换分类，指向它的链接一起改。"),
    discussion: text(
      """
      NEW is an id, a section with a slash at its end, or both. Every link and relation that goes through the old id \
      or path is written anew, in all notes and in other Markdown files, and nothing else. The old id stays as an \
      alias, so that branches which still use it resolve. All files change, or none.

        notes mv mamba mamba-ssm
        notes mv mamba 2024/
        notes mv mamba 2024/mamba-ssm --no-alias
      """,
      zh: """
        NEW 是编号、分类（末尾带斜杠）或两者。所有笔记和别的 Markdown 文件里，经过旧编号或旧路径的链接和关系都会改写，别的一概不动。旧编号留作别名，还在用它的分支也找得到。要么全部写入，要么都不写。

          notes mv mamba mamba-ssm
          notes mv mamba 2024/
          notes mv mamba 2024/mamba-ssm --no-alias
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("The note's name.", zh: "笔记的名字。", value: "name"))
  var old: String

  @Argument(
    help: help("The new id, section/ or section/id.", zh: "新的编号、分类/ 或 分类/编号。", value: "new"))
  var new: String

  @Flag(name: .customLong("no-alias"), help: help("Do not keep the old id as an alias.", zh: "不把旧编号留作别名。"))
  var dropsAlias = false

  @Flag(name: .customLong("dry-run"), help: help("Only show what would change.", zh: "只显示会改什么。"))
  var isDryRun = false

  func run(in context: Context) throws -> ExitStatus {
    let root = try context.library().root
    if isDryRun {
      let move = try plan(try context.loadLinked(.candidates), in: context)
      NoteMoveView(context: context).writeDiff(of: move)
      context.warnOfDryRun()
      return .done
    }
    let transaction = try WriteTransaction(in: root, stateDirectory: context.stateDirectory)
    transaction.recovery.messages.forEach(context.warn)
    let linked = try context.loadLinked(.candidates)
    let move = try plan(linked, in: context)
    try transaction.commit(move.changes)
    NoteMoveView(context: context).write(move)
    if !move.changes.isEmpty {
      try context.reportQueries(naming: move.isFoundByOldID ? [] : [move.note.id], in: linked.index.files)
    }
    try context.reportUnread(move.rewrites.problems)
    return .done
  }

  private func plan(_ linked: LinkedLibrary, in context: Context) throws -> NoteMove {
    let note = try context.note(named: old, in: linked.library)
    let position = try NotePosition(
      new, for: note, sections: linked.sections, linked.library.configuration)
    return try NoteMove(
      of: linked.place(of: note), to: position, keepsAlias: !dropsAlias, in: linked.index)
  }
}

extension LinkedLibrary {
  /// The sections that there are, with those above them.
  fileprivate var sections: Set<String> {
    var sections: Set<String> = []
    for note in index.notes where !sections.contains(note.section) {
      var section = note.section
      while !section.isEmpty, sections.insert(section).inserted {
        section = section.lastIndex(of: "/").map { String(section[..<$0]) } ?? ""
      }
    }
    return sections
  }
}
