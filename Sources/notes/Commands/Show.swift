import ArgumentParser
import NotesCore

/// Shows a note as a page.
struct Show: NotesCommand {
  static let name = "show"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Show a note, and what it relates to.", zh: "查看笔记，以及它与哪些笔记有关。"),
    discussion: text(
      """
      A topic shows its parts, and how much of them is read. Quotes that a note embeds on lines of their own, \
      ![[mamba#^k3v9qd]], are shown in place; other embeds are links. 'mamba#^k3v9qd' shows one annotation alone. A \
      long page goes through $PAGER. --history shows how the note moved instead, with days and authors, under \
      whatever name it had; an id or a path of the past finds it, too, renamed or gone.
      """,
      zh: """
        专题会列出各部分和已读多少。单独成行嵌入的摘录 ![[mamba#^k3v9qd]] 显示在原处，别的嵌入只显示为链接。'mamba#^k3v9qd' 只看这一条批注。长页面经 $PAGER 分页。--history 改为列出这条笔记的经过：日期、作者、变化，改过名也跟得上；旧编号、旧路径也能查，已经删除的笔记也一样。
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "The note's name, in one word or several; or that of an annotation of it: 'mamba#^k3v9qd'.",
      zh: "笔记的名字，一个词或几个词；也可以是它的一条批注：'mamba#^k3v9qd'。", value: "name"))
  var name: [String]

  @Flag(help: help("How the note moved, as git remembers it.", zh: "依据 git 的历史，看这条笔记的经过。"))
  var history = false

  @Option(help: help("page or json.", zh: "page 或 json。"))
  var format = Format.page

  /// How the note is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case page, json
  }

  func run(in context: Context) throws -> ExitStatus {
    let name = self.name.joined(separator: " ")
    if history { return try showHistory(of: name, in: context) }
    if let annotation = AnnotationName(name) { return try show(annotation, in: context) }
    let library = try context.load(NoteReport.fields.union(.candidates))
    let note = try context.note(named: name, in: library)
    let (whole, graph) = (try whole(note, in: library), LinkGraph(library.notes))
    let report = NoteReport(whole, in: graph, quotes: EmbeddedQuotes(of: whole, in: graph, library.root))
    switch format {
    case .json: context.output.line(report.json.pretty)
    case .page:
      let view = NoteView(
        report: report, terminal: context.terminal, language: context.language, today: try context.today())
      Pager(terminal: context.terminal, environment: context.environment).show(view.text, on: context.output)
    }
    try context.output.flush()
    context.report(report.whole.diagnostics)
    if library.diagnostics.contains(where: { $0.severity == .error && $0.path != note.path }) {
      try context.reportMistakes(in: library)
    }
    return .done
  }

  private func show(_ name: AnnotationName, in context: Context) throws -> ExitStatus {
    let library = try context.load(.candidates)
    let annotation = try context.annotation(named: name, in: library)
    switch format {
    case .json: context.output.line(annotation.json.pretty)
    case .page:
      let resolver = LinkResolver(library.notes)
      let view = AnnotationView(
        annotation: annotation, terminal: context.terminal, language: context.language
      ) {
        resolver.index(of: $0).map { StyledText(library.notes[$0].name, .id) }
      }
      Pager(terminal: context.terminal, environment: context.environment).show(view.text, on: context.output)
    }
    return .done
  }

  private func showHistory(of name: String, in context: Context) throws -> ExitStatus {
    let track = try track(of: name, in: context)
    switch format {
    case .json: context.output.line(track.json.pretty)
    case .page:
      let view = NotePastView(track: track, terminal: context.terminal, language: context.language)
      Pager(terminal: context.terminal, environment: context.environment).show(view.text, on: context.output)
    }
    return .done
  }

  /// The past of the note of a name; where it is no note's whole name, of one that had it for its id or path before it
  /// was renamed or went.
  private func track(of name: String, in context: Context) throws -> NoteTrack {
    let library = try context.load(.candidates)
    let past = try context.recordedPast().past
    if !NameFinder(library.notes).isWhole(name), let track = past.track(onceNamed: name) { return track }
    let path = try context.note(named: name, in: library).path
    if let track = past.tracks.first(where: { $0.note?.path.utf8.elementsEqual(path.utf8) ?? false }) {
      return track
    }
    throw NotesError(
      .refused, Message("git knows nothing of \(path)", zh: "git 里没有 \(path)"),
      hints: [
        Message(
          "it is ignored (`git check-ignore -v` says by which rule), or a symbolic link",
          zh: "它被忽略了（`git check-ignore -v` 会说是哪条规则），或者是符号链接")
      ])
  }

  private func whole(_ note: Note, in library: Library) throws(NotesError) -> WholeNote {
    do {
      return try WholeNote(reading: note, in: library.root)
    } catch {
      throw error.error(path: note.path)
    }
  }
}
