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
      long page goes through $PAGER.
      """,
      zh: """
        专题会列出各部分和已读多少。单独成行嵌入的摘录 ![[mamba#^k3v9qd]] 显示在原处，别的嵌入只显示为链接。'mamba#^k3v9qd' 只看这一条批注。长页面经 $PAGER 分页。
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "The note's name, in one word or several; or that of an annotation of it: 'mamba#^k3v9qd'.",
      zh: "笔记的名字，一个词或几个词；也可以是它的一条批注：'mamba#^k3v9qd'。", value: "name"))
  var name: [String]

  @Option(help: help("page or json.", zh: "page 或 json。"))
  var format = Format.page

  /// How the note is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case page, json
  }

  func run(in context: Context) throws -> ExitStatus {
    let name = self.name.joined(separator: " ")
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

  private func whole(_ note: Note, in library: Library) throws(NotesError) -> WholeNote {
    do {
      return try WholeNote(reading: note, in: library.root)
    } catch {
      throw error.error(path: note.path)
    }
  }
}
