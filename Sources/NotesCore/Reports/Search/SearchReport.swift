/// The notes of a library that a search finds, the best first.
///
/// First come the notes with the text in their title, then in a tag, then in a heading, then elsewhere; of these, those
/// with more hits. What is equal stays in the order of the sections, then of the ids.
public struct SearchReport: Sendable {
  /// The notes, the best first: as many as were asked for.
  public let notes: [SearchedNote]
  /// How many notes were found.
  public let noteCount: Int
  /// How many files could not be read, or only in part, so that they may be missing.
  public let mistakenFileCount: Int
  /// How many lines the search for a regular expression gave up.
  public let givenUpLines: Int

  /// Searches a library.
  ///
  /// Reads every file once, and the files of the first `limit` notes again for what is kept of their lines, so that a
  /// limit saves time; where the filter asks for links, every note is decoded before. Throws where the filter names a
  /// note that there is not, and where a regular expression takes too long.
  public init(
    _ request: SearchRequest, in files: LibraryFiles, today: CivilDate, limit: Int = .max
  ) throws {
    let selection = try Selection(request, files, today)
    let request = selection.request
    var mistaken = selection.mistaken
    mistaken.formUnion(files.listing.problems.lazy.filter { $0.severity == .error }.map(\.path))
    let context = QueryContext(today: today)
    var first = request
    if limit < files.listing.count { first.extent = .nothing }
    let outcomes = SearchReport.search(first, files.listing, selection, context)
    givenUpLines = request.budget.givenUpLines
    if request.budget.isSpent { throw SearchReport.tooCostly() }
    for (index, outcome) in outcomes.enumerated() where outcome.isMistaken {
      mistaken.insert(files.listing[index].path)
    }
    mistakenFileCount = mistaken.count
    let ranking = SearchRanking(outcomes, files.listing)
    noteCount = ranking.order.count
    if first.extent == request.extent {
      notes = ranking.order.prefix(limit).compactMap { outcomes[$0].found }
    } else {
      var scratch = Scratch(request, files.listing, context)
      notes = ranking.order.prefix(limit).compactMap { scratch.search($0).found }
    }
  }

  /// Whether a search finds anything: it ends at the first note that it finds.
  ///
  /// Costs what a search on one thread does where there is none. Throws as a search does.
  public static func finds(
    _ request: SearchRequest, in files: LibraryFiles, today: CivilDate
  ) throws -> Bool {
    let selection = try Selection(request, files, today)
    var request = selection.request
    request.extent = .nothing
    var scratch = Scratch(request, files.listing, QueryContext(today: today))
    for index in 0..<files.listing.count where selection.takes(files.listing, index) {
      if scratch.search(index).found != nil { return true }
    }
    return false
  }

  /// The notes that are searched, where the filter cannot be asked of each note alone.
  private struct Selection {
    /// The search, without a filter that `among` stands for.
    var request: SearchRequest
    /// The notes that the filter takes; nil where it is asked of each.
    var among: Set<PathName>?
    /// The files that may be missing there.
    var mistaken: Set<String> = []

    init(_ request: SearchRequest, _ files: LibraryFiles, _ today: CivilDate) throws {
      self.request = request
      guard request.filter.needsLinks else { return }
      let library = Library.load(files, fields: Library.fields(for: request.filter))
      among = Set(try library.notes(matching: request.filter, today: today).map { PathName($0.path) })
      mistaken = Set(library.diagnostics.lazy.filter { $0.severity == .error }.map(\.path))
      self.request.filter = .everything
    }

    /// Whether a file of a listing is searched.
    func takes(_ listing: DirectoryListing, _ index: Int) -> Bool {
      among?.contains(PathName(listing[index].path)) ?? true
    }
  }

  private static func search(
    _ request: SearchRequest, _ listing: DirectoryListing, _ selection: Selection, _ context: QueryContext
  ) -> [NoteSearch.Outcome] {
    Parallel.mapInOrder(listing.count, scratch: { Scratch(request, listing, context) }) { index, scratch in
      selection.takes(listing, index) ? scratch.search(index) : NoteSearch.Outcome()
    }
  }

  /// What a thread searches with.
  private struct Scratch: ~Copyable {
    private let listing: DirectoryListing
    private var reader: FileReader
    private let search: NoteSearch

    init(_ request: SearchRequest, _ listing: DirectoryListing, _ context: QueryContext) {
      self.listing = listing
      reader = FileReader(listing)
      search = NoteSearch(request, in: context)
    }

    mutating func search(_ index: Int) -> NoteSearch.Outcome {
      do throws(FileProblem) {
        return try reader.readAll(index) { [listing] bytes in
          bytes.withUnsafeBufferPointer { bytes in search.search(bytes) { listing[index] } }
        }
      } catch {
        return NoteSearch.Outcome(isMistaken: true)
      }
    }
  }

  private static func tooCostly() -> NotesError {
    NotesError(
      .usage,
      Message(
        "this pattern takes too long: it tries too many ways to match a line", zh: "这个正则表达式太慢：一行里要尝试的匹配方式太多"),
      hints: [
        Message(
          "do not nest repeats, as in `(a+)+`, and write what has to stand there, not `.*`",
          zh: "不要嵌套重复，如 `(a+)+`；少用 `.*`，写明要匹配的内容")
      ])
  }
}
