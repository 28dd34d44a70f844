/// A page with the blocks that it has, and what they ask for.
struct IndexPage: Sendable {
  let source: Source
  let blocks: [(block: IndexBlock, options: IndexOptions)]
  /// What is wrong with the blocks, in the order of the page.
  let defects: [IndexDefect]

  /// How many blocks a page may have: each may list the whole library, and a page may come from a stranger.
  static let maximumCount = 100

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
    if let next = reader.blocks.dropFirst(IndexPage.maximumCount).first {
      defects.append(
        IndexDefect(
          next.words,
          Message(
            "a page has no more than \(IndexPage.maximumCount) blocks",
            zh: "一个页面最多 \(IndexPage.maximumCount) 个区块"),
          hint: Message("move this one and those below to another page", zh: "把这个和下面的移到别的页面")))
    }
    for block in reader.blocks.prefix(IndexPage.maximumCount) {
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
  ///
  /// Throws an `IndexDefect` where a query names a note that there is not, and where the page would be too large to be
  /// read again.
  func written(with answers: inout IndexAnswers) throws -> Source {
    var edits: [Edit] = []
    var size = source.bytes.count
    for (block, options) in blocks {
      let notes = try answers.notes(options.query, at: block.words)
      let content = IndexWriter(options, block, page: source.path).content(notes)
      size += content.count - block.content.count
      guard size <= Source.maximumSize else {
        throw IndexDefect(
          block.words,
          Message("with this block the page is too large to be read again", zh: "写了这个区块，页面就大得读不了了"),
          hint: Message("give it a `limit=`, or a page of its own", zh: "加上 `limit=`，或单独放一页"))
      }
      edits.append(Edit(block.content, content))
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
}
