import ArgumentParser
import NotesCore

/// Records how far the reading of works has come.
struct Mark: NotesCommand {
  static let name = "mark"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Record how far you got.", zh: "记下读到哪里。"),
    usage: "notes mark NAME… VALUE… [--on DATE] [--left TEXT]",
    discussion: text(
      """
      The last words that are values are what is recorded: a status in either language, 12/36, 12, +5 or 40%. \
      Every word before them is a name. After `--` all words are values.

        notes mark mamba unfinished 12/36
        notes mark mamba +5
        notes mark mamba rwkv 已读
      """,
      zh: """
        末尾的值是要记下的：状态（中英文都行）、12/36、12、+5 或 40%；前面每个词是一个名字。`--` 之后都是值。

          notes mark mamba 还没看完 12/36
          notes mark mamba +5
          notes mark mamba rwkv 已读
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    parsing: .allUnrecognized, help: help("Names, then values.", zh: "先是名字，再是值。", value: "name… value"))
  var words: [String] = []

  @Option(help: help("The day it began or ended; today without it.", zh: "开始或读完的日期；不写就是今天。", value: "date"))
  var on: String?

  @Option(
    parsing: .unconditional,
    help: help("What is left to read; empty to take it away.", zh: "还剩什么没读；写空字符串则删去。", value: "text"))
  var left: String?

  @Option(help: help("Mark every note that matches this query.", zh: "标记符合查询的所有笔记。", value: "query"))
  var query: String?

  @Flag(help: help("With --query, do not ask first.", zh: "与 --query 连用，不再询问。"))
  var yes = false

  @Flag(name: .customLong("dry-run"), help: help("Only show what would change.", zh: "只显示会改什么。"))
  var isDryRun = false

  func run(in context: Context) throws -> ExitStatus {
    let words = try MarkWords(words)
    let today = try context.today()
    let mark = try ReadingMark(words.values, left: left, on: try date(), today: today)
    let targets = try targets(words.names, in: context, today: today)
    guard try isConfirmed(targets, in: context) else { return .done }
    let changes = try change(targets, mark, in: context)
    let view = MarkView(language: context.language)
    for change in changes {
      context.output.line(view.line(for: change).rendered(colors: context.terminal.colors))
    }
    if isDryRun { context.warnOfDryRun() }
    return .done
  }

  private func date() throws(NotesError) -> CivilDate? {
    guard let on else { return nil }
    if let date = CivilDate(on) { return date }
    throw NotesError(
      .usage, Message("`\(on)` is no date", zh: "`\(on)` 不是日期"),
      hints: [Message("write it as 2024-01-31", zh: "写成 2024-01-31 的形式")])
  }

  // MARK: Notes

  private func targets(_ names: [String], in context: Context, today: CivilDate) throws -> [Note] {
    guard (query == nil) != names.isEmpty else { throw MarkWords.needsNames(hasQuery: query != nil) }
    guard let query else {
      let library = try context.load(.candidates)
      var notes: [Note] = []
      for name in names {
        let note = try context.note(named: name, in: library)
        if !notes.contains(where: { $0.path == note.path }) { notes.append(note) }
      }
      return notes
    }
    let parsed = try context.query([query])
    let library = try context.load(Library.fields(for: parsed).union([.candidates, FieldSet([.status])]))
    try context.reportMistakes(in: library)
    let notes = try library.notes(matching: parsed, today: today).filter { $0.kind != .topic }
    if notes.isEmpty {
      throw NotesError(.notFound, Message("no note fits the query `\(query)`", zh: "没有笔记符合查询 `\(query)`"))
    }
    return notes
  }

  private func isConfirmed(_ notes: [Note], in context: Context) throws(NotesError) -> Bool {
    guard query != nil, !yes, !isDryRun else { return true }
    guard let dialogue = context.dialogue else {
      throw NotesError(
        .usage,
        Message(
          "nobody is there to confirm marking \(notes.count) notes", zh: "要标记 \(notes.count) 条笔记，但没人确认"),
        hints: [Message("add --yes, or look first with --dry-run", zh: "加上 --yes，或先用 --dry-run 看看")])
    }
    for note in notes.prefix(Picker.limit) { dialogue.say("  \(note.id.visible)\n") }
    if notes.count > Picker.limit { dialogue.say("  ...\n") }
    return Confirmation(question: Message("Mark \(notes.count) notes?", zh: "标记这 \(notes.count) 条笔记？"))
      .isGiven(in: dialogue)
  }

  // MARK: Changes

  private func change(_ notes: [Note], _ mark: ReadingMark, in context: Context) throws -> [NoteChange] {
    let root = try context.library().root
    if isDryRun { return try plan(notes, mark, root) }
    let transaction = try WriteTransaction(in: root, stateDirectory: context.stateDirectory)
    transaction.recovery.messages.forEach(context.warn)
    let changes = try plan(notes, mark, root)
    try transaction.commit(changes.map(\.file))
    return changes
  }

  private func plan(_ notes: [Note], _ mark: ReadingMark, _ root: LibraryRoot) throws(NotesError)
    -> [NoteChange]
  {
    var changes: [NoteChange] = []
    for note in notes {
      changes.append(
        try NoteChange.plan(note.path, of: note, in: root, fields: ReadingState.fields) {
          fresh throws(NotesError) in
          ReadingState(fresh).changes(to: try mark.applied(to: fresh))
        })
    }
    return changes
  }
}
