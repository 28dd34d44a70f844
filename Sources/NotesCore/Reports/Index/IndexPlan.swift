/// What writing the blocks of a library's pages, or of some of them, would change.
public struct IndexPlan: Sendable {
  /// The changes of pages whose blocks do not hold what they ask for, in the order of their paths.
  public let changes: [FileChange]
  /// Why other pages cannot be written, in the order of their paths; such a page is left as it is.
  public let refusals: [NotesError]
  /// How many pages have blocks, right or wrong.
  public let pageCount: Int
  /// The files that were named but are no pages, relative to the root.
  public let others: [String]
  /// The notes; nil where no page asks for any.
  public let library: Library?

  /// What became of one page.
  private enum Outcome {
    case same
    case changed(FileChange)
    case refused(NotesError)
  }

  /// Reads the pages in `scope` and the notes, and works out what the blocks hold.
  ///
  /// Throws where the notes folder cannot be listed.
  public init(_ root: LibraryRoot, _ configuration: Configuration, scope: PathScope) throws {
    let files = try LibraryFiles(root, configuration)
    let paths = files.pages()
    var pages: [IndexPage] = []
    var unreadable: [NotesError] = []
    for path in paths where scope.contains(path) {
      do throws(FileProblem) {
        let bytes = try files.bytes(of: path)
        guard IndexBlockReader.mayHaveBlocks(bytes) else { continue }
        let page = IndexPage(Source(path: path, bytes: bytes), configuration)
        if !page.blocks.isEmpty || !page.defects.isEmpty { pages.append(page) }
      } catch {
        unreadable.append(IndexPlan.unreadable(error.diagnostic(path: path)))
      }
    }
    let fields = pages.reduce(into: FieldSet()) { $0.formUnion($1.fields) }
    let library = pages.contains { $0.defects.isEmpty } ? Library.load(files, fields: fields) : nil
    var answers = library.map { IndexAnswers($0) }
    let outcomes = try pages.map { try IndexPlan.outcome(of: $0, &answers, configuration) }
    self.library = library
    changes = outcomes.compactMap { if case .changed(let change) = $0 { change } else { nil } }
    refusals = unreadable + outcomes.compactMap { if case .refused(let error) = $0 { error } else { nil } }
    pageCount = pages.count
    let known = Set(paths)
    others = scope.paths.filter { !known.contains($0) && root.hasFile($0) }
  }

  private static func outcome(
    of page: IndexPage, _ answers: inout IndexAnswers?, _ configuration: Configuration
  ) throws -> Outcome {
    guard page.defects.isEmpty else { return .refused(broken(page, page.defects)) }
    do {
      guard let written = try write(page, &answers), written.bytes != page.source.bytes else { return .same }
      guard page.hasSameBlocks(as: IndexPage(written, configuration)) else {
        return .refused(
          refusal(
            page.source.path, "what stands around its blocks changes how they are read", zh: "区块周围的内容会改变区块的读法"
          ))
      }
      return .changed(.replacing(page.source.path, page.source.bytes, with: written.bytes))
    } catch let defect as IndexDefect {
      return .refused(broken(page, [defect]))
    }
  }

  private static func write(_ page: IndexPage, _ answers: inout IndexAnswers?) throws -> Source? {
    guard var known = answers.take() else { return nil }
    defer { answers = known }
    return try page.written(with: &known)
  }

  private static func broken(_ page: IndexPage, _ defects: [IndexDefect]) -> NotesError {
    let lines = LineTable(page.source.bytes)
    return refusal(
      page.source.path, "its blocks have to be mended first", zh: "要先修好区块",
      defects.map { $0.diagnostic(in: page.source, lines: lines) })
  }

  private static func unreadable(_ problem: Diagnostic) -> NotesError {
    NotesError(
      .inputOutput,
      Message("\(problem.path) is left as it is: it cannot be read", zh: "\(problem.path) 原样不动：读不了"),
      diagnostics: [problem])
  }

  private static func refusal(
    _ path: String, _ reason: String, zh chinese: String, _ diagnostics: [Diagnostic] = []
  ) -> NotesError {
    NotesError(
      .refused, Message("\(path) is left as it is: \(reason)", zh: "\(path) 原样不动：\(chinese)"),
      diagnostics: diagnostics)
  }
}
