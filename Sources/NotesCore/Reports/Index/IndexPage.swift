/// A page with the blocks that it has, and what they ask for.
struct IndexPage: Sendable {
  let source: Source
  let blocks: [(block: IndexBlock, options: IndexOptions)]
  /// What is wrong with the blocks, in the order of the page.
  let defects: [IndexDefect]

  /// Reads a page of a library with this configuration.
  init(_ source: Source, _ configuration: Configuration) {
    self.init(Document(page: source), configuration)
  }

  /// The blocks of a page that is read already.
  init(_ document: Document, _ configuration: Configuration) {
    source = document.source
    guard IndexBlockReader.mayHaveBlocks(source.bytes) else {
      (blocks, defects) = ([], [])
      return
    }
    let reader = IndexBlockReader(document)
    let views = configuration.viewQueries
    var blocks: [(block: IndexBlock, options: IndexOptions)] = []
    var defects = reader.defects
    for block in reader.blocks {
      do throws(IndexDefect) {
        let words = IndexWords(block.words, of: document.source)
        let options = try IndexOptionsReader.options(words, views: views, language: configuration.language)
        blocks.append((block, options))
      } catch {
        defects.append(error)
      }
    }
    self.blocks = blocks
    self.defects = Array(
      defects.sorted { $0.range.lowerBound < $1.range.lowerBound }.prefix(Diagnostic.limitPerFile))
  }

  /// What has to be decoded of the notes.
  var fields: FieldSet { blocks.reduce(into: []) { $0.formUnion($1.options.fields) } }

  /// The page with its blocks written anew.
  func written(for library: Library) -> Source {
    let edits = blocks.map { block, options in
      Edit(
        block.content,
        IndexWriter(options, block, page: source.path).content(IndexPage.notes(options, library)))
    }
    return Source(path: source.path, bytes: edits.applied(to: source.bytes))
  }

  /// Whether another page has the same blocks in other words: only what stands in them may differ.
  func hasSameBlocks(as other: IndexPage) -> Bool {
    func outside(_ page: IndexPage) -> [ArraySlice<UInt8>] {
      var parts: [ArraySlice<UInt8>] = []
      var start = 0
      for (block, _) in page.blocks {
        parts.append(page.source.bytes[start..<block.content.lowerBound])
        start = block.content.upperBound
      }
      return parts + [page.source.bytes[start...]]
    }
    return other.defects.isEmpty
      && outside(self).elementsEqual(outside(other)) { $0.elementsEqual($1) }
      && zip(blocks, other.blocks).allSatisfy { $0.block.headingLevel == $1.block.headingLevel }
  }

  private static func notes(_ options: IndexOptions, _ library: Library) -> [Note] {
    // A query whose answer changes with the day is refused, so any day will do.
    library.notes(matching: options.query, today: CivilDate(daysSinceEpoch: 0))
  }
}
