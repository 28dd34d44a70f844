import ArgumentParser
import NotesCore

/// Opens a note in the user's editor.
struct Edit: NotesCommand {
  static let name = "edit"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Edit a note in your editor.", zh: "用编辑器打开笔记。"),
    discussion: text(
      "The editor is $VISUAL, else $EDITOR. Afterwards, what is wrong with the note is shown.",
      zh: "编辑器取 $VISUAL，没有则取 $EDITOR。改完后，笔记有错误会显示出来。"))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help("The note's name, in one word or several.", zh: "笔记的名字，一个词或几个词。", value: "name"))
  var name: [String]

  func run(in context: Context) throws -> ExitStatus {
    let library = try context.load(.candidates)
    try context.edit(context.note(named: name.joined(separator: " "), in: library), in: library)
    return .done
  }
}
