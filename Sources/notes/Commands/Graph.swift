import ArgumentParser
import NotesCore

/// Draws which notes are tied to which.
struct Graph: QueryCommand {
  static let name = "graph"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: text("Draw how notes are tied to each other.", zh: "画出笔记之间的关系图。"),
    discussion: text(
      """
      The notes that match the query, coloured by status, with arrows for their relations and, dashed, for the \
      links in their texts. A link is left out where a relation ties the two already, and a note that nothing ties \
      to another of the graph, unless --all.

      The output is for a program that draws: DOT for Graphviz, Mermaid for the Markdown of code hosts, JSON for \
      scripts. svg is the picture itself, and needs Graphviz: notes graph --format svg >graph.svg
      """,
      zh: """
        画符合查询的笔记，按状态着色；实线是关系，虚线是正文里的链接。两条笔记已有关系的，不再画链接；与图中别的笔记都无关的不画，除非用 --all。

        输出交给别的程序画：DOT 给 Graphviz，Mermaid 放进代码托管站点的 Markdown，JSON 给脚本。svg 就是图片本身，需要 Graphviz：notes graph --format svg >graph.svg
        """))

  static let optionsWithValue: Set<String> = ["--format", "--around", "--depth"]

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("Only what matches this query.", zh: "只画符合查询的。", value: "query"))
  var query: [String] = []

  @Option(help: help("Only this note and what is near it.", zh: "只画这条笔记和它附近的。", value: "name"))
  var around: String?

  @Option(
    help: help("How many ties away is near: 1 unless said.", zh: "附近是指隔几层关系；不写是 1。", value: "n"))
  var depth: Int?

  @Flag(help: help("Draw notes that nothing ties to another, too.", zh: "孤立的笔记也画。"))
  var all = false

  @Option(
    help: help("dot, mermaid, json or svg.", zh: "dot、mermaid、json 或 svg。"),
    completion: .list(GraphFormat.names))
  var format = "dot"

  func run(in context: Context) throws -> ExitStatus {
    let format = try GraphFormat(format)
    try checkDepth()
    let query = try context.query(query)
    let fields = GraphReport.fields.union(Library.fields(for: query))
    let library = try context.load(around == nil ? fields : fields.union(.candidates))
    let graph = LinkGraph(library.notes)
    let report = GraphReport(
      graph, matching: try library.notes(matching: query, today: try context.today()),
      neighbourhood: try neighbourhood(in: library, context), keepsUntied: all)
    context.output.write(try drawing(of: report, as: format, in: context))
    try context.output.flush()
    remark(on: report, as: format, in: context)
    try context.reportMistakes(in: library)
    return .done
  }

  private func drawing(of report: GraphReport, as format: GraphFormat, in context: Context) throws(NotesError)
    -> String
  {
    switch format {
    case .dot: GraphDOT(report, language: context.language).text
    case .mermaid: GraphMermaid(report, language: context.language).text
    case .json: GraphJSON(report).text
    case .svg: try picture(of: report, in: context)
    }
  }

  private func picture(of report: GraphReport, in context: Context) throws(NotesError) -> String {
    let count = report.notes.count
    guard count <= GraphPicture.noteLimit else {
      throw NotesError(
        .refused,
        Message(
          "\(count) notes are too many for a picture: \(GraphPicture.noteLimit) is the most",
          zh: "\(count) 条笔记画不成一张图：最多 \(GraphPicture.noteLimit) 条"),
        hints: [
          Message(
            "draw a part of them: `--around NAME`, or a query such as `section:2023`",
            zh: "只画一部分：`--around 名字`，或查询，例如 `section:2023`"),
          Message("the other formats have no limit", zh: "其他格式没有限制"),
        ])
    }
    if count >= GraphPicture.slowCount {
      context.warn(Message("laying out \(count) notes takes a while", zh: "\(count) 条笔记的排版要等一会儿"))
    }
    let picture = GraphPicture(report, language: context.language)
    let layout = report.isEmpty ? [] : try Graphviz(context.environment).layout(picture.request)
    guard let svg = picture.svg(layout: layout) else {
      throw Graphviz.failure(
        Message("its answer is not what `dot -Tplain` prints", zh: "它的回答不是 `dot -Tplain` 的格式"))
    }
    return svg
  }

  private func neighbourhood(in library: Library, _ context: Context) throws(NotesError)
    -> GraphReport.Neighbourhood?
  {
    guard let around else { return nil }
    let path = try context.note(named: around, in: library).path.utf8
    guard let index = library.notes.firstIndex(where: { $0.path.utf8.elementsEqual(path) }) else {
      return nil
    }
    return .init(around: index, depth: depth ?? 1)
  }

  private func checkDepth() throws(NotesError) {
    guard let depth else { return }
    if around == nil {
      throw NotesError(
        .usage, Message("--depth goes with --around", zh: "--depth 要和 --around 一起用"),
        hints: [
          Message("say around which note: `--around NAME`", zh: "写明在哪条笔记附近：`--around 名字`")
        ])
    }
    if depth < 1 {
      throw NotesError(
        .usage,
        Message("--depth is a number from 1: `\(depth)` is none", zh: "--depth 是从 1 起的数：`\(depth)` 不行"))
    }
  }

  private func remark(on report: GraphReport, as format: GraphFormat, in context: Context) {
    let left = report.untiedCount
    if report.isEmpty, left == 0 {
      context.warn(Message("no note fits", zh: "没有符合的笔记"))
    } else if report.isEmpty || (left > 0 && !query.isEmpty) {
      context.warn(
        Message(
          left == 1
            ? "1 note is tied to no other here, and left out: `--all` draws it"
            : "\(left) notes are tied to no other here, and left out: `--all` draws them",
          zh: "有 \(left) 条笔记与图中别的都无关，没有画：`--all` 会画出来"))
    }
    if format == .mermaid, report.edges.count > GraphMermaid.edgeLimit {
      context.warn(
        Message(
          "Mermaid draws \(GraphMermaid.edgeLimit) ties at most, and here are \(report.edges.count): draw a part with `--around NAME` or a query",
          zh: "Mermaid 最多画 \(GraphMermaid.edgeLimit) 条线，这里有 \(report.edges.count) 条：用 `--around 名字` 或查询只画一部分")
      )
    }
  }
}
