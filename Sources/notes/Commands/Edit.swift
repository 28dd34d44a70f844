import ArgumentParser
import NotesCore

/// Opens a note in the user's editor.
struct Edit: NotesCommand {
  static let name = "edit"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Edit a note in your editor.", zh: "用编辑器打开笔记。"),
    discussion: text(
      """
      The editor is $VISUAL, else $EDITOR. Afterwards, what is wrong with the note is shown. For the name of an \
      annotation, 'mamba#^k3v9qd', vi, nano, emacs and their like open the note at its line.
      """,
      zh: """
        编辑器取 $VISUAL，没有则取 $EDITOR。改完后，笔记有错误会显示出来。写批注的名字，如 'mamba#^k3v9qd'，vi、nano、emacs 等会直接打开到那一行。
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help("The note's name, in one word or several.", zh: "笔记的名字，一个词或几个词。", value: "name"))
  var name: [String]

  func run(in context: Context) throws -> ExitStatus {
    let library = try context.load(.candidates)
    let name = self.name.joined(separator: " ")
    if let name = AnnotationName(name) {
      let annotation = try context.annotation(named: name, in: library)
      try context.edit(annotation.note, at: annotation.line, in: library)
    } else {
      try context.edit(context.note(named: name, in: library), in: library)
    }
    return .done
  }
}
