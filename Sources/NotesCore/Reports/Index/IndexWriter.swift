/// Writes what a block holds.
struct IndexWriter {
  private let options: IndexOptions
  private let block: IndexBlock
  private let page: String

  /// A writer for a block of the page at a path relative to the root.
  init(_ options: IndexOptions, _ block: IndexBlock, page: String) {
    self.options = options
    self.block = block
    self.page = page
  }

  /// The bytes between the lines of the two comments, for the notes that the query takes in any order.
  func content(_ notes: [Note]) -> [UInt8] {
    let sorted = options.sort.sorted(notes)
    let shown = Array(sorted.prefix(options.limit ?? sorted.count))
    var bytes = block.lineBreak
    for line in lines(shown) {
      bytes += line.utf8
      bytes += block.lineBreak
    }
    return bytes + block.lineBreak
  }

  private func lines(_ notes: [Note]) -> [String] {
    if options.form == .progress { return IndexProgress(options).lines(notes) }
    let groups = IndexGroups(notes, options).groups
    guard !groups.isEmpty else {
      return [Message("No note matches.", zh: "没有符合的笔记。").text(in: options.language)]
    }
    let parts = groups.map { group in
      (group.heading.map { [heading($0), ""] } ?? []) + list(group.notes)
    }
    return Array(parts.joined(separator: [""]))
  }

  private func list(_ notes: [Note]) -> [String] {
    options.form == .table
      ? IndexTable(options, page: page).lines(notes) : IndexList(options, page: page).lines(notes)
  }

  /// Below a heading of the last level there are none, only bold lines.
  private func heading(_ words: String) -> String {
    let text = MarkdownText.escaped(words)
    return block.headingLevel > 6
      ? "**\(text)**" : String(repeating: "#", count: block.headingLevel) + " " + text
  }
}
