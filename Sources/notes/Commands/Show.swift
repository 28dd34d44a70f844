import ArgumentParser
import NotesCore

/// Shows a note as a page.
struct Show: NotesCommand {
  static let name = "show"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Show a note, and what it relates to.", zh: "查看笔记，以及它与哪些笔记有关。"),
    discussion: text(
      "A topic shows its parts, and how much of them is read. A long page goes through $PAGER.",
      zh: "专题会列出各部分和已读多少。长页面经 $PAGER 分页。"))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help("The note's name, in one word or several.", zh: "笔记的名字，一个词或几个词。", value: "name"))
  var name: [String]

  @Option(help: help("page or json.", zh: "page 或 json。"))
  var format = Format.page

  /// How the note is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case page, json
  }

  func run(in context: Context) throws -> ExitStatus {
    let library = try context.load(NoteReport.fields.union(.candidates))
    let note = try context.note(named: name.joined(separator: " "), in: library)
    let report = NoteReport(try whole(note, in: library), in: LinkGraph(library.notes))
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

  private func whole(_ note: Note, in library: Library) throws(NotesError) -> WholeNote {
    do {
      return try WholeNote(reading: note, in: library.root)
    } catch {
      throw error.error(path: note.path)
    }
  }
}
