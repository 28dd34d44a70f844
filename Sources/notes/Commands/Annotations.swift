import ArgumentParser
import NotesCore

/// Lists annotations, or compares their quotes with the PDFs.
struct Annotations: QueryCommand {
  static let name = "annotations"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("List annotations, or compare quotes with the PDFs.", zh: "列出批注，或与 PDF 比对摘录。"),
    discussion: text(
      """
      The query is that of `notes list`, decided for each annotation: bare words are looked for in its words, its \
      comment and the names of its note; tag: finds its own tags and those of its note. Besides: note:NAME, \
      page:5..7, date:2024-01.., kind:quote or kind:note.

      --verify compares the quotes of notes that have a PDF of their own (a path under urls.pdf) with its text, by \
      pdftotext of Poppler. Blanks, hyphens, quotation marks, case, width and ligatures do not count. The exit code is 1 \
      where a quote is gone, or stands on another page.
      """,
      zh: """
        查询语法同 `notes list`，逐条批注判断：普通词在摘录、评语和笔记的名字里找；tag: 查批注自己的和笔记的标签。另有 note:名字、page:5..7、date:2024-01..、kind:摘录 或 kind:批注。

        --verify 用 Poppler 的 pdftotext 把摘录与笔记的本地 PDF（urls.pdf 是路径）比对，空白、连字符、引号、大小写、全半角、连字都不计较。有摘录不见了或在别的页，退出码是 1。
        """))

  static let optionsWithValue: Set<String> = ["--tag", "--since", "--limit", "--format"]

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("Only what matches this query.", zh: "只列符合查询的。", value: "query"))
  var query: [String] = []

  @Option(
    help: help("Only with this tag of its own; can be repeated.", zh: "只列自己带有此标签的；可重复。", value: "tag"))
  var tag: [String] = []

  @Option(
    help: help(
      "Only from this day on: 2024-03-05, 2024-03, 7d.", zh: "只列这天起的：2024-03-05、2024-03、7d。", value: "date"))
  var since: String?

  @Option(help: help("List N annotations at most.", zh: "最多列 N 条。", value: "n"))
  var limit: Int?

  @Option(
    help: help("table, markdown, json, jsonl or ids.", zh: "table、markdown、json、jsonl 或 ids。"),
    completion: .list(AnnotationFormat.names))
  var format = "table"

  @Flag(help: help("Compare quotes with the PDFs of their notes.", zh: "与笔记的 PDF 比对摘录。"))
  var verify = false

  func run(in context: Context) throws -> ExitStatus {
    try RowLimit.check(limit)
    let format = try AnnotationFormat(format, isVerifying: verify)
    let place = try context.library()
    let parser = QueryParser(views: place.configuration.viewQueries, scope: .annotations)
    let query = try AnnotationQuery(try parser.parse(arguments: self.query), tags: tag, since: since)
    let verifier = verify ? try QuoteVerifier(place.root, context.environment) : nil
    let files = try LibraryFiles(place.root, place.configuration)
    let fields = AnnotationList.fields.union(query.fields).union(verify ? QuoteVerifier.fields : [])
    let scope = try query.context(of: files, today: try context.today())
    let found = AnnotationWalk(files, fields: fields).annotations { query.takes($0, in: scope) }
    let all = AnnotationList(found.annotations)
    let list = limit.map { all.prefix($0) } ?? all
    let hiddenCount = found.annotations.count - list.annotations.count
    let status: ExitStatus
    if let verifier, !list.isEmpty {
      status = write(verifier.verify(list), as: format, in: context)
    } else {
      try write(list, hiddenCount, as: format, in: context)
      status = .done
    }
    if hiddenCount > 0, format == .markdown || verifier != nil && format == .table {
      try context.output.flush()
      context.warn(AnnotationTableView.more(hiddenCount))
    }
    if found.annotations.isEmpty, format == .table || format == .markdown {
      context.warn(Message("no annotation fits", zh: "没有符合的批注"))
    }
    try context.reportMistakes(count: found.mistakenFileCount)
    return status
  }

  private func write(_ verification: QuoteVerification, as format: AnnotationFormat, in context: Context)
    -> ExitStatus
  {
    if format == .json {
      context.output.line(verification.json.pretty)
    } else {
      QuoteVerificationView(
        verification: verification, terminal: context.terminal, language: context.language
      ).write(to: context.output)
    }
    return verification.findingCount > 0 ? .found : .done
  }

  private func write(
    _ list: AnnotationList, _ hiddenCount: Int, as format: AnnotationFormat, in context: Context
  ) throws {
    switch format {
    case .table:
      AnnotationTableView(
        list: list, terminal: context.terminal, language: context.language, hiddenCount: hiddenCount
      ).write(to: context.output)
    case .markdown: context.output.write(AnnotationMarkdown(list, language: context.language).text)
    case .json where verify: context.output.line(QuoteVerification([], notesWithoutPDF: []).json.pretty)
    case .json, .jsonl: context.output.write(list.annotations.map(\.json), asArray: format == .json)
    case .ids:
      for name in list.annotations.compactMap(\.name) { context.output.line(name.visible) }
      let count = list.annotations.count { $0.name == nil }
      guard count > 0 else { break }
      try context.output.flush()
      context.warn(
        Message(
          "\(count) \(count == 1 ? "annotation has" : "annotations have") no id and cannot be listed so; `notes lint` shows them",
          zh: "\(count) 条批注没有编号，列不出来；用 `notes lint` 查看"))
    }
  }
}
