/// Reads the CSV that Readwise exports.
///
/// Its rows have no ids, so that a highlight's name follows from the book's title, the words and the location: once
/// these change, it is another highlight.
enum ReadwiseTableReader {
  /// Reads a table with the columns of Readwise.
  static func read(_ table: CSVTable, into collector: inout ImportCollector) {
    for row in table.rows {
      let title = row["book title"]
      let words = row["highlight"]
      let work = collector.place(of: ImportedWork(name: title, title: title), named: title)
      let tags = row["tags"].split(separator: ",").map {
        $0.trimmingPrefix { $0 == " " || $0 == "." || $0 == "#" }
      }
      if tags.contains("discard") {
        collector.skip(.deleted)
        continue
      }
      let said = ImportedAnnotation.Said(
        words: words, comment: row["note"], tags: tags.map(String.init),
        locator: ReadwiseReader.locator(row["location type"], row["location"]), date: row["highlighted at"])
      let name = ImportCollector.digest(of: [title, words.isEmpty ? row["note"] : words, row["location"]])
      collector.add(said, id: "text-" + name, to: work)
    }
  }
}
