import ArgumentParser
import NotesCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes a note about a work.
struct Add: NotesCommand {
  static let name = "add"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Make a note about a work.", zh: "新建一条笔记。"),
    usage: "notes add TITLE|ADDRESS|ID [--title TEXT] [--short TEXT] …",
    discussion: text(
      """
      From an arXiv, ACL or DOI address or id the identifier is taken; nothing is fetched, so the title has to be \
      said. The section is --year, else the year in the arXiv or ACL id, else this year; `year` itself is written \
      only when --year says it. A work that has a note already is refused.

        notes add 'Attention Is All You Need' --arxiv 1706.03762 --year 2017
        notes add https://arxiv.org/abs/2312.00752 --title 'Mamba: Linear-Time Sequence Modeling'
      """,
      zh: """
        arXiv、ACL、DOI 的网址或编号会化为编号；不联网，所以标题要自己写。分类取 --year，否则取 arXiv 或 ACL 编号里的年份，再否则是今年；只有写了 --year 才记 `year`。已经有笔记的不会重复新建。

          notes add 'Attention Is All You Need' --arxiv 1706.03762 --year 2017
          notes add https://zhuanlan.zhihu.com/p/123456 --title 注意力机制浅谈
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help("The title, an address or an id.", zh: "标题、网址或编号。", value: "title|address|id"))
  var words: [String] = []

  @OptionGroup var options: WorkOptions

  @Option(
    help: help(
      "The note's id; from the short name or title without it.", zh: "笔记的编号；不写就从简称或标题来。", value: "id"))
  var id: String?

  @Option(help: help("The folder below the notes folder.", zh: "笔记文件夹下面的文件夹。", value: "folder"))
  var section: String?

  @Flag(help: help("Open the note in your editor.", zh: "随即用编辑器打开。"))
  var edit = false

  @Flag(
    help: help(
      "Add it even if another note has its name or address.", zh: "即使别的笔记有同样的名字或网址，也照样新建。"))
  var force = false

  @Flag(name: .customLong("dry-run"), help: help("Only show the note.", zh: "只显示会写什么。"))
  var isDryRun = false

  func run(in context: Context) throws -> ExitStatus {
    let root = try context.library().root
    let reference = try reference()
    let work = try options.work(reference, today: try context.today())
    if isDryRun {
      let new = try prepare(work, reference, in: context)
      NewNoteView(context: context).write(new, isWritten: false)
      return .done
    }
    let editor = edit ? try context.requiredEditor() : nil
    let new = try add(work, reference, in: context)
    NewNoteView(context: context).write(new, isWritten: true)
    try context.output.flush()
    try editor?.edit(root.absolute(new.note.path))
    return .done
  }

  private func reference() throws(NotesError) -> WorkReference? {
    let text = FieldText.folded(words.joined(separator: " "))
    if !text.isEmpty { return WorkReference(text) }
    if options.title != nil { return nil }
    throw NotesError(
      .usage, Message("which work? The title, address or id is missing", zh: "哪一篇？缺标题、网址或编号"),
      hints: [
        Message(
          "for example: notes add 'Attention Is All You Need' --arxiv 1706.03762",
          zh: "例如：notes add 'Attention Is All You Need' --arxiv 1706.03762")
      ])
  }

  private func add(_ work: Note, _ reference: WorkReference?, in context: Context) throws -> NewNote {
    let transaction = try WriteTransaction(
      in: try context.library().root, stateDirectory: context.stateDirectory)
    transaction.recovery.messages.forEach(context.warn)
    let new = try prepare(work, reference, in: context)
    try transaction.commit([new.change])
    return new
  }

  private func prepare(_ work: Note, _ reference: WorkReference?, in context: Context) throws -> NewNote {
    var choices = NewNote.Choices()
    choices.id = id
    choices.section = section
    choices.addresses = options.ownAddresses(of: work, reference)
    choices.allowsNamesakes = force
    return try NewNote(
      work, choices, currentYear: try context.today().parts.year, in: try notes(in: context),
      try context.library().configuration)
  }

  /// The notes that are there. git keeps no empty folders, so in a fresh clone there may be none for notes yet.
  private func notes(in context: Context) throws -> [Note] {
    let place = try context.library()
    if access(place.root.absolute(place.configuration.notesFolder), F_OK) != 0, errno == ENOENT { return [] }
    let library = try context.load(.names)
    try context.reportMistakes(in: library)
    return library.notes
  }
}

extension Context {
  /// The user's editor. Throws where none is set.
  func requiredEditor() throws(NotesError) -> Editor {
    if let editor = Editor(environment) { return editor }
    throw NotesError(
      .configuration, Message("no editor is set; no note was made", zh: "没有设置编辑器；没有新建笔记"),
      hints: [
        Message(
          "set one (export EDITOR=nano), or leave --edit out", zh: "设置一个（export EDITOR=nano），或去掉 --edit")
      ])
  }
}
