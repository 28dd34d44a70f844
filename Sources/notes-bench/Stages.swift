import NotesCore

/// The steps from files to the backlog, each timed alone.
///
/// Steps on text work on front matters that are in memory already; those that say so use as many threads as the
/// commands do.
struct Stages {
  /// How long a step takes.
  struct Timing {
    let name: String
    /// The median of the runs.
    let duration: Duration
  }

  private let root: LibraryRoot
  private let listing: DirectoryListing
  private let sources: [Source]
  private let files: [FrontMatter]
  private let runs: Int
  private let today = CivilDate(daysSinceEpoch: 20_781)

  /// Reads the front matters of a library. Throws where the library cannot be listed.
  init(_ path: String, runs: Int) throws {
    root = try LibraryRoot.discover(from: path)
    listing = try DirectoryListing(of: root)
    self.runs = max(runs, 1)
    var reader = FileReader(listing)
    var sources: [Source] = []
    for index in 0..<listing.count {
      sources.append(try Stages.frontMatter(of: index, in: listing, with: &reader))
    }
    self.sources = sources
    var files: [FrontMatter] = []
    for index in 0..<listing.count {
      let path = listing[index].path
      files.append(
        try reader.readAll(index) { bytes in
          FrontMatter(Source(path: path, bytes: bytes.withUnsafeBufferPointer { Array($0) }))
        })
    }
    self.files = files
  }

  /// How many notes there are.
  var count: Int { sources.count }

  /// Every step's time, in the order of the work.
  func timings() throws -> [Timing] {
    let frontMatters = sources.map { FrontMatter($0) }
    let library = try load()
    let query = try QueryParser().parse(arguments: ["type:paper,model", "year:2018..", "-tag:rag", "linear"])
    let threads = Parallel.threadCount
    return [
      time("list the folders") { try? DirectoryListing(of: root).count },
      time("open and read the heads") { readHeads(threads: 1) },
      time("the same on \(threads) threads") { readHeads(threads: threads) },
      time("fences and scanner") { sources.count { FrontMatter($0).isReadable } },
      time("fences and libyaml alone") { sources.count { FrontMatter(readByLibYAML: $0).isReadable } },
      time("decode for the backlog") { decode(frontMatters, BacklogReport.fields) },
      time("decode every field") { decode(frontMatters, .frontMatter) },
      time("scan the body whole") { files.reduce(0) { $0 &+ Document($1).links.count } },
      time("load, \(threads) threads") { try? load().notes.count },
      time("answer a query of four terms") { (try? library.notes(matching: query, today: today))?.count },
      time("backlog report") { BacklogReport(library.notes, today: today).counts.backlog },
      time("all of todo but the page") {
        (try? load()).map { BacklogReport($0.notes, today: today).groups.count }
      },
      time("search for a rare word") { search(for: "7127") },
      time("search for a common word") { search(for: "the") },
      time("search for a common word of Chinese") { search(for: "学习率") },
    ]
  }

  // MARK: Steps

  private func load() throws -> Library {
    try Library.load(root, Configuration(), fields: BacklogReport.fields)
  }

  /// How many notes have a text. Keeps what a terminal of 80 columns shows of them.
  private func search(for text: String) -> Int? {
    guard let matcher = TextMatcher(text), let files = try? LibraryFiles(root, Configuration()) else {
      return nil
    }
    let request = SearchRequest(texts: [matcher], extent: .excerpts(3, reach: 120))
    return try? SearchReport(request, in: files, today: today).notes.count
  }

  private func readHeads(threads: Int) -> Int {
    Parallel.mapInOrder(listing.count, threads: threads, scratch: { FileReader(listing) }) { index, reader in
      (try? reader.readHead(index) { bytes, _ in bytes.count }) ?? 0
    }.reduce(0, &+)
  }

  private func decode(_ frontMatters: [FrontMatter], _ fields: FieldSet) -> Int {
    var diagnostics = 0
    for frontMatter in frontMatters {
      var note = Note(id: "", path: "", section: "")
      diagnostics += NoteDecoder.decode(frontMatter, into: &note, fields: fields).count
    }
    return diagnostics
  }

  /// The file's front matter without its body, which no step here looks at.
  private static func frontMatter(
    of index: Int, in listing: DirectoryListing, with reader: inout FileReader
  ) throws -> Source {
    let path = listing[index].path
    return try reader.readHead(index) { bytes, _ in
      bytes.withUnsafeBufferPointer { bytes in
        guard case .found(let fences) = Fences.find(in: bytes) else { return Source(path: path, bytes: []) }
        return Source(path: path, bytes: Array(bytes[..<fences.closing.upperBound]))
      }
    }
  }

  // MARK: Time

  private func time<Result>(_ name: String, _ step: () -> Result) -> Timing {
    let clock = ContinuousClock()
    let durations = (0..<runs).map { _ in clock.measure { Stages.keep(step()) } }.sorted()
    return Timing(name: name, duration: durations[durations.count / 2])
  }

  /// Uses a result, so that the compiler cannot leave out the work.
  @inline(never)
  private static func keep<Result>(_ result: Result) {}
}
