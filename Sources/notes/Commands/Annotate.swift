import ArgumentParser
import NotesCore

/// Writes, changes and deletes annotations of a note.
struct Annotate: NotesCommand {
  static let name = "annotate"

  static var summary: Invocation.CommandSummary {
    .init(name: name, takesQuery: false, optionsWithValue: ["--quote", "--comment"], subcommands: [])
  }

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Annotate a work at a page.", zh: "在某一页写批注。"),
    usage: "notes annotate NAME… [--page N] [--quote TEXT] [--comment TEXT] [--tag TAG]",
    discussion: text(
      """
      It is written below the note's `## Annotations` or `## 批注`, in page order; without either heading, one is made. \
      The words of the work are kept as they are, and nothing in them acts as markup. Words that are there already are \
      not written again. Without --quote and --comment your editor opens on a form. What a link leads to is not deleted \
      unasked.

        notes annotate mamba --page 5 --quote 'selection mechanism' --tag key-claim
        pbpaste | notes annotate mamba --page 5-6 --quote - --comment 和 [[rwkv]] 比较
        notes annotate mamba --edit k3v9qd --page 6
      """,
      zh: """
        写在笔记的 `## 批注` 或 `## Annotations` 下面，按页排列；没有这个标题就加上。原文照录，其中没有一处会变成标记。已经有的摘录不会再写一遍。不写 --quote 和 --comment 就用编辑器打开一张表。还有链接指向的批注，问过才删。

          notes annotate mamba --page 5 --quote 'selection mechanism' --tag 要点
          pbpaste | notes annotate mamba --page 5-6 --quote - --comment 和 [[rwkv]] 比较
          notes annotate mamba --edit k3v9qd --page 6
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help("The note's name, in one word or several.", zh: "笔记的名字，一个词或几个词。", value: "name"))
  var name: [String]

  @OptionGroup var options: AnnotationOptions

  @Option(
    name: .customLong("edit"),
    help: help("Change the annotation with this id.", zh: "修改这个编号的批注。", value: "id"))
  var edited: String?

  @Option(
    name: .customLong("delete"),
    help: help("Delete the annotation with this id.", zh: "删除这个编号的批注。", value: "id"))
  var deleted: String?

  @Flag(help: help("With --delete: even if links lead to it.", zh: "和 --delete 一起用：有链接指向它也删除。"))
  var force = false

  @Flag(help: help("Move the note's progress on to the page.", zh: "把笔记的进度推进到这一页。"))
  var progress = false

  @Flag(name: .customLong("dry-run"), help: help("Only show what would be written.", zh: "只显示会写什么。"))
  var isDryRun = false

  func run(in context: Context) throws -> ExitStatus {
    try checkOptions()
    if let deleted {
      let linked = try context.loadLinked(Annotate.fields)
      try session(in: linked.library, context)
        .delete(id: deleted, from: linked, isForced: force, isDryRun: isDryRun)
      return .done
    }
    let session = try session(in: try context.load(Annotate.fields), context)
    if let edited { try edit(edited, session) } else { try write(session) }
    return .done
  }

  private static let fields = ReadingState.fields.union(.candidates)

  private func session(in library: Library, _ context: Context) throws -> AnnotationSession {
    let name = name.joined(separator: " ")
    let isChanged = edited != nil || deleted != nil
    let noteName = isChanged ? AnnotationName(name)?.note : nil
    let note = try context.note(named: noteName ?? name, in: library)
    return AnnotationSession(note: note, root: library.root, context: context)
  }

  private func checkOptions() throws(NotesError) {
    if edited != nil, deleted != nil { throw contradiction("--edit", "--delete") }
    try checkID()
    if deleted != nil, !options.isEmpty || progress {
      throw contradiction("--delete", "--page, --quote, --comment")
    }
    if force, deleted == nil {
      throw NotesError(.usage, Message("--force goes with --delete", zh: "--force 要和 --delete 一起用"))
    }
    _ = try options.locator()
    _ = try options.tags()
  }

  /// Throws where the name is that of an annotation, and not of the one that is to be changed.
  private func checkID() throws(NotesError) {
    guard let id = edited ?? deleted, let named = AnnotationName(name.joined(separator: " ")) else { return }
    let wanted = id.split(separator: "^").last.map(String.init) ?? id
    if named.id.lowercased() == wanted.lowercased() { return }
    throw NotesError(
      .usage,
      Message("^\(named.id) is another annotation than ^\(wanted)", zh: "^\(named.id) 和 ^\(wanted) 不是同一条批注"),
      hints: [Message("name one of the two", zh: "只写其中一个")])
  }

  private func contradiction(_ first: String, _ second: String) -> NotesError {
    NotesError(
      .usage, Message("\(first) does not go together with \(second)", zh: "\(first) 不能和 \(second) 一起用"))
  }

  // MARK: New annotations

  private func write(_ session: AnnotationSession) throws {
    let locator = try options.locator()
    guard options.hasWords else {
      let form = AnnotationDraft(
        locator: locator, words: "", comment: AnnotationTags.adding(try options.tags(), to: ""))
      return try session.fillIn(form, movesProgress: progress, isDryRun: isDryRun)
    }
    let (quote, comment) = try options.texts()
    var draft = AnnotationDraft(
      quote == nil ? .note : .quote, locator: locator, words: quote ?? comment ?? "",
      comment: quote == nil ? "" : comment ?? "")
    draft.comment = AnnotationTags.adding(try options.tags(), to: draft.tidied.comment)
    session.warnOfControls(in: [quote, comment])
    try session.perform(.write([draft]), movesProgress: progress, isDryRun: isDryRun)
  }

  // MARK: Changes

  private func edit(_ id: String, _ session: AnnotationSession) throws {
    let old = try session.content(withID: id)
    guard !options.isEmpty else {
      return try session.edit(old, movesProgress: progress, isDryRun: isDryRun)
    }
    var draft = AnnotationDraft(old)
    let (quote, comment) = try options.texts()
    if let locator = try options.locator() { draft.locator = locator.isEmpty ? nil : locator }
    if let quote { draft.words = quote }
    if let comment {
      if quote == nil, old.kind == .note { draft.words = comment } else { draft.comment = comment }
    }
    // Tags stay below words that change; an empty comment leaves none.
    let kept = comment.map { $0.isEmpty ? [] : old.tags } ?? []
    draft.comment = AnnotationTags.adding(try kept + options.tags(), to: draft.tidied.comment)
    session.warnOfControls(in: [quote, comment])
    try session.perform(.change(old, to: draft), movesProgress: progress, isDryRun: isDryRun)
  }
}
