import ArgumentParser
import NotesCore

/// Takes in the annotations of another program.
struct ImportAnnotations: NotesCommand {
  static let name = "annotations"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Import what you annotated elsewhere.", zh: "导入在别处做的批注。"),
    usage: "notes import annotations --from SOURCE FILE [--note NAME] [--update]",
    discussion: text(
      """
      SOURCE is zotero (items of its web API as JSON, or of Better BibTeX), hypothesis (an answer of its API, or the \
      JSON export of its client) or readwise (its CSV export, or the JSON of its export API). A work is known by its \
      DOI, arXiv number, ACL id or ISBN, by an address, or by its title; one that finds no note is listed, and the exit \
      code is 1.

      Importing twice adds nothing. What you edited stays, what you deleted does not come back, and what the source \
      has changed is reported, and taken with --update. For that each annotation has the source's key in a comment, \
      and the note a list of what was imported. Colours are not kept, nor are drawings. In Readwise's CSV a highlight \
      goes by its words and its location: once they change, it is another. All files change, or none.

        notes import annotations --from zotero items.json
        notes import annotations --from hypothesis export.json --note mamba
        curl … | notes import annotations --from readwise - --dry-run
      """,
      zh: """
        SOURCE 是 zotero（它的 Web API 给出的 JSON 条目，或 Better BibTeX 的）、hypothesis（API 的结果，或客户端导出的 JSON）或 readwise（导出的 CSV，或导出 API 的 JSON）。按 DOI、arXiv 编号、ACL 编号或 ISBN、地址、标题找到笔记；找不到的会列出来，退出码是 1。

        重复导入不会多出内容。你改过的不动，你删掉的不会回来；来源改过的会报告，用 --update 采用。为此每条批注后有注明来源的一行，笔记里也记着导入过什么。颜色和手绘不保留。Readwise 的 CSV 按文字和位置认摘录：改了就是另一条。要么全部写入，要么都不写。

          notes import annotations --from zotero items.json
          notes import annotations --from hypothesis export.json --note mamba
          curl … | notes import annotations --from readwise - --dry-run
        """))

  @OptionGroup var global: GlobalOptions

  @Option(
    help: help("zotero, hypothesis or readwise.", zh: "zotero、hypothesis 或 readwise。", value: "source"),
    completion: .list(ImportSource.allCases.map(\.rawValue)))
  var from: String?

  @Argument(
    help: help("The file; `-` is the standard input.", zh: "文件；`-` 是标准输入。", value: "file"),
    completion: .file())
  var file: String

  @Option(help: help("The note for the one work that finds none.", zh: "找不到笔记的那一篇归这条笔记。", value: "name"))
  var note: String?

  @Flag(help: help("Take what the source has changed, unless you edited it.", zh: "采用来源的改动，你改过的除外。"))
  var update = false

  @Option(
    name: .customLong("format"),
    help: help("The report as text or json.", zh: "报告的格式：text 或 json。", value: "format"),
    completion: .list(ImportReportFormat.allCases.map(\.rawValue)))
  var formatName = ImportReportFormat.text.rawValue

  @Flag(name: .customLong("dry-run"), help: help("Only show what would change.", zh: "只显示会改什么。"))
  var isDryRun = false

  func run(in context: Context) throws -> ExitStatus {
    let format = try ImportReportFormat(named: formatName)
    let file = try read()
    let library = try context.library()
    let result: AnnotationImport
    if isDryRun {
      result = try plan(file, library, in: context)
    } else {
      let transaction = try WriteTransaction(in: library.root, stateDirectory: context.stateDirectory)
      transaction.recovery.messages.forEach(context.warn)
      result = try plan(file, library, in: context)
      try transaction.commit(result.changes)
    }
    switch format {
    case .text: AnnotationImportView(context: context, isDryRun: isDryRun).write(result)
    case .json: context.output.line(result.json.pretty)
    }
    if isDryRun { context.warnOfDryRun() }
    return result.unmatched.isEmpty ? .done : .found
  }

  private func read() throws(NotesError) -> ImportFile {
    guard let from else {
      throw NotesError(
        .usage, Message("say which program the file is from", zh: "要说明文件来自哪个程序"),
        hints: [
          Message(
            "`--from zotero`, `hypothesis` or `readwise`", zh: "`--from zotero`、`hypothesis` 或 `readwise`")
        ])
    }
    let source = try ImportSource(named: from)
    let bytes = file == "-" ? try StandardInput.read(as: "stdin") : try UserFile.read(file)
    return try ImportFile(bytes, from: source)
  }

  private func plan(_ file: ImportFile, _ place: Surroundings.Library, in context: Context) throws
    -> AnnotationImport
  {
    let files = try LibraryFiles(place.root, place.configuration)
    let library = Library.load(files, fields: .candidates)
    try context.reportMistakes(in: library)
    let note = try note.map { try context.note(named: $0, in: library) }
    return try AnnotationImport(
      of: file, into: library.notes, files,
      .init(note: note, takesUpdates: update, heading: context.language))
  }
}
