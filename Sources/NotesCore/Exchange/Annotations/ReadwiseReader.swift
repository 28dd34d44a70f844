import JSONSchema

/// Reads the highlights that the export API of Readwise gives, book by book.
enum ReadwiseReader {
  /// Reads a value; false where it has no list of books with highlights, or one of which nothing is understood.
  static func read(_ json: JSON, into collector: inout ImportCollector) -> Bool {
    guard let books = json.array != nil ? json : JSONItem(json)?["results"], let list = books.array else {
      return false
    }
    let items = JSONItem.items(books).filter { $0["highlights"]?.array != nil }
    guard collector.understand(items.count, of: list.count) else { return false }
    for book in items { read(book, into: &collector) }
    return true
  }

  private static func read(_ book: JSONItem, into collector: inout ImportCollector) {
    let title = book.text(["title", "readable_title"])
    let name = book.text("user_book_id")
    let work = collector.place(
      of: ImportedWork(
        name: name, title: title, addresses: [book.text("source_url"), book.text("unique_url")]),
      named: name.isEmpty ? title : name)
    let highlights = book.items("highlights")
    let isDeleted = book.isTrue("is_deleted")
    for place in highlights.indices.sorted(by: { (start(highlights[$0]), $0) < (start(highlights[$1]), $1) })
    {
      let highlight = highlights[place]
      if isDeleted || highlight.isTrue("is_deleted") || highlight.isTrue("is_discard") {
        collector.skip(.deleted)
      } else {
        collector.add(said(by: highlight), id: highlight.text("id"), to: work)
      }
    }
  }

  private static func start(_ highlight: JSONItem) -> Int { highlight.integer("location") ?? Int.max }

  private static func said(by highlight: JSONItem) -> ImportedAnnotation.Said {
    ImportedAnnotation.Said(
      words: highlight.text("text"), comment: highlight.text("note"),
      tags: highlight.items("tags").map { $0.text("name") },
      locator: locator(highlight.text("location_type"), highlight.text("location")),
      date: highlight.text(["highlighted_at", "created_at"]))
  }

  /// The place that a kind of location and its number say; nil for what only orders highlights (`order`), and for
  /// characters from the start of a page on the web (`offset`), which nobody counts.
  static func locator(_ kind: String, _ location: String) -> String? {
    switch kind {
    case "page": location == "0" ? nil : ImportedPlace.page(location)
    case "location": ImportedPlace.location(location)
    case "time_timestamp", "time_offset", "podcast": ImportedPlace.time(Int(location.prefix { $0 != "." }))
    default: nil
    }
  }
}
