/// The queries that are written down in a library, in pages and as views: a note's id may stand in them.
public struct WrittenQueries: Sendable {
  /// A query that names a note.
  public struct Mention: Sendable, Hashable {
    /// Where it stands: a page, or the configuration.
    public let place: String
    /// The name.
    public let name: String
  }

  /// The pages that have generated lists, in order.
  public let pages: [String]
  /// The queries that name one of some notes by its id.
  public let mentions: [Mention]

  /// Reads all pages for lists, and for queries that name a note by one of `ids`.
  public init(in files: LibraryFiles, naming ids: [String]) {
    let names = ids.map { FoldedName($0) }
    var pages: [String] = []
    var mentions: [Mention] = []
    func note(_ query: Query, at place: String) {
      for name in query.noteNames.sorted() where names.contains(where: { $0.matches(name) }) {
        mentions.append(Mention(place: place, name: name))
      }
    }
    for path in files.pages() {
      guard let bytes = try? files.bytes(of: path), IndexBlockReader.mayHaveBlocks(bytes) else { continue }
      let page = IndexPage(Source(path: path, bytes: bytes), files.configuration)
      if !page.blocks.isEmpty { pages.append(path) }
      for (_, options) in page.blocks { note(options.query, at: path) }
    }
    let parser = QueryParser(views: files.configuration.viewQueries)
    for view in files.configuration.views {
      if let query = try? parser.parse(view.query) { note(query, at: ".notes.yml, @\(view.name)") }
    }
    self.pages = pages
    self.mentions = mentions
  }
}
