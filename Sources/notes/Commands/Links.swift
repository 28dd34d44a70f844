import ArgumentParser
import NotesCore

/// Shows how a note is linked.
struct Links: NotesCommand {
  static let name = "links"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Show what a note points at, and what points at it.", zh: "查看笔记指向哪里，哪里指向它。"),
    discussion: text(
      """
      Relations first, then links of the text with the lines that they stand in, from notes and from other Markdown \
      files. What leads nowhere is marked. 'mamba#^k3v9qd' shows what points at that annotation. To list notes by their links: `notes list links-to:NAME`, \
      `linked-from:NAME`, `related:improves`, `is:orphan`, `is:hub`, `has:broken-links`.
      """,
      zh: """
        先是关系，再是正文里的链接和所在的行；笔记和别的 Markdown 文件都算。指不到的会标出来。'mamba#^k3v9qd' 只看哪里指向这条批注。按链接列笔记：`notes list links-to:名字`、`linked-from:名字`、`related:改进`、`is:孤立笔记`、`is:枢纽`、`has:断链`。
        """))

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "The note's name, in one word or several; or that of an annotation of it: 'mamba#^k3v9qd'.",
      zh: "笔记的名字，一个词或几个词；也可以是它的一条批注：'mamba#^k3v9qd'。", value: "name"))
  var name: [String]

  @Option(help: help("page or json.", zh: "page 或 json。"))
  var format = Show.Format.page

  func run(in context: Context) throws -> ExitStatus {
    let linked = try context.loadLinked(LinksReport.fields)
    let report = try report(on: name.joined(separator: " "), in: linked, context)
    switch format {
    case .json: context.output.line(report.json.pretty)
    case .page:
      let view = LinksView(report: report, terminal: context.terminal, language: context.language)
      Pager(terminal: context.terminal, environment: context.environment).show(view.text, on: context.output)
    }
    try context.reportUnread(report.problems)
    return .done
  }

  private func report(on name: String, in linked: LinkedLibrary, _ context: Context) throws -> LinksReport {
    if let name = AnnotationName(name) {
      let annotation = try context.annotation(named: name, in: linked.library)
      return try LinksReport(of: annotation, at: linked.place(of: annotation.note), in: linked.index)
    }
    let note = try context.note(named: name, in: linked.library)
    return try LinksReport(of: linked.place(of: note), in: linked.index)
  }
}
