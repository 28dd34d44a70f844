import JSONSchema

/// Reads annotations of Hypothesis: the answer of its API to a search, and the export of its client.
///
/// What is said of a page as a whole is a note of one's own. Replies are counted, and left out.
enum HypothesisReader {
  /// Reads a value; false where it has no list of annotations, or one of which nothing is understood.
  static func read(_ json: JSON, into collector: inout ImportCollector) -> Bool {
    guard let (entries, count) = items(of: json) else { return false }
    let items = entries.filter { $0["uri"] != nil || $0["target"] != nil }
    guard collector.understand(items.count, of: count) else { return false }
    let annotations = items.map { Annotation($0) }
    // Works keep the order of the file; an annotation has its place in the text.
    let works = annotations.map { annotation in
      annotation.isReply
        ? nil
        : collector.place(
          of: annotation.work, named: annotation.address.isEmpty ? annotation.title : annotation.address)
    }
    for place in annotations.indices.sorted(by: { (annotations[$0].start, $0) < (annotations[$1].start, $1) })
    {
      guard let work = works[place] else {
        collector.skip(.reply)
        continue
      }
      collector.add(annotations[place].said, id: annotations[place].item.text("id"), to: work)
    }
    return true
  }

  /// The entries, and how many there are with those that are no objects.
  private static func items(of json: JSON) -> (items: [JSONItem], count: Int)? {
    if let list = json.array { return (JSONItem.items(json), list.count) }
    guard let item = JSONItem(json) else { return nil }
    for key in ["rows", "annotations"] {
      if let list = item[key]?.array { return (item.items(key), list.count) }
    }
    return item["target"] != nil && item["uri"] != nil ? ([item], 1) : nil
  }

  /// An annotation as Hypothesis has it.
  private struct Annotation {
    let item: JSONItem
    private let selectors: [JSONItem]

    init(_ item: JSONItem) {
      self.item = item
      selectors = item.items("target").flatMap { $0.items("selector") }
    }

    var isReply: Bool { !item.texts("references").isEmpty }

    /// Where it begins in the text, for the order of those on one page.
    var start: Int { selector("TextPositionSelector")?.integer("start") ?? Int.max }

    /// The address without the fragment that browsers show a passage by.
    var address: String {
      let address = item.text("uri")
      return String(address.prefix { $0 != "#" })
    }

    var title: String { JSONItem(item["document"])?.texts("title").first ?? "" }

    var work: ImportedWork {
      ImportedWork(name: address, title: title, addresses: [address])
    }

    var said: ImportedAnnotation.Said {
      ImportedAnnotation.Said(
        // The text of a page has its line breaks wherever its source has them.
        words: DraftText.unbroken(selector("TextQuoteSelector")?.text("exact") ?? ""),
        comment: item.text("text"),
        tags: item.texts("tags"), locator: locator, date: item.text("created"))
    }

    private var locator: String? {
      if let page = selector("PageSelector") {
        let label = page.text("label")
        let number = page.integer("index").map { "\($0 &+ 1)" } ?? ""
        if let page = ImportedPlace.page(label.isEmpty ? number : label) { return page }
      }
      if let time = ImportedPlace.time(selector("MediaTimeSelector")?.integer("start")) { return time }
      return selector("EPUBContentSelector")?.text("title")
    }

    private func selector(_ type: String) -> JSONItem? {
      selectors.first { $0.text("type").utf8.elementsEqual(type.utf8) }
    }
  }
}
